/** Promises about leads, with figures worked out by hand: only what the list shows is judged, whatever day it is today. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compliance } from '../../src/audit/agreement/compliance.ts';
import { leadsReachedInTime } from '../../src/audit/agreement/evidence/content-and-handoff.ts';
import { evidenceFacts } from '../../src/audit/agreement/evidence/evidence-facts.ts';
import { audit } from '../../src/audit/audit.ts';
import type { Lead } from '../../src/content/leads.ts';
import { addDays } from '../../src/kit/calendar-date.ts';
import { readLeads } from '../../src/leads/read-leads.ts';
import { publish } from '../../src/publish/publish.ts';
import type { LeadExport } from '../../src/schema/lead-export.ts';
import { personSchema } from '../../src/schema/person.ts';
import { keptRows, keptShare, keptText, linesText, notMeasuredText } from '../../src/words/agreement/compliance.ts';
import { evidenceText } from '../../src/words/agreement/evidence.ts';
import { plainText } from '../../src/words/parts.ts';
import { agreement, commitment, numbers } from '../audit/agreement/build-agreement.ts';
import { buildModel, request, TODAY } from '../audit/build-model.ts';

type Written = NonNullable<Parameters<typeof commitment>[1]>;

const HEADING = 'id;source;created;first attempt;attempts;status;reject reason;closed;attempt days;team';

/** Lines 2 to 6 of the list, in local time. */
const ROWS = [
  // Monday, 15:00 to 17:00: two business hours.
  '00000001;Web form;2026-09-07 15:00;2026-09-07 17:00;1;won;;2026-10-07;;',
  // Friday 16:00; six business hours end on Monday at 13:00, twelve days on 14 October, five business days on 9 October.
  '00000002;Fair;2026-10-02 16:00;2026-10-05 12:00;4;rejected;no-budget;2026-10-22;;',
  '00000003;Fair;2026-10-02 16:00;2026-10-06 18:00;2;rejected;;2026-10-12;;',
  // Monday; six business hours end at 16:00.
  '00000004;Fair;2026-11-02 10:00;;;open;;;;',
  // Friday; six business hours end on Monday 16 November at 14:00.
  '00000005;Web form;2026-11-13 17:00;;;open;;;;',
];

const DAY_AFTER_EXPORT = '2026-11-14';
const MONTHS_LATER = '2027-03-28';
const EXPORT: LeadExport = { from: '2026-09-01', to: '2026-11-13', exportedOn: '2026-11-13' };

const base = buildModel({ site: { timeZone: 'Europe/Berlin' } });
const people = [
  ...base.people,
  personSchema.parse({ id: 'sales-north', name: 'Sales North', team: 'sales', kind: 'team' }),
];

function modelOf(rows: readonly string[], leadExport: LeadExport | undefined, commitments: readonly Written[]) {
  const parts = agreement({
    commitments: commitments.map((written, index) => commitment(`promise-${index}`, written)),
    numbers: numbers({ representatives: { value: 2 } }),
  });
  const model = { ...base, people, agreement: parts, ...(leadExport && { leadExport }) };
  const read = readLeads(
    new TextEncoder().encode([HEADING, ...rows].join('\n')),
    'data/leads.csv',
    model,
    MONTHS_LATER,
  );
  expect(read.problems).toEqual([]);
  return publish({ ...model, leads: read.leads ?? [] });
}

function measured(written: Written, rows: readonly string[], leadExport?: LeadExport, today = MONTHS_LATER) {
  const [only] = compliance(modelOf(rows, leadExport, [written]), today);
  if (!only) throw new Error('No promise was measured.');
  return only;
}

/** `kept of all`, or why not. */
function figure(written: Written, rows: readonly string[], leadExport?: LeadExport, today?: string): string {
  const { measured: kept, because } = measured(written, rows, leadExport, today);
  return kept ? `${keptShare(kept)}: ${keptText(kept)}` : plainText(notMeasuredText(because));
}

const days = [['the day after the export', DAY_AFTER_EXPORT] as const, ['months later', MONTHS_LATER] as const];

