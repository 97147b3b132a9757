/** The agreement of the sample company on the day that its README describes, counted by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import { facts } from '../../../src/audit/agreement/facts.ts';
import { ladder } from '../../../src/audit/agreement/ladder.ts';
import { meetingsOf } from '../../../src/audit/agreement/meetings.ts';
import { promises } from '../../../src/audit/agreement/promises.ts';
import { productViews } from '../../../src/audit/agreement/pull-apart.ts';
import { handoffViews } from '../../../src/audit/agreement/seats.ts';
import { type Signing, signing } from '../../../src/audit/agreement/signing.ts';
import { recordKey } from '../../../src/audit/agreement/state.ts';
import { audit } from '../../../src/audit/audit.ts';
import { journeyOf } from '../../../src/audit/journey/journey.ts';
import type { Agreement } from '../../../src/content/agreement/model.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import type { Model } from '../../../src/content/model.ts';
import { publish } from '../../../src/publish/publish.ts';
import { sampleContent } from '../../sample/sample.ts';

const TODAY = '2026-11-16';
let model: Model;
let agreement: Agreement;
let signed: Signing;

beforeAll(() => {
  const read = readContent({ directory: sampleContent, today: TODAY });
  if (!read.model?.agreement) throw new Error('The sample is in order.');
  model = read.model;
  agreement = read.model.agreement;
  signed = signing(agreement, TODAY);
});

const keysIn = (state: string) =>
  signed.records.filter(({ judged }) => judged.state === state).map(({ record }) => recordKey(record));

describe('signatures', () => {
  it('are in every state, each where the story says', () => {
    expect(keysIn('undefined')).toEqual(['term/traffic-source', 'goal/more-visitors']);
    expect(keysIn('changed')).toEqual(['term/mql']);
    expect(keysIn('overdue')).toEqual(['term/lead-status', 'commitment/attempts']);
    expect(keysIn('one')).toEqual([
      'term/sal',
      'commitment/nurture-rejected',
      'commitment/attempts-international',
      'handoff/telequalification-to-sales',
      'goal/won-after-pilot',
      'loss/2026-q3',
      'system/billing',
    ]);
    expect(keysIn('unsigned')).toEqual([
      'term/lifecycle-stage',
      'commitment/leads-a-quarter',
      'system/territory-sheet',
      ...agreement.claims.filter(({ status }) => status !== 'verified').map(({ id }) => `claim/${id}`),
    ]);
    expect([signed.total, signed.agreed]).toEqual([52, 52 - 2 - 1 - 2 - 7 - 3 - 8]);
    expect(keysIn('agreed')).toHaveLength(signed.agreed);
  });

  it('make a list for each team, without undefined records', () => {
    const keys = (team: 'sales' | 'marketing') => signed.toSign[team].map(({ record }) => recordKey(record));
    expect(keys('sales')).toContain('commitment/nurture-rejected');
    expect(keys('marketing')).not.toContain('commitment/nurture-rejected');
    expect(keys('marketing')).toContain('term/sal');
    expect(keys('sales')).toContain('term/mql');
    expect(keys('marketing')).toContain('term/mql');
    expect([...keys('sales'), ...keys('marketing')]).not.toContain('term/traffic-source');
  });

  it('make an old definition due from its last signature', () => {
    const [old] = signed.toReview;
    // 9 October 2024 and 180 days.
    expect(old?.judged).toMatchObject({ dueOn: '2025-04-07', daysLeft: -588 });
  });
});

it('orders the ladder from lead to customer, and names usual terms that are missing', () => {
  const { rungs, beside, missing } = ladder(agreement);
  expect(rungs.map(({ id }) => id)).toEqual(['lead', 'mql', 'sal', 'sql', 'customer']);
  expect(beside).toHaveLength(5);
  expect(missing).toEqual([]);
  const without = { terms: agreement.terms.filter(({ id }) => id !== 'sal' && id !== 'deal-stage') };
  expect(ladder(without).missing).toEqual(['sales-accepted-lead', 'deal-stage']);
});

it('finds one contradiction and one promise without a lead stage, with promises from both teams', () => {
  const { byTeam, contradictions, silent, withoutLeadStage } = promises(agreement);
  expect(contradictions.map(({ a, b, differs }) => [a.id, b.id, differs])).toEqual([
    ['attempts', 'attempts-international', ['value', 'within']],
  ]);
  expect(withoutLeadStage.map(({ id }) => id)).toEqual(['leads-a-quarter']);
  expect(silent).toEqual([]);
  expect([byTeam.sales.length, byTeam.marketing.length]).toEqual([5, 5]);
});

it('compares the time limits of a promise of speed and of a handoff, whatever the unit', () => {
  const within = (value: number, unit: 'hours' | 'minutes' | 'business-hours') => ({
    commitments: agreement.commitments
      .filter(({ id }) => id === 'first-attempt')
      .map((record) => ({ ...record, within: { value: 60, unit: 'minutes' as const } })),
    handoffs: agreement.handoffs
      .filter(({ id }) => id === 'marketing-to-telequalification')
      .map((record) => ({ ...record, within: { value, unit } })),
  });
  expect(promises(within(1, 'hours')).contradictions).toEqual([]);
  expect(promises(within(60, 'minutes')).contradictions).toEqual([]);
  expect(promises(within(1, 'business-hours')).contradictions).toMatchObject([
    { a: { id: 'first-attempt' }, b: { id: 'marketing-to-telequalification' }, differs: ['within'] },
  ]);
});

it('finds a handoff with a missing field, and an empty role', () => {
  const { empty, handoffs } = handoffViews(publish(model));
  expect(empty.map(({ id }) => id)).toEqual(['telequalification']);
  expect(handoffs.map(({ missing }) => missing)).toEqual([[], [], ['told'], []]);
  const left = model.people.map((person) => (person.id === 'sales-dach' ? { ...person, active: false } : person));
  expect(handoffViews(publish({ ...model, people: left })).empty.map(({ id }) => id)).toEqual([
    'telequalification',
    'sales',
  ]);
});

it('finds facts with two sources of truth, with none and with one', () => {
  const found = facts(agreement.systems);
  expect(found.filter(({ problem }) => problem === 'two').map(({ fact }) => fact)).toEqual(['traffic source']);
  expect(found.filter(({ problem }) => problem === 'none').map(({ fact }) => fact)).toEqual([
    'lifecycle stage',
    'plant headcount',
  ]);
  const status = found.find(({ fact }) => fact === 'lead status');
  expect([status?.truth.map(({ id }) => id), status?.copies.map(({ id }) => id)]).toEqual([
    ['crm'],
    ['marketing-automation'],
  ]);
});

it('lists products on which the teams disagree first, and offers with different verdicts', () => {
  const views = productViews(model, TODAY);
  expect(views.map(({ product, now }) => [product.id, now?.pull])).toEqual([
    ['planner', 'apart'],
    ['energy', 'apart'],
    ['monitor', 'together'],
  ]);
  expect(views[0]?.offers.map(({ pull }) => pull)).toEqual(['together', 'apart', 'together']);
  expect(productViews(model, '2027-01-01').every(({ now }) => now === undefined)).toBe(true);
});

it('counts the days since the last meeting, and lists pending decisions and open disagreements', () => {
  const meetings = meetingsOf(agreement, model.site.policy.meetEvery, TODAY, model.people);
  expect(meetings).toMatchObject({ daysSince: 21, nextBy: '2026-11-09', lateBy: 7, last: { id: '2026-10-26-leads' } });
  expect(meetings.open.map(({ what, lateBy }) => [what.slice(0, 24), lateBy])).toEqual([
    ['Write a template agreeme', 47],
    ['Make a handover sheet fo', 38],
    ['Decide on one rule for a', 35],
    ['Update the price overvie', 31],
    ['Sign the changed definit', 21],
    ['Define which leads count', 3],
  ]);
  expect(meetings.unsettled.map(({ about }) => about)).toEqual([
    'Does marketing count partner leads?',
    'Can Sales International keep its six attempts in ten days?',
  ]);
});

it('sets the journey of the sample side by side, with a handoff for each region', () => {
  const { rows, handoffsElsewhere, leadStagesElsewhere } = journeyOf(audit(publish(model), TODAY));
  expect(
    rows.map(({ handoffs, leadStages, owner, read, stage }) => [
      stage.id,
      owner?.id,
      leadStages.map(({ id }) => id).join(),
      stage.dealStages.length,
      handoffs.length,
      read.flatMap(({ pieces }) => pieces).length,
    ]),
  ).toEqual([
    ['awareness', 'demand-generation', 'lead', 0, 0, 5],
    // Both regions hand over an MQL here, and the SAL of the next handoff begins here too. 5 + 12 = 17.
    ['consideration', 'product-marketing', 'mql,sal', 0, 3, 17],
    ['evaluation', 'solution-engineering', 'sal,sql', 3, 0, 27],
    ['decision', 'sales-dach', '', 2, 0, 33],
    ['adoption', 'customer-success', 'customer', 1, 0, 37],
  ]);
  // A lead may be disqualified at any stage.
  expect(handoffsElsewhere.map(({ handoff }) => handoff.id)).toEqual(['sales-to-marketing']);
  expect(leadStagesElsewhere).toEqual([]);
});
