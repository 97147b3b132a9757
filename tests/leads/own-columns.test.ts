/** Reads regions, where returned leads are now, and what was known at the handoff. */
import { expect, it } from 'vitest';
import { readLeads } from '../../src/leads/read-leads.ts';
import { agreement, handoff } from '../audit/agreement/build-agreement.ts';
import { buildModel, TODAY } from '../audit/build-model.ts';

const segments = [
  { id: 'dach', name: 'Germany, Austria and Switzerland', dimension: 'region', aliases: ['DACH'] },
  { id: 'food', name: 'Food', dimension: 'industry', aliases: [] },
] as const;
const columns = [
  { what: 'What they read', column: 'History known' },
  { what: 'Where they came from', column: 'source' },
];
const handoffs = [handoff('over', { known: columns.map(({ what }) => what), columns })];
const model = buildModel({
  segments: [...segments].map((segment) => ({ ...segment, aliases: [...segment.aliases] })),
  agreement: agreement({ handoffs }),
});

const read = (heading: string, ...rows: readonly string[]) =>
  readLeads(new TextEncoder().encode([heading, ...rows].join('\n')), 'data/leads.csv', model, TODAY);
const problemsOf = (...written: Parameters<typeof read>) =>
  read(...written).problems.map(({ hint, line, message, rule }) => `${line} ${rule}: ${message} ${hint ?? ''}`.trim());

const AT = '2026-10-05 09:00,rejected';

it('reads a region by its id, name or alias, and suggests the nearest', () => {
  const heading = 'id,created,status,region';
  const { leads } = read(heading, `00000001,${AT},dach`, `00000002,${AT},DACH`, `00000003,${AT},`);
  expect(leads?.map(({ region }) => region)).toEqual(['dach', 'dach', undefined]);
  expect(problemsOf(heading, `00000001,${AT},dahc`, `00000002,${AT},food`)).toEqual([
    '2 leads/value: “dahc” is not a region in segments.yaml. Did you mean dach?',
    '3 leads/value: “food” is not a region in segments.yaml. Use the id, name or alias of an entry with `dimension: region`.',
  ]);
});

it('reads where a lead is now', () => {
  const heading = 'id,created,status,now';
  const { leads } = read(heading, `00000001,${AT},Recycled`, `00000002,${AT},nurture`, `00000003,${AT},`);
  expect(leads?.map(({ now }) => now)).toEqual(['recycled', 'nurture', undefined]);
  expect(problemsOf(heading, `00000001,${AT},lost`)).toEqual([
    '2 leads/value: “now” is “lost”. Use one of recycled, nurture, closed, or leave it empty.',
  ]);
});

it('reads only yes and no in a column that a handoff names, and repeats no other text', () => {
  const heading = 'id,created,status,history_known';
  const rows = ['yes', 'No', 'filled', 'empty', ''].map((value, at) => `0000000${at},${AT},${value}`);
  expect(read(heading, ...rows).leads?.map(({ known }) => known?.get('historyknown'))).toEqual([
    ...[true, false, true, false, undefined],
  ]);
  expect(problemsOf(heading, `00000001,${AT},Asked about Ms. Doe`)).toEqual([
    '2 leads/value: “historyknown” has something other than yes or no. Write yes if it was known at the handoff, no if not, and never the information itself.',
  ]);
});

it('refuses a column of that kind when no handoff names it', () => {
  expect(problemsOf('id,created,status,budget known', `00000001,${AT},yes`)[0]).toMatch(
    /^1 leads\/column: Unknown column “budget known”\. The columns are id, .*, region, History known\./,
  );
});