describe.each(days)('%s', (_when, today) => {
  it('a promise of leads per month is judged by the whole months that the list covers', () => {
    const volume: Written = { kind: 'volume', per: ['month'], value: 2 };
    // September has 1 lead, October 2. November ends after the list does.
    expect(figure(volume, ROWS, EXPORT, today)).toBe(
      '50%: 1 of 2 months; only partly covered, so not judged: November 2026',
    );
    expect(figure({ ...volume, value: 1 }, ROWS, EXPORT, today)).toContain('100%: 2 of 2 months');
    // Two reps: two leads a month.
    expect(figure({ ...volume, value: 1, per: ['representative', 'month'] }, ROWS, EXPORT, today)).toContain('50%');
    expect(figure({ ...volume, per: ['quarter'] }, ROWS, EXPORT, today)).toBe(
      'The list covers no whole quarter: it runs from 2026-09-01 to 2026-11-13.',
    );
    expect(figure({ ...volume, per: ['lead'] }, ROWS, EXPORT, today)).toBe(
      'The promise is not per month, quarter or year.',
    );
  });

  it('a lead whose time ends after the export is not judged yet', () => {
    const speed: Written = { within: { value: 6, unit: 'business-hours' } };
    // Lines 2 and 3 in time, 4 late, 5 never; 6 has until Monday, and the list ends on Friday.
    expect(figure(speed, ROWS, EXPORT, today)).toBe('50%: 2 of 4 leads; 1 not judged yet');
    expect(figure({ ...speed, source: 'web form' }, ROWS, EXPORT, today)).toBe('100%: 1 of 1 lead; 1 not judged yet');
    expect(figure({ ...speed, source: 'Webinar' }, ROWS, EXPORT, today)).toBe(
      'The list has no leads that this promise covers.',
    );
    expect(figure({}, ROWS, EXPORT, today)).toBe('The promise has no time limit.');
  });

  it('a promise of attempts with a time limit is an upper bound where the list does not say when', () => {
    const four: Written = { kind: 'persistence', value: 4, within: { value: 12, unit: 'days' } };
    // Line 3 had four attempts and came back after 20 days; line 4 had two.
    expect(figure(four, ROWS, EXPORT, today)).toBe(
      'At most 50%: 0 to 1 of 2 rejected leads: for 1, the list does not say when',
    );
    expect(figure({ kind: 'persistence', value: 4 }, ROWS, EXPORT, today)).toBe('50%: 1 of 2 rejected leads');
    expect(figure({ kind: 'persistence' }, ROWS, EXPORT, today)).toBe('The promise has no number of attempts.');
  });

  it('a promise of feedback is kept by a reason that came in time', () => {
    // Line 3 has a reason, 20 days later; line 4 has none.
    const feedback: Written = { kind: 'feedback', within: { value: 5, unit: 'business-days' } };
    expect(figure(feedback, ROWS, EXPORT, today)).toBe('0%: 0 of 2 rejected leads');
    expect(figure({ kind: 'feedback' }, ROWS, EXPORT, today)).toBe('50%: 1 of 2 rejected leads');
  });

  it('a promise of one team is judged by its leads', () => {
    const north: Written = { kind: 'persistence', value: 2, leadsOf: 'sales-north' };
    expect(figure(north, ROWS, EXPORT, today)).toBe(
      'The promise covers one team, but the list does not say which team got a lead. Add the column team.',
    );
    const rows = ROWS.map((row, index) => (index === 2 ? `${row}sales-north` : row));
    // Line 4 alone. The other four might be of this team.
    expect(figure(north, rows, EXPORT, today)).toBe('100%: 1 of 1 rejected lead; 4 leads without a team not counted');
    expect(figure({ ...north, value: 3 }, rows, EXPORT, today)).toContain('0%: 0 of 1');
    expect(figure({ kind: 'volume', value: 1, per: ['representative', 'month'], leadsOf: 'sales-north' }, rows)).toBe(
      'numbers.yaml has the number of reps in the company, not in this team.',
    );
  });
});

