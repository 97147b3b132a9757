/** Evidence that is true on the day of an export stays the same the day after, and what was not covered is not counted. */
import { describe, expect, it } from 'vitest';
import { alignmentOf } from '../../../src/audit/agreement/alignment.ts';
import { evidenceFor } from '../../../src/audit/agreement/evidence/all.ts';
import { evidenceFacts } from '../../../src/audit/agreement/evidence/evidence-facts.ts';
import { audit } from '../../../src/audit/audit.ts';
import type { Lead } from '../../../src/content/leads.ts';
import type { StatementId } from '../../../src/schema/agreement/statements.ts';
import { evidenceText } from '../../../src/words/agreement/evidence.ts';
import { plainText } from '../../../src/words/parts.ts';
import { buildModel, piece, request, reviewedOn, serves } from '../build-model.ts';
import { agreement, round } from './build-agreement.ts';

const EXPORT_DAY = '2026-11-14';
const DAY_AFTER = '2026-11-15';

type Records = Parameters<typeof buildModel>[0];

function evidence(
  id: StatementId,
  today: string,
  records: Records,
  list: { readonly leads?: readonly Lead[]; readonly leadExport?: object } = {},
) {
  const facts = evidenceFacts(audit({ ...buildModel({ ...records, agreement: agreement() }), ...list }, today));
  if (!facts) throw new Error('The model has an agreement.');
  const { because, verdict } = evidenceFor(id, facts);
  return [verdict, plainText(evidenceText(because))];
}

let line = 1;
function lead(createdOn: string, more: Partial<Lead> = {}): Lead {
  const created = Date.parse(`${createdOn}T10:00:00Z`);
  line += 1;
  return { line, id: String(line), created, createdOn, firstAttempt: created, status: 'accepted', ...more };
}

const untried = { firstAttempt: undefined, attempts: 0, status: 'open' } as const;

/** Four leads in September, one in October and one in November; the last two were not tried yet. */
const leads = [
  ...['2026-09-01', '2026-09-10', '2026-09-30'].map((day) => lead(day)),
  lead('2026-09-20', { status: 'rejected', reason: 'no-budget' }),
  lead('2026-10-05', untried),
  lead('2026-11-13', untried),
];
const leadExport = { from: '2026-09-01', to: '2026-11-13', exportedOn: EXPORT_DAY };

describe('the leads that sales accepted', () => {
  it.each([EXPORT_DAY, DAY_AFTER, '2027-11-14'])('are the same on %s, and open leads do not count', (today) => {
    expect(evidence('leads-good', today, {}, { leads, leadExport })).toEqual([
      'partly',
      'Sales accepted 3 of 4 decided leads handed over from 2026-09-01 to 2026-11-13. 2 leads are still open and not counted.',
    ]);
  });

  it.each([
    [{}, 'No list of leads is available.'],
    [{ leads: [], leadExport }, 'Sales has not decided on any lead in the list yet.'],
  ])('are unknown without any: %j', (list, text) => {
    expect(evidence('leads-good', EXPORT_DAY, {}, list)).toEqual(['unknown', text]);
  });
});

describe('the leads that sales followed up', () => {
  it.each([EXPORT_DAY, DAY_AFTER, '2027-11-14'])('are those of whole months, on %s too', (today) => {
    // September and October have five leads, four of them with an attempt. November is covered in part.
    expect(evidence('leads-followed-up', today, {}, { leads, leadExport })).toEqual([
      'partly',
      '4 of 5 leads from September 2026 to October 2026 have a recorded attempt. 1 lead is from other months and not counted.',
    ]);
  });

  it.each([
    [
      { from: '2026-09-02', to: '2026-09-30' },
      'The list covers 2026-09-02 to 2026-09-30, which includes no whole month.',
    ],
    [{ from: '2026-08-01', to: '2026-08-31' }, 'The list has no leads in the whole months it covers.'],
  ])('are unknown where the list covers %j', (span, text) => {
    const september = leads.filter(({ createdOn }) => createdOn.startsWith('2026-09'));
    const list = { leads: september, leadExport: { ...span, exportedOn: EXPORT_DAY } };
    expect(evidence('leads-followed-up', EXPORT_DAY, {}, list)).toEqual(['unknown', text]);
  });

  it('leave out leads that came just before the export, tried or not', () => {
    const list = {
      leads: leads.slice(0, 5),
      leadExport: { from: '2026-09-01', to: '2026-10-31', exportedOn: '2026-10-12' },
    };
    // The lead of October 5 at noon had less than seven days.
    expect(evidence('leads-followed-up', EXPORT_DAY, {}, list)).toEqual([
      'yes',
      '4 of 4 leads from September 2026 to October 2026 have a recorded attempt. 1 lead is too recent to count.',
    ]);
  });

  it('are unknown for an empty list, and for one that does not say whether anyone tried', () => {
    expect(evidence('leads-followed-up', EXPORT_DAY, {}, { leads: [], leadExport })).toEqual([
      'unknown',
      'The list has no leads in the whole months it covers.',
    ]);
    const silent = leads.map((each) => ({ ...each, firstAttempt: undefined, attempts: undefined }));
    expect(evidence('leads-followed-up', EXPORT_DAY, {}, { leads: silent, leadExport })).toEqual([
      'unknown',
      'The list does not say whether leads were contacted.',
    ]);
  });
});

