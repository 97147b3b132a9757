/** Reads the list of leads and its period, refuses personal data and errors, and counts what is in it. */
import { describe, expect, it } from 'vitest';
import { leadFigures } from '../../src/audit/agreement/lead-figures.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { readLeads } from '../../src/leads/read-leads.ts';
import type { LeadExport } from '../../src/schema/lead-export.ts';
import { personSchema } from '../../src/schema/person.ts';
import { agreement, rejections } from '../audit/agreement/build-agreement.ts';
import { buildModel, TODAY } from '../audit/build-model.ts';
import { contentFolder, type Files } from '../content-folder.ts';

const HEADING = 'Id;Source;Created;First attempt;Attempts;Status;Reject reason;Closed';

const reasons = rejections({ reasons: [{ id: 'no-budget', name: 'No budget this year' }] });
const model = buildModel({
  site: { timeZone: 'Europe/Berlin' },
  agreement: agreement({ rejections: reasons }),
});

function readRows(rows: readonly string[], heading = HEADING) {
  return readLeads(new TextEncoder().encode([heading, ...rows, ''].join('\r\n')), 'data/leads.csv', model, TODAY);
}

const problemsOf = (rows: readonly string[], heading?: string) =>
  readRows(rows, heading).problems.map(({ rule, line, message }) => `${line} ${rule}: ${message}`);

/** Five leads in three months, in local time. */
const ROWS = [
  // Monday, 15:00 to 17:00: two business hours.
  '00000001;Web form;2026-09-07 15:00;2026-09-07 17:00;1;won;;2026-10-07',
  // Friday 16:00 to Monday 12:00: five.
  '00000002;Fair;2026-10-02 16:00;2026-10-05 12:00;4;rejected;No budget this year;2026-10-22',
  '00000003;Fair;2026-10-02T16:00;2026-10-06T18:00:00+02:00;2;rejected;;2026-10-12',
  '00000004;Fair;2026-11-02 10:00;;;open;;',
  '00000005;Web form;2026-11-13 17:00;;;open;;',
];

describe('reading', () => {
  it('accepts any separator, line ends and spelling of headings', () => {
    const { leads, problems } = readRows(ROWS);
    expect(problems).toEqual([]);
    expect(
      leads?.map(({ id, createdOn, status, reason, attempts }) => [id, createdOn, status, reason, attempts]),
    ).toEqual([
      ['00000001', '2026-09-07', 'won', undefined, 1],
      ['00000002', '2026-10-02', 'rejected', 'no-budget', 4],
      ['00000003', '2026-10-02', 'rejected', undefined, 2],
      ['00000004', '2026-11-02', 'open', undefined, undefined],
      ['00000005', '2026-11-13', 'open', undefined, undefined],
    ]);
  });

  it('reads local times of the site, and times with an offset from universal time', () => {
    const moments = ['2026-09-07 15:00', '2026-09-07T13:00:00Z', '2026-09-07T15:00:00+02:00', '2026-12-07 15:00'];
    const rows = moments.slice(0, 3).map((moment, index) => `0000000${index};;${moment};;;open;;`);
    expect(new Set(readRows(rows).leads?.map(({ created }) => created))).toEqual(
      new Set([Date.parse('2026-09-07T13:00:00Z')]),
    );
  });

  it.each([
    'Email',
    'E-Mail address',
    'contactName',
    'First name',
    'Phone',
    'Telefonnummer',
    'Company',
    'LinkedIn profile',
    'IP',
  ])('refuses a list with the column “%s”', (heading) => {
    const { leads, problems } = readRows([`0a1b2c3d;2026-11-02 09:30;open;x`], `id;created;status;${heading}`);
    expect(leads).toBe(undefined);
    expect(problems.map(({ rule, line }) => `${rule} ${line}`)).toEqual(['leads/personal-data 1']);
  });

  it('refuses personal data in a permitted column', () => {
    expect(problemsOf(['jane.doe@example.com;;2026-11-02 09:30;;;open;;'])).toEqual([
      '2 leads/personal-data: The id is not a hash, so it may identify a person.',
    ]);
    expect(problemsOf(['0a1b2c3d;mail from jane.doe@example.com;2026-11-02 09:30;;;open;;'])).toEqual([
      '2 leads/personal-data: “source” contains an email address or a phone number.',
    ]);
  });

  it('reports every line with an error, and then reads no leads', () => {
    const rows = [
      '00000001;;2026-11-02 09:30;;;open;;',
      '00000001;;2026-11-02 09:30;;;open;;',
      '00000002;;2026-02-30 09:30;;;open;;',
      '00000003;;2026-11-02 09:30;2026-11-02 09:29;;open;;',
      '00000004;;2026-11-02 09:30;;1.5;open;;',
      '00000005;;2026-11-02 09:30;;;maybe;;soon',
      '00000006;;2026-11-17 09:30;;;open;;',
    ];
    expect(problemsOf(rows)).toEqual([
      '3 leads/value: Duplicate lead: the same id is in line 2.',
      '4 leads/value: “created” is not a date and time: “2026-02-30 09:30”.',
      '5 leads/value: The first attempt is earlier than the lead itself.',
      '6 leads/value: “attempts” is not a whole number: “1.5”.',
      '7 leads/value: “closed” is not a date: “soon”.',
      '7 leads/value: Unknown status “maybe”. Use one of open, accepted, rejected, won, lost.',
      '8 leads/value: “created” is in the future (today is 2026-11-16).',
    ]);
    expect(readRows(rows).leads).toBe(undefined);
  });

  it('suggests a name for an unknown column, and names a missing one', () => {
    expect(readRows(['0a1b2c3d;x;x'], 'id;created;statu').problems[0]?.hint).toContain('Did you mean status?');
    expect(problemsOf(['0a1b2c3d;2026-11-02 09:30'], 'id;created')).toEqual([
      '1 leads/column: The column “status” is missing.',
    ]);
    expect(readRows([], '').problems.map(({ rule }) => rule)).toEqual(['leads/column']);
  });

  it('reads a list with a reason that was not agreed, and warns about it', () => {
    const { leads, problems } = readRows(['0a1b2c3d;;2026-11-02 09:30;;;rejected;Too dear;']);
    expect(leads?.map(({ reason }) => reason)).toEqual(['Too dear']);
    expect(problems.map(({ rule }) => rule)).toEqual(['leads/unknown-reason']);
  });
});