describe('what the list does not know', () => {
  it('an attempt after the time limit is not in time, although the days of the others are unknown', () => {
    const four: Written = { kind: 'persistence', value: 4, within: { value: 12, unit: 'days' } };
    // Twelve days after 2 October is the 14th.
    const late = ROWS.with(1, '00000002;Fair;2026-10-02 16:00;2026-10-15 12:00;4;rejected;no-budget;2026-10-22;;');
    expect(figure(four, late, EXPORT)).toBe('0%: 0 of 2 rejected leads');
    const onTheLastDay = ROWS.with(
      1,
      '00000002;Fair;2026-10-02 16:00;2026-10-14 18:00;4;rejected;no-budget;2026-10-22;;',
    );
    expect(figure(four, onTheLastDay, EXPORT)).toContain('At most 50%');
  });

  it('rejected leads without a number of attempts are named, and alone measure nothing', () => {
    const four: Written = { kind: 'persistence', value: 2 };
    const one = ROWS.with(1, '00000002;Fair;2026-10-02 16:00;2026-10-05 12:00;;rejected;no-budget;2026-10-22;;');
    expect(figure(four, one, EXPORT)).toBe(
      '100%: 1 of 1 rejected lead; 1 lead without a number of attempts not counted',
    );
    const none = one.with(2, '00000003;Fair;2026-10-02 16:00;2026-10-06 18:00;;rejected;;2026-10-12;;');
    expect(figure(four, none, EXPORT)).toBe(
      'The list has no number of attempts for rejected leads. Add the column attempts.',
    );
  });

  it('leads without a source are named where a promise covers one source', () => {
    const speed: Written = { within: { value: 6, unit: 'business-hours' }, source: 'web form' };
    const unknown = ROWS.with(3, '00000004;;2026-11-02 10:00;;;open;;;;');
    expect(figure(speed, unknown, EXPORT)).toBe(
      '100%: 1 of 1 lead; 1 not judged yet; 1 lead without a source not counted',
    );
  });

  it('a number of leads for a team is not measured if leads without a team decide it', () => {
    const volume = (value: number): Written => ({ kind: 'volume', per: ['month'], value, leadsOf: 'sales-north' });
    // In October one lead is of this team, and one has no team. In September the only lead has none.
    const rows = ROWS.map((row, index) => (index === 2 ? `${row}sales-north` : row));
    expect(figure(volume(1), rows, EXPORT)).toBe(
      '4 leads without a team could be leads of this one, and decide whether the number was reached. Fill in the column team.',
    );
    // Three leads did not come, whichever team the others are of.
    expect(figure(volume(3), rows, EXPORT)).toContain('0%: 0 of 2 months');
  });

  it('a share of accepted leads is not judged while open leads can change it', () => {
    const quality = (value: number): Written => ({ kind: 'quality', per: ['month'], value, unit: 'percent' });
    const october = (...statuses: string[]) =>
      statuses.map(
        (status, at) =>
          `1000000${at};Fair;2026-10-0${at + 1} 10:00;;;${status};${status === 'rejected' ? 'no-budget' : ''};${status === 'rejected' ? '2026-10-20' : ''};;`,
      );
    const span = { from: '2026-10-01', to: '2026-10-31', exportedOn: '2026-11-13' };
    // One accepted of four, two open: 25% to 75%.
    const rows = october('accepted', 'rejected', 'open', 'open');
    expect(figure(quality(25), rows, span)).toBe('100%: 1 of 1 month');
    expect(figure(quality(50), rows, span)).toBe('Too early to say: 0 of 0 months; 1 not judged yet');
    expect(figure(quality(76), rows, span)).toBe('0%: 0 of 1 month');
    expect(figure(quality(50), october('open', 'open'), span)).toBe(
      'Sales has not decided on any lead of the periods that the list covers.',
    );
  });

  it('a promise about another lead stage than that of the list is not measured', () => {
    const speed: Written = { within: { value: 6, unit: 'business-hours' }, leadStage: 'sql' };
    expect(figure(speed, ROWS, { ...EXPORT, leadStage: 'sql' })).toContain('2 of 4 leads');
    expect(figure(speed, ROWS, { ...EXPORT, leadStage: 'mql' })).toBe(
      'The list has leads at mql, but the promise is about sql.',
    );
    // Without the stage of the list, all promises must be about the same one.
    expect(figure(speed, ROWS, EXPORT)).toContain('2 of 4 leads');
    const two = compliance(modelOf(ROWS, EXPORT, [speed, { ...speed, leadStage: 'mql' }]), MONTHS_LATER);
    expect(two.map(({ because }) => because?.code)).toEqual(['lead-stage-unknown', 'lead-stage-unknown']);
  });
});

