/** For each rule about goals, numbers, claims, leads, the funnel’s counts and usage: files that break it, and similar ones that do not. */
import { type Files, piece } from '../content-folder.ts';

/** A valid goal. Lines can be changed by their key; null removes one. */
function goal(change: Readonly<Record<string, string | null>> = {}): Files {
  const lines = {
    id: 'leads',
    statement: '60 leads a quarter by the end of 2026.',
    metric: 'Leads, from the CRM',
    baseline: '40',
    from: '2026-01-01',
    target: '60',
    due: '2026-12-31',
    owners: '{ sales: sales-north, marketing: content-team }',
    ...change,
  };
  const text = Object.entries(lines).flatMap(([key, value]) => (value === null ? [] : `  ${key}: ${value}\n`));
  return { 'agreement/goals.yaml': `-${text.join('').slice(1)}` };
}

const termsOf = (...ids: string[]): Files =>
  Object.fromEntries(
    ids.map((id) => [
      `agreement/terms/${id}.mdx`,
      `---\nname: ${id}\ndefinition: Someone.\ncriteria: [Is there]\nowner: content-team\n---\n\nText.\n`,
    ]),
  );

/** 24 orders need 1,200 leads at 2%, which is 100 a month. */
function numbers(...steps: string[]): Files {
  const conversions = steps.map((step) => `  - { ${step}, rate: { value: 2 } }\n`).join('');
  const goalAndDeal = 'revenueGoal: { value: 240000 }\ndealSize: { value: 10000 }\n';
  return {
    ...termsOf('lead', 'ql', 'customer'),
    'agreement/numbers.yaml': `from: 2027-01-01\nto: 2027-12-31\nowner: content-team\n${goalAndDeal}conversions:\n${conversions}`,
  };
}

function promised(value: number): Files {
  const one = (id: string, team: string, more: string) =>
    `- id: ${id}\n  team: ${team}\n  kind: volume\n  statement: We do.\n  owner: content-team\n  leadStage: lead\n${more}`;
  return {
    ...numbers('from: lead, to: customer'),
    'agreement/commitments.yaml': `${one('bring', 'marketing', `  value: ${value}\n  per: [month]\n`)}${one('call', 'sales', '')}`,
  };
}

function claim(more: string): Files {
  return {
    'agreement/claims.yaml': `- id: half\n  wording: Half of all plants pay twice.\n  owner: content-team\n${more}`,
  };
}

const using = (status: string) => claim(`  source: A survey\n  status: ${status}\n  pieces: [payback-guide]\n`);

/** The agreed reasons, and a list with one rejected lead. */
function leads(row: string, heading = 'id,created,status,reject reason'): Files {
  return {
    'agreement/handoffs.yaml':
      'rejections:\n  owner: content-team\n  reasons:\n    - { id: no-budget, name: No budget this year }\n',
    'data/leads.csv': `${heading}\n${row}\n`,
  };
}
const sentBack = leads('0a1b2c3d,2026-11-02 09:30,rejected,No budget this year');

/** The counts of the funnel in one month. */
function counts(row: string, heading = 'month,stage,count'): Files {
  return { ...termsOf('lead'), 'data/funnel.csv': `${heading}\n${row}\n` };
}

/** The use of one piece in one month. */
function usage(row: string, heading = 'month,piece,views'): Files {
  return { 'data/usage.csv': `${heading}\n${row}\n` };
}

