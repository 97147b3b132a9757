/** How often required information was known at a handoff. */
import { expect, it } from 'vitest';
import { knownItems } from '../../../src/audit/agreement/actuals/known-at-handoff.ts';
import type { Lead } from '../../../src/content/leads.ts';
import { publish } from '../../../src/publish/publish.ts';
import { buildModel } from '../build-model.ts';
import { agreement, handoff } from './build-agreement.ts';

const known = ['Where from', 'What they read', 'Budget', 'Why it came back', 'Anything else'];
const columns = [
  { what: 'Where from', column: 'Source' },
  { what: 'What they read', column: 'history known' },
  { what: 'Budget', column: 'budget known' },
  { what: 'Why it came back', column: 'reject reason' },
];
const over = handoff('over', { leadStage: 'mql', known, columns });

let line = 1;
const lead = (more: Partial<Lead>): Lead => ({
  ...{ line: ++line, id: String(line), created: 0, createdOn: '2026-10-05', status: 'open', ...more },
});
const history = (value: boolean) => ({ known: new Map([['historyknown', value]]) });
const leads = [
  lead({ source: 'fair', ...history(true) }),
  lead({ source: 'fair', ...history(false) }),
  lead({ source: 'fair', status: 'rejected', reason: 'too-small', ...history(true) }),
  lead({ status: 'rejected' }),
];

function items(listed?: readonly Lead[], leadStage = 'mql') {
  const model = { ...buildModel({ agreement: agreement({ handoffs: [over] }) }), leadExport: { leadStage } };
  return knownItems(over, publish(listed ? { ...model, leads: listed } : model));
}

it('counts leads with a value, lists those without, and measures nothing that has no column', () => {
  expect(items(leads)).toEqual([
    // Three of four leads have a source. An empty source was not known.
    { what: 'Where from', column: 'Source', known: 3, of: 4, unsaid: 0, missingIn: [5] },
    // An empty cell of a column with yes and no says nothing, so of three leads it was known for two.
    { what: 'What they read', column: 'history known', known: 2, of: 3, unsaid: 1, missingIn: [3] },
    { what: 'Budget', column: 'budget known', notMeasured: 'not-in-list' },
    // Of the two leads that came back, one has a reason.
    { what: 'Why it came back', column: 'reject reason', known: 1, of: 2, unsaid: 0, missingIn: [5] },
    { what: 'Anything else', column: undefined, notMeasured: 'no-column' },
  ]);
});

it('is not measured without a list, or by a list of other leads', () => {
  const because = (...given: Parameters<typeof items>) =>
    items(...given).map((item) => item.notMeasured ?? `${item.known} of ${item.of}`);
  expect(because()).toEqual(['no-list', 'no-list', 'no-list', 'no-list', 'no-column']);
  expect(because(leads, 'sql')).toEqual(['other-leads', 'other-leads', 'other-leads', '1 of 2', 'no-column']);
});