describe('the days that a list covers', () => {
  const volume: Written = { kind: 'volume', per: ['month'], value: 2 };
  const speed: Written = { within: { value: 6, unit: 'business-hours' } };

  it('are those of its first and last entry if no file names them', () => {
    // From 7 September to 13 November: only October is whole.
    expect(figure(volume, ROWS)).toBe(
      '100%: 1 of 1 month; only partly covered, so not judged: September 2026, November 2026',
    );
    // The last entry is that of 13 November at 17:00.
    expect(figure(speed, ROWS)).toBe('50%: 2 of 4 leads; 1 not judged yet');
  });

  it('do not include the day of the export, which had not ended', () => {
    expect(figure(speed, ROWS, { ...EXPORT, exportedOn: '2026-11-16' })).toContain('1 not judged yet');
    expect(figure(speed, ROWS, { ...EXPORT, exportedOn: '2026-11-17' })).toBe('40%: 2 of 5 leads');
    expect(figure(speed, ROWS.slice(0, 4), { exportedOn: '2026-11-02' })).toBe('66%: 2 of 3 leads; 1 not judged yet');
  });

  it('end with the last day if the day of the export is unknown', () => {
    // The list holds 15 November to its end, and line 6 has until the 16th.
    expect(figure(speed, ROWS, { to: '2026-11-15' })).toContain('1 not judged yet');
    expect(figure(speed, ROWS, { to: '2026-11-16' })).toBe('40%: 2 of 5 leads');
  });

  it('are none for an empty list, so that nothing is measured', () => {
    const nothing = 'The list has no leads that this promise covers.';
    for (const kind of ['volume', 'quality', 'speed', 'persistence', 'feedback'] as const) {
      expect(figure({ ...volume, kind }, [])).toBe(nothing);
    }
    expect(figure(volume, [], { exportedOn: '2026-11-13' })).toBe(nothing);
  });

  it('may be months without a lead, which were promised and did not come', () => {
    expect(figure(volume, [], { from: '2026-09-01', to: '2026-10-31' })).toBe('0%: 0 of 2 months');
    expect(figure(speed, [], { from: '2026-09-01', to: '2026-10-31' })).toContain('no leads');
  });

  it('may be a part of one month, so that no period is judged', () => {
    expect(figure(volume, ROWS.slice(3, 4))).toBe(
      'The list covers no whole month: it runs from 2026-11-02 to 2026-11-02.',
    );
  });
});

it('judges quality by the leads that sales has decided on', () => {
  const quality: Written = { kind: 'quality', per: ['month'], value: 60, unit: 'per cent' };
  // September: 1 of 1 accepted. October: 0 of 2.
  expect(figure(quality, ROWS, EXPORT)).toContain('50%: 1 of 2 months');
  // The list does not say when sales accepted a lead.
  expect(figure({ ...quality, within: { value: 2, unit: 'days' } }, ROWS, EXPORT)).toContain('At most 50%');
  expect(figure({ ...quality, unit: 'points' }, ROWS, EXPORT)).toBe('The promise is not a percentage.');
  expect(figure(quality, ROWS.slice(3), { from: '2026-10-01', to: '2026-11-30' })).toBe(
    'Sales has not decided on any lead of the periods that the list covers.',
  );
});