export const figureExamples = {
  'goal/specific': {
    fails: goal({ statement: 'Many more leads.' }),
    at: 'agreement/goals.yaml:2:3',
    passes: goal(),
  },
  'goal/measurable': { fails: goal({ metric: null }), at: 'agreement/goals.yaml:1:3', passes: goal() },
  'goal/attainable': { fails: goal({ baseline: '60' }), at: 'agreement/goals.yaml:6:3', passes: goal() },
  'goal/relevant': {
    fails: goal({ owners: '{ marketing: content-team }' }),
    at: 'agreement/goals.yaml:8:3',
    passes: goal(),
  },
  'goal/timed': {
    fails: goal({ due: '2026-11-15' }),
    at: 'agreement/goals.yaml:7:3',
    passes: goal({ due: '2026-11-16' }),
  },
  'numbers/broken-chain': {
    fails: numbers('from: lead, to: ql', 'from: lead, to: customer'),
    at: 'agreement/numbers.yaml:8:13',
    passes: numbers('from: lead, to: ql', 'from: ql, to: customer'),
  },
  'numbers/promised-too-few': {
    fails: promised(99),
    at: 'agreement/commitments.yaml:7:10',
    passes: promised(100),
  },
  'claim/in-use': {
    fails: {
      ...using('distorted'),
      'pieces/payback-guide.mdx': piece('', { without: ['say'] }).replace(
        'reviewed:',
        'say: Half of all plants  pay twice, as you know.\nreviewed:',
      ),
    },
    at: 'pieces/payback-guide.mdx:9:6',
    passes: using('plausible'),
  },
  'claim/no-source': { fails: claim(''), at: 'agreement/claims.yaml:1:3', passes: claim('  source: A survey\n') },
  'leads/personal-data': {
    fails: leads('0a1b2c3d,2026-11-02 09:30,rejected,no-budget,x', 'id,created,status,reject reason,E-Mail'),
    at: 'data/leads.csv:1:1',
    passes: sentBack,
  },
  'leads/column': {
    fails: leads('0a1b2c3d,2026-11-02 09:30,rejected', 'id,created,state'),
    at: 'data/leads.csv:1:1',
    passes: sentBack,
  },
  'leads/span': {
    fails: { ...sentBack, 'data/leads.yaml': 'from: 2026-11-03\n' },
    at: 'data/leads.csv:2:1',
    passes: { ...sentBack, 'data/leads.yaml': 'from: 2026-11-02\nto: 2026-11-02\nexportedOn: 2026-11-16\n' },
  },
  'leads/value': {
    fails: leads('0a1b2c3d,2026-11-02,rejected,no-budget'),
    at: 'data/leads.csv:2:1',
    passes: sentBack,
  },
  'leads/unknown-reason': {
    fails: leads('0a1b2c3d,2026-11-02 09:30,rejected,Too dear'),
    at: 'data/leads.csv:2:1',
    passes: sentBack,
  },
  'funnel/personal-data': {
    fails: counts('2026-10,lead,240,x', 'month,stage,count,contact'),
    at: 'data/funnel.csv:1:1',
    passes: counts('2026-10,lead,240'),
  },
  'funnel/column': {
    fails: counts('2026-10,lead,240', 'month,stage,amount'),
    at: 'data/funnel.csv:1:1',
    passes: counts('2026-10,lead,240'),
  },
  'funnel/span': {
    fails: { ...counts('2026-10,lead,240'), 'data/funnel.yaml': 'from: 2026-11-01\n' },
    at: 'data/funnel.csv:2:1',
    passes: { ...counts('2026-10,lead,240'), 'data/funnel.yaml': 'from: 2026-10-31\nto: 2026-11-15\n' },
  },
  'funnel/value': {
    fails: counts('2026-10,lead,2.5'),
    at: 'data/funnel.csv:2:1',
    passes: counts('2026-10,Lead,240'),
  },
  'usage/personal-data': {
    fails: usage('2026-10,payback-guide,240,x', 'month,piece,views,E-Mail'),
    at: 'data/usage.csv:1:1',
    passes: usage('2026-10,payback-guide,240'),
  },
  'usage/column': {
    fails: usage('2026-10,payback-guide,240', 'month,piece,viws'),
    at: 'data/usage.csv:1:1',
    passes: usage('2026-10,payback-guide,240'),
  },
  'usage/span': {
    fails: { ...usage('2026-10,payback-guide,240'), 'data/usage.yaml': 'sources: [{ id: ga4, from: 2026-11-01 }]\n' },
    at: 'data/usage.csv:2:1',
    passes: {
      ...usage('2026-10,payback-guide,240'),
      'data/usage.yaml': 'sources: [{ id: ga4, from: 2026-10-01, to: 2026-10-31 }]\n',
    },
  },
  'usage/value': {
    fails: usage('2026-10,payback-guide,2.5'),
    at: 'data/usage.csv:2:1',
    passes: usage('2026-10,payback-guide,'),
  },
  'usage/unmatched': {
    fails: usage('2026-10,payback-gide,240'),
    at: 'data/usage.csv:2:1',
    passes: usage('2026-10,payback-guide,240'),
  },
} as const;
