/** The agenda: what happened since the last meeting, and topics to discuss. */
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../../src/audit/agreement/agenda/agenda.ts';
import type { AgendaItem } from '../../../src/audit/agreement/agenda/item.ts';
import { audit } from '../../../src/audit/audit.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import { printAgenda } from '../../../src/print/agenda.ts';
import { publish } from '../../../src/publish/publish.ts';
import { agendaText } from '../../../src/words/agreement/agenda.ts';
import { gapTitle } from '../../../src/words/gaps/titles.ts';
import { plainText } from '../../../src/words/parts.ts';
import { contentFolder, type Files, base as files, piece, TODAY } from '../../content-folder.ts';
import { request } from '../build-model.ts';

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

const texts = (items: readonly AgendaItem[]) => items.map((item) => plainText(agendaText(item)));

describe('the agenda', () => {
  test('names new pieces since the last meeting, then new requests', () => {
    const published = (title: string, on: string) =>
      piece(`title: ${title}\nurl: https://www.example.com/${on}\npublished: ${on}\n`, { without: ['title', 'url'] });
    const { agenda: made } = agenda({
      'pieces/new.mdx': published('A new thing', '2026-11-03'),
      'pieces/old.mdx': published('What was there', '2026-11-02'),
      'requests/1-a.yaml': asked('A leaflet', '2026-11-05', '{ status: declined, reason: No, decidedOn: 2026-11-06 }'),
    });
    expect(made.since).toBe('2026-11-02');
    expect(texts(made.new.items)).toEqual(['New piece: A new thing', 'Requested by sales: A leaflet']);
  });

  test('names what went well and wrong, and pending decisions', () => {
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
        coverage: { needs: 1, met: 0, atRisk: 0 },
        gaps: [{ id: 'closed', missing: { code: 'demand', request: request('closed', { title: 'A talk' }) } }],
      },
    );
    expect(texts(made.wentWell.items)).toEqual([
      'Gap closed: Sales requested “A talk”, but no piece is linked to it yet.',
      'Delivered: A sheet',
      'Done: Write it down',
    ]);
    // Filed on Tuesday the 3rd, to be decided by Thursday the 5th; seven business days later is the 16th.
    expect(texts(made.wentWrong.items)[0]).toBe('A film: waiting for a decision, 7 business days late');
    expect(texts(made.wentWrong.items)[1]).toBe('Call them all (Sales North, due 2026-11-06, 10 days late)');
    expect(texts(made.wentWrong.items).slice(2)).toEqual(
      audited.gaps.slice(0, 3).map(({ missing }) => `New gap: ${plainText(gapTitle(missing))}`),
    );
    expect(made.wentWrong.more).toBe(Math.max(0, audited.gaps.length - 3));
    expect(texts(made.plan.items)).toEqual([]);
    expect(made.unknown).toBeUndefined();
  });

  test('lists late items with the most days late first, and what is planned with the first due first', () => {
    const due = (what: string, day: string) => `  - { what: ${what}, owner: sales-north, due: ${day} }\n`;
    const accepted = (day: string) => `{ status: accepted, owner: content-team, decidedOn: 2026-11-03, due: ${day} }`;
    const { agenda: made } = agenda({
      'agreement/meetings/last.mdx': meeting(
        '2026-11-09',
        `kind: weekly\ndecisions:\n${due('Late', '2026-11-13')}${due('Later', '2026-11-10')}${due('Ahead', '2026-11-20')}`,
      ),
      'site.yaml': `${files['site.yaml']}  meetings: { weekly: { every: 2 } }\n`,
      // Four votes give the first a higher score than the second, which is later.
      'requests/1-score.yaml': asked('One day late', '2026-11-02', accepted('2026-11-13')).replace(
        'requestedOn',
        'votes: 4, requestedOn',
      ),
      'requests/2-late.yaml': asked('Four days late', '2026-11-02', accepted('2026-11-10')),
      'requests/3-next.yaml': asked('In a week', '2026-11-02', accepted('2026-11-23')).replace(
        'requestedOn',
        'votes: 4, requestedOn',
      ),
      'requests/4-soon.yaml': asked('Tomorrow', '2026-11-02', accepted('2026-11-17')),
    });
    // The 13th is a Friday, today is Monday the 16th. Requests count business days. The
    // weekly meeting was due two days after the last one, on the 11th.
    expect(texts(made.wentWrong.items)).toEqual([
      'Four days late: waiting for delivery, 4 business days late',
      'Later (Sales North, due 2026-11-10, 6 days late)',
      'The weekly meeting was due on 2026-11-11',
      'One day late: waiting for delivery, 1 business day late',
      'Late (Sales North, due 2026-11-13, 3 days late)',
    ]);
    expect(texts(made.plan.items)).toEqual([
      'Ahead (Sales North, due 2026-11-20)',
      'To deliver: Tomorrow (due 2026-11-17)',
      'To deliver: In a week (due 2026-11-23)',
    ]);
  });

  test('names the date by which the teams should have met, and says why past gaps are unknown', () => {
    const { agenda: made } = agenda(
      { 'agreement/meetings/last.mdx': meeting('2026-10-01') },
      { date: '2026-10-01', unknown: { code: 'before-history' } },
    );
    expect(texts(made.wentWrong.items)[0]).toBe('This meeting was due on 2026-10-15');
    expect(made.unknown).toEqual({ code: 'before-history' });
  });

  test('covers the last two weeks when no meeting is recorded', () => {
    const { agenda: made } = agenda({
      'agreement/meetings/last.mdx': null,
      'agreement/systems.yaml': '- { id: crm, name: CRM, owner: sales-north }\n',
    });
    expect([made.since, made.from]).toEqual([undefined, '2026-11-03']);
  });

  test('proposes at most five topics, one of each kind first', () => {
    const open = (about: string) => `  - { about: ${about} }\n`;
    const { agenda: made } = agenda({
      'agreement/meetings/last.mdx': meeting(
        '2026-11-02',
        `disagreements:\n${open('One')}${open('Two')}${open('Three')}${open('Four')}`,
      ),
      'products.yaml':
        '- { id: planner, name: Planner, focus: [{ quarter: 2026-Q4, sales: push, marketing: stop }] }\n',
    });
    const proposed = texts(made.topics);
    expect(proposed[0]).toBe('Still open: One');
    expect(proposed[1]).toBe('Planner: sales says push, marketing says stop');
    expect(proposed).toContain('Still open: Two');
    expect(proposed.length).toBeLessThanOrEqual(5);
  });

  test('prints titles as Markdown without links, mentions or headings in them', () => {
    const title = "'# See https://evil.example @everyone <b>'";
    const { agenda: made } = agenda({ 'requests/9-x.yaml': asked(title, '2026-11-10', '{ status: new }') });
    const text = printAgenda(made, 'Agenda');
    expect(text).toContain('45 minutes in total. Since the meeting on 2026-11-02.');
    expect(text).toContain('\n- Requested by sales: \\# See https:');
    expect(text).not.toContain('https://evil');
    expect(text).not.toMatch(/@everyone|<b>/);
    expect(text.match(/^#+ .+$/gm)).toEqual([
      '# Agenda',
      ...['## Figures (5 minutes)', '## What is new (5 minutes)', '## What went well (5 minutes)'],
      ...['## What went wrong (10 minutes)', '## What is planned (10 minutes)', '## To discuss (10 minutes)'],
    ]);
  });
});