it('judges attempts by their days, and by the day a lead came back', () => {
  const four: Written = { kind: 'persistence', value: 4, within: { value: 12, unit: 'days' } };
  const row = (closed: string, attemptDays: string) => [
    `00000002;Fair;2026-10-02 16:00;2026-10-05 12:00;4;rejected;no-budget;${closed};${attemptDays};`,
  ];
  const first = '2026-10-05 2026-10-06 2026-10-08';
  expect(figure(four, row('2026-10-22', `${first} 2026-10-14`))).toBe('100%: 1 of 1 rejected lead');
  expect(figure(four, row('2026-10-22', `${first} 2026-10-15`))).toBe('0%: 0 of 1 rejected lead');
  expect(figure(four, row('2026-10-14', ''))).toBe('100%: 1 of 1 rejected lead');
  expect(figure(four, row('2026-10-15', ''))).toContain('At most 100%: 0 to 1 of 1 rejected lead');
  expect(figure(four, row('', ''))).toContain('At most 100%');
});

it('judges feedback by the day a lead came back, if the list has it', () => {
  const feedback: Written = { kind: 'feedback', within: { value: 5, unit: 'business-days' } };
  const row = (closed: string) => [`00000002;Fair;2026-10-02 16:00;;4;rejected;no-budget;${closed};;`];
  expect(figure(feedback, row('2026-10-09'))).toBe('100%: 1 of 1 rejected lead');
  expect(figure(feedback, row('2026-10-10'))).toBe('0%: 0 of 1 rejected lead');
  expect(figure(feedback, row(''))).toContain('At most 100%');
});

describe('the rows behind a figure', () => {
  const rowsOf = (written: Written) => {
    const { measured: kept } = measured(written, ROWS, EXPORT);
    return kept ? keptRows(kept, new Map()).map((each) => plainText(each)) : [];
  };

  it('are the lines of the list, by what they say', () => {
    expect(rowsOf({ within: { value: 6, unit: 'business-hours' } })).toEqual([
      'Kept: lines 2–3',
      'Not kept: lines 4–5',
      'Not judged yet: line 6',
    ]);
  });

  it('are the leads of every period', () => {
    expect(rowsOf({ kind: 'volume', per: ['month'], value: 2 })).toEqual([
      'September 2026, not kept, 1 lead: line 2',
      'October 2026, kept, 2 leads: lines 3–4',
    ]);
  });

  it('are shown as ranges', () => {
    expect(linesText([9, 2, 4, 3])).toBe('lines 2–4, 9');
  });
});

it('judges content by requests, even without a list of leads', () => {
  const requests = [
    request('in-time', { requestedOn: '2026-11-02' }, { status: 'accepted', decidedOn: '2026-11-04' }),
    request('late', { requestedOn: '2026-11-02' }, { status: 'declined', decidedOn: '2026-11-05', reason: 'No.' }),
    request('waits-too-long', { requestedOn: '2026-11-11' }),
    request('waits', { requestedOn: '2026-11-12' }),
  ];
  const promise = commitment('it', { kind: 'content', within: { value: 2, unit: 'business-days' } });
  const model = buildModel({ requests, agreement: agreement({ commitments: [promise] }) });
  const [only] = compliance(model, TODAY);
  expect(only?.measured && keptText(only.measured)).toBe('1 of 3 requests; 1 not judged yet');
  const [none] = compliance(buildModel({ agreement: agreement({ commitments: [promise] }) }), TODAY);
  expect(none?.because).toEqual({ code: 'no-decided-requests' });
});

it('measures nothing about leads without a list', () => {
  const commitments = [commitment('it', { within: { value: 6, unit: 'business-hours' } })];
  const [only] = compliance(buildModel({ agreement: agreement({ commitments }) }), TODAY);
  expect(only?.because).toEqual({ code: 'no-list' });
});