describe('optional columns', () => {
  const heading = 'id;created;status;attempts;attempt days;team';
  const people = [
    ...model.people,
    personSchema.parse({ id: 'sales-north', name: 'North', team: 'sales', kind: 'team' }),
  ];
  const read = (row: string) => {
    const bytes = new TextEncoder().encode(`${heading}\n0a1b2c3d;2026-11-02 09:30;${row}\n`);
    return readLeads(bytes, 'data/leads.csv', { ...model, people }, TODAY);
  };
  const problem = (row: string) => read(row).problems.map(({ message, hint }) => [message, hint].join(' '));

  it('name the days of attempts, in any order, and count them', () => {
    const [lead] = read('open;;2026-11-04 2026-11-02;').leads ?? [];
    expect(lead).toMatchObject({ line: 2, attempts: 2, attemptDays: ['2026-11-02', '2026-11-04'] });
    expect(problem('open;3;2026-11-04 2026-11-02;')).toEqual([
      '“attempts” is 3, but “attempt days” has 2 dates. List every attempt with its day, or leave “attempt days” empty.',
    ]);
    expect(problem('open;;2026-11-04 soon;')).toEqual([
      '“attempt days” has something other than dates: “soon”. Separate the dates with spaces: 2026-10-05 2026-10-07',
    ]);
    expect(problem('open;;2026-11-01;')[0]).toContain('An attempt is earlier than the lead itself.');
    expect(problem('open;;2026-11-17;')[0]).toContain('“attempt days” is in the future (today is 2026-11-16).');
  });

  it('name a team by its id or name', () => {
    expect(read('open;;;North').leads?.map(({ team }) => team)).toEqual(['sales-north']);
    expect(read('open;;;').leads?.map(({ team }) => team)).toEqual([undefined]);
    expect(problem('open;;;sales-nord')).toEqual([
      '“sales-nord” is not a team in people.yaml. Did you mean sales-north?',
    ]);
    // A person is not a team, so that the list says nothing about single people.
    expect(problem('open;;;team')[0]).toContain('“team” is not a team in people.yaml.');
  });
});

