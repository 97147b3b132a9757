/** Repositories for every statement, and what each proves about it. */
import type { Agreement } from '../../../src/content/agreement/model.ts';
import type { Lead } from '../../../src/content/leads.ts';
import type { PublishedModel } from '../../../src/publish/published.ts';
import type { StatementId } from '../../../src/schema/agreement/statements.ts';
import { persona, piece, type Records, request, reviewedOn, serves } from '../build-model.ts';
import * as make from './build-agreement.ts';

/** Records of a model and parts of an agreement, as a test writes them. */
export interface Case extends Omit<Records, 'agreement'>, Partial<Agreement> {
  readonly leads?: readonly Lead[];
  readonly leadExport?: PublishedModel['leadExport'];
}

const LATELY = '2026-11-02';
const defined = { definition: 'A person or a company.', criteria: ['Is there'] };
const rung = (id: string, order: number, more: object = {}) =>
  make.term(id, { ...defined, order, stages: ['decision'], crmStage: id, signedOn: LATELY, ...more });

/** All ten usual terms, signed recently. */
const usual = [
  ...['Lead', 'Marketing-qualified lead', 'Sales-accepted lead', 'Sales-qualified lead', 'Customer'],
  ...['Disqualified lead', 'Lead status', 'Lifecycle stage', 'Deal stage', 'Traffic source'],
].map((name, index) => make.term(`t${index}`, { ...defined, name, signedOn: LATELY }));

const asked = [{ id: 'q', stage: 'decision', ask: 'Why?' }];
const buyer = (id: string, more: Parameters<typeof persona>[1] = {}) =>
  persona(id, {
    contributors: { sales: ['team'], marketing: ['team'] },
    reviewed: reviewedOn.fresh,
    questions: asked,
    ...more,
  });

const both = { sales: 'team', marketing: 'team' };
const goal = (id: string, more: Parameters<typeof make.goal>[1] = {}) =>
  make.goal(id, {
    ...{ owners: both, baseline: 0, from: '2026-01-01', target: 10, due: '2026-12-31' },
    readings: [{ on: '2026-10-31', value: 1 }],
    ...more,
  });

const product = (id: string, sales: 'push' | 'hold' | undefined, marketing: 'push' | 'hold' | undefined) => ({
  ...{ id, owner: 'team' },
  focus: [{ quarter: '2026-Q4', sales, marketing }],
});
const offer = (sales: 'works' | 'fails' | undefined, marketing: 'works' | 'fails' | undefined) => ({
  ...{ stage: 'decision', name: 'A pilot' },
  verdict: { sales, marketing },
});

const leadsPerMonth = (value: number) =>
  make.commitment('leads', {
    ...{ team: 'marketing', kind: 'volume', value },
    per: ['representative', 'month'],
    leadStage: 'lead',
  });
const funnel = make.numbers({ representatives: { value: 5 } });

const mapped = piece('mapped', { serves: [serves('cfo/decision')] });
const aboutA = piece('about-a', { products: ['a'], serves: [serves('cfo/decision')] });
const find = request('find', { kind: 'find', persona: 'cfo', stage: 'decision', format: 'guide' });
const lateBy = (decidedOn: string) =>
  request(decidedOn, { requestedOn: '2026-11-02' }, { status: 'answered', decidedOn });

const roles = [make.role('marketing', 'Marketing'), make.role('sales', 'Sales')];
const handoff = (more: object = {}) =>
  make.handoff('over', {
    ...{ trigger: 'It fits.', told: 'By mail.', within: { value: 1, unit: 'days' }, known: ['Who'] },
    signedOn: LATELY,
    ...more,
  });

const speed = (more: object = {}) =>
  make.commitment('fast', { within: { value: 1, unit: 'days' }, leadStage: 'mql', signedOn: LATELY, ...more });