describe('promises added up', () => {
  const signedOn = '2026-10-01';
  const six: Written = { within: { value: 6, unit: 'business-hours' }, leadStage: 'mql', signedOn };
  const four: Written = { kind: 'persistence', value: 4, leadStage: 'mql', signedOn };

  function evidence(...promises: Written[]): string {
    const facts = evidenceFacts(audit(modelOf(ROWS, EXPORT, promises), TODAY));
    if (!facts) throw new Error('The model has no agreement.');
    return plainText(evidenceText(leadsReachedInTime(facts).because));
  }

  it('count a lead under each of them, and say so', () => {
    // 2 of 4 leads, 1 of 1 web-form lead, 1 of 2 rejected ones. Lines 2, 3 and 4 count twice.
    expect(evidence(six, { ...six, source: 'web form' }, four)).toBe(
      '3 of 3 promises are agreed; kept 4 of 7 times. 3 leads count under more than one promise.',
    );
  });

  it('leave out a promise whose review is overdue', () => {
    expect(evidence(six, { ...four, signedOn: '2026-01-01' })).toBe(
      '1 of 2 promises is agreed; kept 2 of 4 times. 1 overdue promise is not counted.',
    );
  });

  it('are an upper bound if one of them is', () => {
    expect(evidence(six, { ...four, within: { value: 12, unit: 'days' } })).toBe(
      '2 of 2 promises are agreed; kept at most 3 of 6 times. 2 leads count under more than one promise.',
    );
  });
});

describe('whatever the list', () => {
  const moment = fc.integer({ min: Date.parse('2026-09-01T00:00:00Z'), max: Date.parse('2026-11-13T12:00:00Z') });
  const after = fc.integer({ min: 0, max: 30 * 86_400_000 });
  const lead = (line: number) =>
    fc
      .record({ created: moment, later: fc.option(after), attempts: fc.nat(6), closed: fc.option(fc.nat(40)) })
      .chain(({ created, later, attempts, closed }) =>
        fc.constantFrom('open', 'accepted', 'rejected', 'won', 'lost').map((status): Lead => {
          const createdOn = new Date(created).toISOString().slice(0, 10);
          return {
            ...{ line, id: String(line), created, createdOn, attempts, status: status as Lead['status'] },
            firstAttempt: later === null ? undefined : created + later,
            closed: closed === null ? undefined : addDays(createdOn, closed),
            nurtured: closed === null || attempts > 4 ? undefined : addDays(createdOn, closed + attempts),
            reason: attempts > 2 ? 'no-budget' : undefined,
          };
        }),
      );
  const lists = fc.nat(20).chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => lead(index + 2))));
  const promises: Written[] = [
    { kind: 'volume', per: ['month'], value: 2 },
    { kind: 'volume', per: ['quarter'], value: 2 },
    { kind: 'quality', per: ['month'], value: 60, unit: 'percent' },
    { within: { value: 6, unit: 'business-hours' } },
    { kind: 'persistence', value: 4, within: { value: 12, unit: 'days' } },
    { kind: 'feedback', within: { value: 5, unit: 'business-days' } },
    { kind: 'nurture', within: { value: 30, unit: 'days' } },
    { kind: 'nurture', team: 'marketing', within: { value: 2, unit: 'business-days' } },
  ];
  const model = modelOf([], EXPORT, promises);

  test('a later day never lowers how often a promise was kept', () => {
    const exported = fc.constantFrom(undefined, EXPORT, { exportedOn: '2026-12-31' });
    fc.assert(
      fc.property(lists, exported, fc.nat(30), fc.nat(800), (leads, leadExport, first, more) => {
        const { leadExport: _stated, ...rest } = model;
        const dropped = publish({ ...rest, leads, ...(leadExport && { leadExport }) });
        const on = addDays('2026-12-31', first);
        const shares = [on, addDays(on, more)].map((today) =>
          compliance(dropped, today).map(({ measured: kept }) => (kept ? (kept.kept + kept.unclear) / kept.of : -1)),
        );
        const [now = [], later = []] = shares;
        for (const [index, share] of now.entries()) {
          if (Number.isNaN(share)) expect(later[index]).toBeNaN();
          else expect(later[index]).toBeGreaterThanOrEqual(share);
        }
      }),
    );
  });

  test('every lead is judged once or not covered, and the parts add up', () => {
    fc.assert(
      fc.property(lists, (leads) => {
        for (const { measured: kept } of compliance(publish({ ...model, leads }), MONTHS_LATER)) {
          if (!kept) continue;
          expect(kept.judged.length).toBe(kept.of + kept.open);
          const lines = kept.judged.flatMap((each) => each.lines);
          expect(new Set(lines).size).toBe(lines.length);
          expect(kept.kept + kept.unclear).toBeLessThanOrEqual(kept.of);
        }
      }),
    );
  });
});
