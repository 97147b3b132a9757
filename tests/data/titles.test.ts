/**
 * Titles and texts appear in every list, report and file exactly as written, even if they look like dates, markup or
 * commands.
 */
import { describe, expect, test } from 'vitest';
import { agendaOf } from '../../src/audit/agreement/agenda/agenda.ts';
import { audit } from '../../src/audit/audit.ts';
import { compareVersions } from '../../src/audit/compare/compare.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { agreementRows } from '../../src/data/agreement-list.ts';
import { calendar } from '../../src/data/calendars.ts';
import { feed } from '../../src/data/feeds.ts';
import { gapRows } from '../../src/data/gaps.ts';
import { dataLists, listCsv } from '../../src/data/lists.ts';
import { pieceRows } from '../../src/data/pieces.ts';
import { candidateRows, decisionRows } from '../../src/data/review-lists.ts';
import { printAgenda } from '../../src/print/agenda.ts';
import { printDiff } from '../../src/print/diff/formats.ts';
import { printReport } from '../../src/print/gap-report.ts';
import { publish } from '../../src/publish/publish.ts';
import { agendaText } from '../../src/words/agreement/agenda.ts';
import { plainText, sentence } from '../../src/words/parts.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { ask, commitment, decided, files, requests, titles } from '../odd-titles.ts';
import { readCsv } from './read-csv.ts';

const { model, findings } = readContent({ directory: contentFolder(files), today: TODAY });
if (!model?.agreement) throw new Error(JSON.stringify(findings));
const audited = audit(publish(model), TODAY);
const agenda = agendaOf(audited, model.agreement, undefined);

const deeds = [
  `Update “${titles.update}”, as decided on 2026-10-01, and mark it as reviewed. Its review was due on 2026-01-01.`,
  `Review “${titles.webinar}” and mark it as reviewed. Its review was due on 2026-01-01.`,
  `Finish and publish “${titles.stop}” (draft).`,
  `Create and publish “${titles.made}” (idea).`,
  `Add the persona and stage that “${titles.hotline}” serves.`,
  `Add the persona and stage that “${titles.long}” serves.`,
];
const missing = [
  `“${titles.long}” is live but does not say who it serves.`,
  `No usable piece answers “${ask}” for Buyer at Decision.`,
  `“${titles.hotline}” is live but does not say who it serves.`,
  `Sales requested “${requests.sheet}”, but no piece is linked to it yet.`,
];

describe('titles and texts appear exactly as written', () => {
  test('in the rows of gaps, which are JSON and CSV', () => {
    const rows = gapRows(audited);
    expect(rows.map(({ actionText }) => actionText)).toEqual(expect.arrayContaining(deeds));
    expect(rows.map(({ title }) => title)).toEqual(expect.arrayContaining(missing));
    const csv = readCsv(listCsv(dataLists.gaps, audited).slice(1));
    expect(csv.flat()).toEqual(expect.arrayContaining([...deeds, ...missing]));
  });

  test('in the report on a terminal, as CSV and as JSON', () => {
    const options = { by: 'need', color: false, width: 1000, total: audited.gaps.length } as const;
    const text = printReport(audited, 'text', options);
    for (const words of [...deeds, ...missing]) expect(text).toContain(words);
    expect(readCsv(printReport(audited, 'csv', options).slice(1)).flat()).toEqual(expect.arrayContaining(deeds));
    const { items } = JSON.parse(printReport(audited, 'json', options));
    expect(items.map(({ actionText }: { actionText: string }) => actionText)).toEqual(expect.arrayContaining(deeds));
  });

  test('in the report as Markdown, where only Markdown is escaped', () => {
    const text = printReport(audited, 'md', { by: 'need', color: false, width: 1000, total: audited.gaps.length });
    const [update = '', webinar = ''] = deeds;
    expect(text).toContain(`| ${update} |`);
    expect(text).toContain(`| ${webinar} |`);
    expect(text).toContain('| Finish and publish “Review it, then \\*stop\\*” (draft). |');
  });

  test('in feeds and calendars', async () => {
    const { items } = JSON.parse(await feed(audited, 'json'));
    expect(items.map(({ title }: { title: string }) => title)).toEqual(
      expect.arrayContaining([`New: ${titles.keynote}`, `New: ${titles.long}`]),
    );
    expect(await feed(audited, 'xml')).toContain(`New: ${titles.keynote}`);
    expect(calendar(audited)).toContain(`SUMMARY:Review: ${titles.webinar}`);
  });

  test('in the lists of decisions, pieces to merge or retire, and unusable pieces', () => {
    expect(decisionRows(audited).map(({ todo }) => todo)).toEqual([
      `Update “${titles.update}”, as decided on 2026-10-01, and mark it as reviewed.`,
    ]);
    const later = candidateRows(audited).find(({ id }) => id === 'later');
    expect(later?.reasons).toEqual([
      `It is replaced by “${titles.keynote}”, which is live.`,
      'It is stale: its review was due on 2026-01-01.',
    ]);
    const unusable = pieceRows(audited).find(({ id }) => id === 'webinar')?.unusableBecause;
    expect(unusable).toBe('Stale: its review was due on 2026-01-01.');
  });

  test('in the agreement and in the agenda as Markdown', () => {
    const names = agreementRows(audited).map(({ name }) => name);
    expect(names).toEqual([commitment, 'Won and lost deals, 2026-07-01 to 2026-09-30']);
    const text = printAgenda(agenda, 'Agenda');
    expect(text).toContain(`- New piece: ${titles.keynote}\n`);
    expect(text).toContain(`- New piece: ${titles.long}\n`);
    expect(text).toContain(`- ${decided} (Sales North, due 2026-12-01)\n`);
  });
});