const persistence = make.commitment('often', { kind: 'persistence', value: 2, leadStage: 'mql', signedOn: LATELY });
const lead = (more: Partial<Lead> = {}): Lead => {
  const created = Date.parse('2026-11-02T10:00:00Z');
  return { line: 2, id: '0', created, createdOn: '2026-11-02', firstAttempt: created, status: 'accepted', ...more };
};

const reasons = [{ id: 'no-budget', name: 'No budget', nextStep: 'Call again.' }];
const sentBack = (reason?: string) => lead({ line: 3, status: 'rejected', reason, attempts: 2 });

const lost = (more: object = {}) => ({
  ...{ outcome: 'lost' as const, reason: 'No.', count: 1, persona: 'cfo', stage: 'decision', question: 'q' },
  ...more,
});
const answering = piece('answer', { serves: [serves('cfo/decision', ['q'])] });
const losses = (more: Parameters<typeof make.losses>[1] = {}) =>
  make.losses('2026-q3', { deals: [lost()], signedOn: LATELY, ...more });

const meetings = (...dates: string[]) => dates.map((date) => make.meeting(date));
const decided = (...decisions: Array<{ due?: string; done?: string }>) =>
  make.meeting('2026-11-09', { decisions: decisions.map((each) => ({ what: 'It', owner: 'team', ...each })) });
const disagreed = (date: string, about: string, closed?: string) =>
  make.meeting(date, { disagreements: [{ about, closed }] });

const claim = (more: Parameters<typeof make.claim>[1]) =>
  make.claim('half', { source: 'A survey', status: 'verified', pieces: ['mapped'], ...more });

const october = (more: Partial<Lead> = {}) =>
  lead({ created: Date.parse('2026-10-20T10:00:00Z'), createdOn: '2026-10-20', ...more });
const untried = { firstAttempt: undefined, attempts: 0 };
const recent = lead(untried);
const until = (to: string) => ({ from: '2026-10-01', to });

