/** The agenda: what happened after the last meeting and nothing from before it, and five things to talk about. */
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { agendaOf } from '../../src/data/agenda/agenda.ts';
import { printAgenda } from '../../src/print/agenda.ts';
import { publish } from '../../src/publish/publish.ts';
import { gapTitle } from '../../src/words/gaps/titles.ts';
import { plainText, type Sentence } from '../../src/words/parts.ts';
import { request } from '../audit/build-model.ts';
import { contentFolder, type Files, piece, TODAY } from '../content-folder.ts';

const meeting = (date: string, more = '') => `---\ndate: ${date}\nteams: [sales, marketing]\n${more}---\n\nNotes.\n`;
const asked = (title: string, on: string, triage: string) =>
  `ask: { kind: new, title: ${title}, persona: buyer, stage: awareness, requestedOn: ${on} }\ntriage: ${triage}\n`;

const base: Files = {
  'requests/7-checklist.yaml': null,
  'agreement/meetings/last.mdx': meeting(
    '2026-11-02',
    'decisions:\n  - { what: Call them all, owner: sales-north, due: 2026-11-06 }\n  - { what: Write it down, owner: content-team, done: 2026-11-09 }\n',
  ),
};

function agenda(files: Files, past?: Parameters<typeof agendaOf>[2]) {
  const { model, findings } = readContent({ directory: contentFolder({ ...base, ...files }), today: TODAY });
  if (!model?.agreement) throw new Error(JSON.stringify(findings));
  const audited = audit(publish(model), TODAY);
  return { audited, agenda: agendaOf(audited, model.agreement, past) };
}

const texts = ({ items }: { items: readonly { text: Sentence }[] }) => items.map(({ text }) => plainText(text));

describe('the agenda', () => {
  test('tells what is new since the last meeting: pieces first, then requests', () => {
    const published = (title: string, on: string) =>
      piece(`title: ${title}\nurl: https://www.example.com/${on}\npublished: ${on}\n`, { without: ['title', 'url'] });
    const { agenda: made } = agenda({
      'pieces/new.mdx': published('A new thing', '2026-11-03'),
      'pieces/old.mdx': published('What was there', '2026-11-02'),
      'requests/1-a.yaml': asked('A leaflet', '2026-11-05', '{ status: declined, reason: No, decidedOn: 2026-11-06 }'),
    });
    expect(made.since).toBe('2026-11-02');
    expect(texts(made.new)).toEqual(['New piece: A new thing', 'Sales asks: A leaflet']);
  });

  test('tells what went well and wrong, and what is decided and not done', () => {
    const { agenda: made, audited } = agenda(
      {
        'requests/2-b.yaml': asked(
          'A sheet',
          '2026-10-01',
          '{ status: delivered, piece: payback-guide, effort: S, decidedOn: 2026-10-02, deliveredOn: 2026-11-10 }',
        ),
        'requests/3-c.yaml': asked('A film', '2026-11-03', '{ status: new }'),
      },
      {
        date: '2026-11-02',
        gaps: [{ id: 'closed', missing: { code: 'demand', request: request('closed', { title: 'A talk' }) } }],
      },
    );
    expect(texts(made.wentWell)).toEqual([
      'Gap closed: Sales requested “A talk”, but no piece is linked to it yet.',
      'Delivered: A sheet',
      'Done: Write it down',
    ]);
    // Filed on Tuesday the 3rd, to be decided by Thursday the 5th; seven business days later is the 16th.
    expect(texts(made.wentWrong)[0]).toBe('A film: waits for decision, 7 business days late');
    expect(texts(made.wentWrong).slice(1)).toEqual(
      audited.gaps.slice(0, 4).map(({ missing }) => `New gap: ${plainText(gapTitle(missing))}`),
    );
    expect(made.wentWrong.more).toBe(Math.max(0, audited.gaps.length - 4));
    expect(texts(made.plan)).toEqual(['Call them all (Sales North, due 2026-11-06, 10 days late)']);
    expect(made.unknown).toBeUndefined();
  });

  test('says since when the teams should have met, and what is not known', () => {
    const { agenda: made } = agenda(
      { 'agreement/meetings/last.mdx': meeting('2026-10-01') },
      { date: '2026-10-01', unknown: 'The history starts later.' },
    );
    expect(texts(made.wentWrong)[0]).toBe('This meeting was due on 2026-10-15');
    expect(made.unknown).toBe('The history starts later.');
  });

  test('without a meeting tells of the last fortnight', () => {
    const { agenda: made } = agenda({
      'agreement/meetings/last.mdx': null,
      'agreement/systems.yaml': '- { id: crm, name: CRM, owner: sales-north }\n',
    });
    expect([made.since, made.from]).toEqual([undefined, '2026-11-03']);
  });

  test('proposes at most five topics, one of each sort first', () => {
    const open = (about: string) => `  - { about: ${about} }\n`;
    const { agenda: made } = agenda({
      'agreement/meetings/last.mdx': meeting(
        '2026-11-02',
        `disagreements:\n${open('One')}${open('Two')}${open('Three')}${open('Four')}`,
      ),
      'products.yaml':
        '- { id: planner, name: Planner, focus: [{ quarter: 2026-Q4, sales: push, marketing: stop }] }\n',
    });
    const proposed = made.topics.map(({ text }) => plainText(text));
    expect(proposed[0]).toBe('Still open: One');
    expect(proposed[1]).toBe('Planner: sales says push, marketing says stop');
    expect(proposed).toContain('Still open: Two');
    expect(proposed.length).toBeLessThanOrEqual(5);
  });

  test('as Markdown says only what it says: no link, no mention, no heading of its own', () => {
    const title = "'# See https://evil.example @everyone <b>'";
    const { agenda: made } = agenda({ 'requests/9-x.yaml': asked(title, '2026-11-10', '{ status: new }') });
    const text = printAgenda(made, 'Agenda');
    expect(text).toContain('\n- Sales asks: \\# See https:');
    expect(text).not.toContain('https://evil');
    expect(text).not.toMatch(/@everyone|<b>/);
    expect(text.match(/^#+ .+$/gm)).toEqual([
      '# Agenda',
      ...['## What is new', '## What went well', '## What went wrong', '## What is planned', '## To talk about'],
    ]);
  });
});