describe('a list with its period in data/leads.yaml', () => {
  const found = (leadExport: LeadExport) =>
    readLeads(
      new TextEncoder().encode([HEADING, ...ROWS].join('\n')),
      'data/leads.csv',
      { ...model, leadExport },
      TODAY,
    );
  const problemsIn = (leadExport: LeadExport) =>
    found(leadExport).problems.map(({ line, message, rule }) => `${line} ${rule}: ${message}`);

  it('is read if every row is in the period', () => {
    expect(problemsIn({ from: '2026-09-07', to: '2026-11-13', exportedOn: '2026-11-13' })).toEqual([]);
    expect(problemsIn({})).toEqual([]);
  });

  it('is refused with a row outside of it', () => {
    expect(problemsIn({ from: '2026-09-08', to: '2026-11-12' })).toEqual([
      '2 leads/span: The lead was handed over on 2026-09-07, but data/leads.yaml says that the list begins on 2026-09-08.',
      '6 leads/span: The lead was handed over on 2026-11-13, but data/leads.yaml says that the list ends on 2026-11-12.',
    ]);
    expect(problemsIn({ exportedOn: '2026-11-12' })).toEqual([
      '6 leads/span: “created” is 2026-11-13, but data/leads.yaml says that the list was exported on 2026-11-12.',
    ]);
    expect(found({ from: '2026-09-08' }).leads).toBe(undefined);
  });

  it('is refused with anything that happened after the export', () => {
    expect(problemsIn({ exportedOn: '2026-10-21' })).toContain(
      '3 leads/span: “closed” is 2026-10-22, but data/leads.yaml says that the list was exported on 2026-10-21.',
    );
  });
});

describe('data/leads.yaml', () => {
  const csv = { 'data/leads.csv': 'id,created,status\n0a1b2c3d,2026-11-02 09:30,open\n' };
  const check = (yaml: string, files: Files = csv, today = TODAY) =>
    checkContent({ directory: contentFolder({ ...files, 'data/leads.yaml': yaml }), today }).findings.map(
      ({ line, message, rule }) => `${line} ${rule}: ${message}`,
    );

  it('may name any of its days', () => {
    expect(check('from: 2026-11-01\nto: 2026-11-13\nexportedOn: 2026-11-16\n')).toEqual([]);
    expect(check('exportedOn: 2026-11-16\n')).toEqual([]);
  });

  it('is refused if its days contradict each other', () => {
    expect(check('from: 2026-11-03\nto: 2026-11-01\n')[0]).toContain('is before `from`');
    expect(check('to: 2026-11-10\nexportedOn: 2026-11-09\n')[0]).toContain(
      'is before the last day that the list covers',
    );
    expect(check('exportedOn: 2026-11-17\n')).toEqual([
      '1 leads/span: `exportedOn`, 2026-11-17, is in the future (today is 2026-11-16).',
    ]);
    expect(check('exportdOn: 2026-11-16\n')[0]).toContain('schema/unknown-key');
  });

  it('is refused without a list', () => {
    expect(check('exportedOn: 2026-11-16\n', {})[0]).toContain(
      'leads/span: content/data/leads.csv, which this file describes, does not exist.',
    );
  });
});

const leads = readRows(ROWS).leads ?? [];
const rules = { ...model.site.calendar, timeZone: 'Europe/Berlin' };

it('computes counts and medians as by hand', () => {
  const figures = leadFigures(leads, reasons.reasons, rules);
  expect(figures).toMatchObject({
    ...{ leads: 5, from: '2026-09-07', to: '2026-11-13', closedLoop: 2 },
    byStatus: { open: 2, accepted: 0, rejected: 2, won: 1, lost: 0 },
    // 2, 5 and, from Friday 16:00 to Tuesday 18:00, 2 + 9 + 9 = 20 business hours.
    medianHoursToAttempt: 5,
    medianAttempts: 2,
    // 30, 20 and 10 days.
    medianDaysToClose: 20,
  });
  expect(figures?.bySource).toEqual([
    { source: 'Fair', leads: 3, untried: 1, medianHoursToAttempt: 12.5 },
    { source: 'Web form', leads: 2, untried: 1, medianHoursToAttempt: 2 },
  ]);
  expect(figures?.rejections.map(({ reason, text, leads: of }) => [reason?.name, text, of])).toEqual([
    [undefined, undefined, 1],
    ['No budget this year', 'no-budget', 1],
  ]);
});

it('has no figures without leads, instead of zeros', () => {
  expect(leadFigures([], [], rules)).toBe(undefined);
});