/** Each statement with repositories, and what they prove about it. */
export const cases: Readonly<Record<StatementId, ReadonlyArray<readonly [string, Case]>>> = {
  'leads-good': [
    ['yes', { leads: [lead(), lead({ status: 'won' }), lead({ status: 'lost' })] }],
    ['partly', { leads: [lead(), sentBack(), lead({ status: 'open' })] }],
    ['no', { leads: [lead(), sentBack(), sentBack()] }],
    ['unknown', { leads: [lead({ status: 'open' })] }],
    ['unknown', {}],
  ],
  'leads-followed-up': [
    ['yes', { leads: [october(), recent], leadExport: until('2026-11-13') }],
    ['yes', { leads: [october({ firstAttempt: undefined, attempts: 1 })], leadExport: until('2026-11-13') }],
    ['partly', { leads: [october(), october(untried)], leadExport: until('2026-11-13') }],
    ['no', { leads: [october(), october(untried), october(untried)], leadExport: until('2026-11-13') }],
    // No month is covered wholly.
    ['unknown', { leads: [october(untried)], leadExport: until('2026-10-30') }],
    // The list has no column for attempts.
    ['unknown', { leads: [october({ firstAttempt: undefined })], leadExport: until('2026-11-13') }],
    // The only lead is in a month that the list covers in part.
    ['unknown', { leads: [recent], leadExport: until('2026-11-13') }],
    ['unknown', {}],
  ],
  'teams-speak-well': [['unknown', {}]],
  'same-lead-words': [
    ['yes', { terms: [rung('lead', 1)] }],
    ['partly', { terms: [rung('lead', 1), rung('mql', 2, { rivals: [{ meaning: 'A score', usedBy: 'The tool' }] })] }],
    ['no', { terms: [rung('lead', 1, { signedOn: undefined })] }],
    ['no', {}],
  ],
  'words-written-down': [
    ['yes', { terms: usual }],
    ['partly', { terms: usual.slice(1) }],
    ['no', { terms: [make.term('lead', { ...defined, signedOn: '2025-01-01' })] }],
    ['no', {}],
  ],
  'stages-matched': [
    ['yes', { terms: [rung('lead', 1), rung('mql', 2)] }],
    ['partly', { terms: [rung('lead', 1), rung('mql', 2, { crmStage: undefined })] }],
    ['no', { terms: [rung('lead', 1, { stages: [] })] }],
    ['no', {}],
  ],
  'same-buyers': [
    ['yes', { personas: [buyer('cfo')] }],
    ['partly', { personas: [buyer('cfo'), buyer('cto', { contributors: { sales: ['team'] } })] }],
    ['no', { personas: [persona('cfo')] }],
    ['unknown', { personas: [persona('cfo', { status: 'draft' })] }],
  ],
  'buyers-questions': [
    ['yes', { personas: [buyer('cfo')] }],
    ['partly', { personas: [buyer('cfo'), persona('cto')] }],
    ['no', { personas: [persona('cto')] }],
    ['unknown', { personas: [persona('cto', { formats: { decision: 0 } })] }],
  ],
  'buyers-current': [
    ['yes', { personas: [buyer('cfo')] }],
    ['partly', { personas: [buyer('cfo'), persona('cto')] }],
    ['no', { personas: [persona('cto')] }],
    ['unknown', { personas: [] }],
  ],
  'same-number': [
    ['yes', { goals: [goal('a', { paid: { sales: true, marketing: true } })] }],
    ['partly', { goals: [goal('a'), goal('b', { paid: { sales: true, marketing: false } })] }],
    ['no', { goals: [goal('a', { owners: { sales: 'team' } })] }],
    ['no', {}],
  ],
  'goals-on-course': [
    // Far behind, and known to be.
    ['yes', { goals: [goal('a')] }],
    ['partly', { goals: [goal('a'), goal('b', { readings: [] })] }],
    ['no', { goals: [goal('a', { readings: [{ on: '2026-08-07', value: 1 }] })] }],
    ['no', {}],
  ],
  'leads-needed': [
    // 1,250 leads a year are 20.8 per month for each of five.
    ['yes', { numbers: funnel, commitments: [leadsPerMonth(21)] }],
    ['partly', { numbers: funnel, commitments: [leadsPerMonth(20)] }],
    ['partly', { numbers: funnel }],
    ['partly', { numbers: make.numbers(), commitments: [leadsPerMonth(21)] }],
    ['no', { numbers: make.numbers({ dealSize: { unknown: true } }) }],
    ['no', {}],
  ],
  'same-push': [
    ['yes', { products: [product('a', 'push', 'push'), product('b', 'hold', 'hold')] }],
    ['partly', { products: [product('a', 'push', 'push'), product('b', 'hold', 'push')] }],
    ['no', { products: [product('b', 'hold', 'push')] }],
    ['unknown', { products: [product('a', 'push', undefined)] }],
  ],
  'offers-agreed': [
    ['yes', { products: [{ id: 'a', offers: [offer('works', 'works')] }] }],
    ['partly', { products: [{ id: 'a', offers: [offer('works', 'works'), offer('fails', 'works')] }] }],
    ['no', { products: [{ id: 'a', offers: [offer('fails', 'works')] }] }],
    ['unknown', { products: [{ id: 'a', offers: [offer('works', undefined)] }] }],
    ['unknown', {}],
  ],
  'pushed-has-content': [
    ['yes', { products: [product('a', 'push', 'hold')], pieces: [aboutA] }],
    [
      'partly',
      { stages: [{ id: 'awareness' }, { id: 'decision' }], products: [product('a', 'push', 'push')], pieces: [aboutA] },
    ],
    // A piece that names no product is of use for all of them, but it is not about one.
    ['no', { products: [product('a', 'push', 'push')], pieces: [mapped] }],
    [
      'no',
      {
        products: [product('a', 'push', 'push')],
        pieces: [piece('aside', { products: ['a'], serves: [serves('cfo/decision', [], 'secondary')] })],
      },
    ],
    ['unknown', { products: [product('a', 'hold', 'hold')], pieces: [aboutA] }],
  ],
  'content-found': [
    ['yes', { pieces: [mapped], requests: [request('other', { title: 'Something new' })] }],
    ['partly', { pieces: [mapped], requests: [find] }],
    ['no', { pieces: [mapped, piece('unmapped')], requests: [find] }],
    ['unknown', { pieces: [mapped] }],
  ],
  'content-right': [
    ['yes', { pieces: [mapped] }],
    ['partly', { pieces: [mapped], claims: [claim({ status: 'wrong' })] }],
    ['partly', { pieces: [mapped, piece('old', { reviewed: reviewedOn.overdue })] }],
    ['no', { pieces: [mapped, ...['a', 'b'].map((id) => piece(id, { reviewed: reviewedOn.stale }))] }],
    ['unknown', {}],
  ],
  'content-asked-for': [
    ['yes', { requests: [lateBy('2026-11-04')] }],
    ['partly', { requests: [lateBy('2026-11-04'), lateBy('2026-11-05')] }],
    ['no', { requests: [lateBy('2026-11-05')] }],
    // Neither decided nor late on 2026-11-16, and the other was decided late.
    ['no', { requests: [lateBy('2026-11-05'), request('new', { requestedOn: '2026-11-13' })] }],
    ['unknown', { requests: [request('new', { requestedOn: '2026-11-13' })] }],
    ['unknown', {}],
  ],
  'handoff-clear': [
    ['yes', { roles, handoffs: [handoff()] }],
    ['partly', { roles, handoffs: [handoff(), handoff({ told: undefined })] }],
    ['no', { roles: roles.slice(0, 1), handoffs: [handoff()] }],
    ['no', { roles, handoffs: [handoff({ signedOn: undefined })] }],
    ['no', {}],
  ],
  'leads-reached-in-time': [
    ['yes', { commitments: [speed(), persistence], leads: [lead(), sentBack()] }],
    ['partly', { commitments: [speed(), persistence], leads: [lead({ firstAttempt: undefined }), sentBack()] }],
    ['no', { commitments: [speed(), persistence], leads: [lead({ firstAttempt: undefined })] }],
    ['unknown', { commitments: [speed(), persistence] }],
    ['no', { commitments: [speed()], leads: [lead()] }],
    [
      'unknown',
      {
        commitments: [speed({ signedOn: undefined }), make.commitment('often', { kind: 'persistence', value: 2 })],
        leads: [lead()],
      },
    ],
  ],
  'promises-both-ways': [
    ['yes', { commitments: [speed(), speed({ team: 'marketing' })] }],
    ['partly', { commitments: [speed(), speed({ team: 'marketing', signedOn: undefined })] }],
    ['partly', { commitments: [speed(), speed({ team: 'marketing' }), speed({ within: { value: 2, unit: 'days' } })] }],
    ['no', { commitments: [speed({ signedOn: undefined })] }],
    ['no', {}],
  ],
  'rejections-explained': [
    ['yes', { rejections: make.rejections({ reasons }), leads: [sentBack('no-budget')] }],
    ['partly', { rejections: make.rejections({ reasons }), leads: [sentBack('no-budget'), sentBack()] }],
    [
      'partly',
      { rejections: make.rejections({ reasons: [...reasons, { id: 'x', name: 'X' }] }), leads: [sentBack('x')] },
    ],
    ['no', { rejections: make.rejections({ reasons }), leads: [sentBack()] }],
    ['unknown', { rejections: make.rejections({ reasons }) }],
    ['no', { leads: [sentBack('no-budget')] }],
  ],
  'losses-known': [
    ['yes', { losses: [losses()] }],
    ['partly', { losses: [losses({ signedOn: undefined })] }],
    ['partly', { losses: [losses({ to: '2026-07-16' })] }],
    ['no', { losses: [losses({ from: '2025-01-01', to: '2025-11-15' })] }],
    ['no', {}],
  ],
  'losses-answered': [
    ['yes', { personas: [buyer('cfo')], pieces: [answering], losses: [losses()] }],
    [
      'partly',
      {
        personas: [buyer('cfo')],
        pieces: [answering],
        losses: [losses({ deals: [lost(), lost({ question: undefined, missing: 'A price list' })] })],
      },
    ],
    // What no one has said is not counted.
    [
      'yes',
      {
        personas: [buyer('cfo')],
        pieces: [answering],
        losses: [losses({ deals: [lost(), lost({ question: undefined })] })],
      },
    ],
    ['no', { personas: [buyer('cfo')], losses: [losses()] }],
    ['unknown', { losses: [losses({ deals: [lost({ question: undefined })] })] }],
    ['unknown', { losses: [losses({ deals: [lost({ outcome: 'won' })] })] }],
  ],
  'meet-often-enough': [
    ['yes', { meetings: meetings('2026-10-19', '2026-11-02') }],
    // Gaps of 15 and 14 days. The 14 days since the last meeting do not count yet.
    ['partly', { meetings: meetings('2026-10-04', '2026-10-19', '2026-11-02') }],
    ['no', { meetings: meetings('2026-10-18', '2026-11-02') }],
    ['no', { meetings: meetings('2026-10-18') }],
    ['unknown', { meetings: meetings('2026-11-02') }],
    ['no', { meetings: [make.meeting('2026-11-09', { teams: ['sales'] })] }],
  ],
  'decisions-done': [
    ['yes', { meetings: [decided({ due: '2026-11-12', done: '2026-11-12' })] }],
    [
      'partly',
      { meetings: [decided({ due: '2026-11-12', done: '2026-11-12' }, { due: '2026-11-12', done: '2026-11-13' })] },
    ],
    ['no', { meetings: [decided({ due: '2026-11-15' })] }],
    // Neither is due: without a date, nothing shows that it was on time.
    ['unknown', { meetings: [decided({ due: '2026-11-16' }, {}, { done: '2026-11-12' })] }],
  ],
  'learn-together': [
    ['yes', { meetings: [make.meeting('2026-11-09', { learned: ['It'] })] }],
    ['partly', { meetings: [make.meeting('2026-11-09', { learned: ['It'] }), make.meeting('2026-11-02')] }],
    ['no', { meetings: [make.meeting('2026-11-09')] }],
    ['no', {}],
  ],
  'disagree-openly': [
    ['yes', { meetings: [disagreed('2026-11-02', 'A'), disagreed('2026-11-09', 'A', 'So.')] }],
    ['partly', { meetings: [disagreed('2026-11-02', 'A'), disagreed('2026-11-09', 'B', 'So.')] }],
    ['no', { meetings: [disagreed('2026-11-02', 'A')] }],
    ['unknown', { meetings: meetings('2026-11-09') }],
  ],
  'same-figures': [
    ['yes', { systems: [make.system('crm', { truthFor: ['a'] }), make.system('tool', { copies: ['a'] })] }],
    ['partly', { systems: [make.system('crm', { truthFor: ['a', 'b'] }), make.system('tool', { truthFor: ['a'] })] }],
    ['no', { systems: [make.system('crm', { copies: ['a'] })] }],
    ['no', {}],
  ],
  'claims-true': [
    ['yes', { pieces: [mapped], claims: [claim({})] }],
    ['partly', { pieces: [mapped], claims: [claim({ status: 'unverified' })] }],
    ['partly', { pieces: [mapped], claims: [claim({ source: undefined })] }],
    ['no', { pieces: [mapped], claims: [claim({ status: 'distorted' })] }],
    // Nothing in use says it.
    ['unknown', { pieces: [piece('mapped', { status: 'retired' })], claims: [claim({ status: 'wrong' })] }],
  ],
};