describe('what a change does', () => {
  const comparison = compareVersions(undefined, { audit: audited, model, findings: [] });
  const context = { color: false, today: TODAY, from: 'nothing', to: 'the working tree', notes: [], files: [] };

  test('names pieces and questions as written, and requests without personal data', () => {
    const text = printDiff(comparison, 'text', context);
    expect(text).toContain(`“${titles.long}” is live but does not say who it serves.`);
    expect(text).toContain(`New “${titles.hotline}” hotline`);
    expect(text).toContain(`“${ask}”`);
    expect(text).toContain('New “Ask [email address removed] for 2026-01-15” private');
    expect(text).not.toContain('jo.doe');
  });

  test('names them the same way in JSON', () => {
    const { records, gaps } = JSON.parse(printDiff(comparison, 'json', context));
    const named = new Map(records.map(({ id, title }: { id: string; title: string }) => [id, title]));
    expect(named.get('hotline')).toBe(titles.hotline);
    expect(named.get('private')).toBe('Ask [email address removed] for 2026-01-15');
    expect(gaps.opened.map(({ title }: { title: string }) => title)).toContain(
      `“${titles.hotline}” is live but does not say who it serves.`,
    );
  });
});

describe('personal data in the title of a request', () => {
  const masked = 'Ask [email address removed] for 2026-01-15';

  test('is masked in gaps and in the agenda', () => {
    const gap = gapRows(audited).find(({ id }) => id === 'demand/private');
    expect(gap?.title).toBe(`Sales requested “${masked}”, but no piece is linked to it yet.`);
    const lines = agenda.new.items.map((item) => plainText(agendaText(item)));
    expect(lines).toContain(`Requested by sales: ${masked}`);
    expect(printAgenda(agenda, 'Agenda')).not.toContain('jo.doe');
  });

  test('does not change the title of a piece in the same sentence', () => {
    const [piece, request] = [model.pieces[0], audited.model.requests.find(({ id }) => id === 'private')];
    if (!piece || !request) throw new Error('The content has both.');
    const named = { ...piece, title: 'Fax 0800 123 4567' };
    expect(plainText(sentence`${{ piece: named }} is for ${{ request }}`)).toBe(`Fax 0800 123 4567 is for ${masked}`);
  });
});

describe('a sentence', () => {
  test('shows its dates and cells as a printer wants them, and leaves text that looks like one alone', () => {
    const cell = { persona: { name: '2026-01-15' }, stage: { name: 'Decision' } };
    const inner = sentence`for ${{ cell }}`;
    const whole = sentence`2026-01-15, ${{ date: '2026-01-15' }} and ${'2026-01-15'} ${inner}`;
    expect(plainText(whole, { date: () => 'that day' })).toBe(
      '2026-01-15, that day and 2026-01-15 for 2026-01-15 at Decision',
    );
    expect(plainText(whole)).toBe('2026-01-15, 2026-01-15 and 2026-01-15 for 2026-01-15 at Decision');
  });
});