describe('suspicious harmony about the leads', () => {
  // Eight and five people: 34 of 40 points are 4.25, 23 of 25 are 4.6.
  const believed = { sales: [0, 0, 1, 4, 3], marketing: [0, 0, 0, 2, 3] };
  const september = leads.filter(({ createdOn }) => createdOn < '2026-10-01');
  it.each([
    ['four of five were tried, on the day of the export', EXPORT_DAY, { leads, leadExport }, ['harmony']],
    ['four of five were tried, on the day after it', DAY_AFTER, { leads, leadExport }, ['harmony']],
    [
      'all of September were tried',
      EXPORT_DAY,
      { leads: september, leadExport: { ...leadExport, to: '2026-09-30' } },
      [],
    ],
    [
      'no month is covered wholly',
      EXPORT_DAY,
      { leads: september, leadExport: { ...leadExport, to: '2026-09-30', from: '2026-09-02' } },
      ['harmony'],
    ],
    ['the list is empty', EXPORT_DAY, { leads: [], leadExport }, ['harmony']],
  ])('follows what the list covers: %s', (_, today, list, flags) => {
    const assessments = [round('2026-10-16', { 'leads-followed-up': believed })];
    const model = { ...buildModel({ agreement: agreement({ assessments }) }), ...list };
    const found = alignmentOf(audit(model, today))?.statements.find(
      ({ statement: { id } }) => id === 'leads-followed-up',
    );
    expect(found?.teams).toMatchObject({ sales: { mean: 4.25 }, marketing: { mean: 4.6 } });
    expect(found?.flags).toEqual(flags);
  });

  it('is not claimed of a statement that an older assessment did not ask', () => {
    const assessments = [round('2026-10-16', { 'claims-true': believed })];
    const model = buildModel({ agreement: agreement({ assessments }) });
    const found = alignmentOf(audit(model, EXPORT_DAY))?.statements.filter(({ statement }) => statement.asked);
    expect(found?.map(({ difference, flags, teams }) => [teams.sales, difference, flags])).toEqual(
      Array(3).fill([{ people: 0 }, undefined, []]),
    );
  });
});

it.each([EXPORT_DAY, DAY_AFTER])('no record shows how the teams speak of each other, on %s or ever', (today) => {
  const [verdict] = evidence('teams-speak-well', today, {}, { leads, leadExport });
  expect(verdict).toBe('unknown');
});

describe('content about pushed products', () => {
  const both = { sales: 'push', marketing: 'push' } as const;
  const energy = { id: 'energy', owner: 'team', focus: [{ quarter: '2026-Q4', ...both }] };
  const stages = ['awareness', 'consideration', 'evaluation', 'decision', 'adoption'].map((id) => ({ id }));
  const at = (stage: string) => ({
    serves: [serves(`cfo/${stage}`)],
    products: ['energy'],
    reviewed: reviewedOn.fresh,
  });
  const records = {
    stages,
    products: [energy],
    pieces: [
      piece('a', at('evaluation')),
      piece('b', { ...at('decision'), expires: EXPORT_DAY }),
      // Of use for Energy, and about no product.
      ...stages.map(({ id }) => piece(`generic-${id}`, { ...at(id), products: [] })),
      // About Energy, and not made for the stage; not usable; about another product.
      piece('aside', { ...at('awareness'), serves: [serves('cfo/awareness', [], 'secondary')] }),
      piece('idea', { ...at('adoption'), status: 'idea' }),
    ],
  };

  it.each([
    // Two of five stages. The day after, one of the two pieces has expired.
    [EXPORT_DAY, ['partly', '1 product is pushed; 2 of their 5 stages have usable content that names them.']],
    [DAY_AFTER, ['partly', '1 product is pushed; 1 of their 5 stages has usable content that names them.']],
    // The next quarter has no focus: nothing is pushed, which is not a no.
    ['2027-01-01', ['unknown', 'No product is marked as pushed in 2027-Q1.']],
  ])('is counted by stage, and only pieces that name the product count: %s', (today, expected) => {
    expect(evidence('pushed-has-content', today, records)).toEqual(expected);
  });
});

describe('what is open', () => {
  const requests = [
    // Two business days to decide: due on 2026-11-04, so one in time and one a day late.
    request('in-time', { requestedOn: '2026-11-02' }, { status: 'answered', decidedOn: '2026-11-04' }),
    request('late', { requestedOn: '2026-11-02' }, { status: 'answered', decidedOn: '2026-11-05' }),
    // Due on Tuesday 2026-11-17.
    request('new', { requestedOn: '2026-11-13' }),
    // Decided in time, and to be delivered by Friday 2026-11-20.
    request(
      'accepted',
      { requestedOn: '2026-11-02' },
      { status: 'accepted', decidedOn: '2026-11-03', due: '2026-11-20' },
    ),
  ];

  it.each([
    ['2026-11-17', 'partly', '2 of 3 decisions and deliveries are on time; 2 not judged yet.'],
    ['2026-11-18', 'partly', '2 of 4 decisions and deliveries are on time; 1 not judged yet.'],
    ['2026-11-21', 'partly', '2 of 4 decisions and deliveries are on time; 1 not judged yet.'],
    ['2026-11-23', 'no', '2 of 5 decisions and deliveries are on time.'],
  ])('is judged once it is late, and no sooner: on %s', (today, verdict, text) => {
    expect(evidence('content-asked-for', today, { requests })).toEqual([verdict, text]);
  });
});
