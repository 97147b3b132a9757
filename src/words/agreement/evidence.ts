/** What was counted for each statement of the alignment page. */
import type { EvidenceReason, EvidenceSubject } from '../../audit/agreement/evidence/evidence.ts';
import { LOSS_DAYS } from '../../audit/losses.ts';
import { count, formatMonth } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';
import { wholeText } from './amounts.ts';

const none: Readonly<Record<EvidenceSubject, string>> = {
  terms: 'No terms are defined.',
  'lead-terms': 'No terms are defined for the stages from lead to customer.',
  goals: 'No goals are recorded.',
  numbers: 'The funnel numbers are not recorded.',
  focus: 'No product has a focus from both teams this quarter.',
  offers: 'No offers are recorded.',
  requests: 'Sales has not requested anything yet.',
  'decided-requests': 'No decision on a request and no delivery is done or late yet.',
  'live-pieces': 'No piece is live yet.',
  handoffs: 'No handoffs are recorded.',
  'follow-up-promises': 'Promises do not cover both how fast and how often leads are contacted.',
  'rejection-reasons': 'No reasons for rejecting a lead are agreed.',
  'recent-losses': `No reasons for lost deals were recorded in the last ${LOSS_DAYS} days.`,
  'missing-content': 'No one has said for any lost deal what was missing.',
  'lost-deals': `No lost deals from the last ${LOSS_DAYS} days are recorded.`,
  'joint-meetings': 'No meeting of both teams is recorded.',
  'due-decisions': 'No decision with a due date is done or late yet.',
  disagreements: 'No disagreement is recorded, which does not prove that the teams agree.',
  facts: 'No system is recorded as holding a fact.',
  'used-claims': 'No claim that a piece quotes is recorded.',
  'lead-list': 'No list of leads is available.',
  'decided-leads': 'Sales has not decided on any lead in the list yet.',
  'monthly-leads': 'The list has no leads in the whole months it covers.',
  attempts: 'The list does not say whether leads were contacted.',
};

/** What was counted, in one sentence. */
export function evidenceText(reason: EvidenceReason): Sentence {
  switch (reason.code) {
    case 'losses-known':
      return lossesKnown(reason);
    case 'leads-accepted': {
      const open = reason.open === 0 ? '' : ` ${countIs(reason.open, 'lead')} still open and not counted.`;
      return sentence`Sales accepted ${share(reason, 'decided lead')} handed over from ${{ date: reason.from }} to ${{ date: reason.to }}.${open}`;
    }
    case 'leads-tried': {
      const left = reason.left === 0 ? '' : ` ${countIs(reason.left, 'lead')} from other months and not counted.`;
      const months =
        reason.from === reason.to
          ? formatMonth(reason.from)
          : `${formatMonth(reason.from)} to ${formatMonth(reason.to)}`;
      const recent = reason.recent === 0 ? '' : ` ${countIs(reason.recent, 'lead')} too recent to count.`;
      return [`${share(reason, 'lead')} from ${months} ${have(reason)} a recorded attempt.${recent}${left}`];
    }
    case 'no-whole-month':
      return sentence`The list covers ${{ date: reason.from }} to ${{ date: reason.to }}, which includes no whole month.`;
    default:
      return [counted(reason)];
  }
}

type Dated = 'losses-known' | 'leads-accepted' | 'leads-tried' | 'no-whole-month';

function counted(reason: Exclude<EvidenceReason, { code: Dated }>): string {
  switch (reason.code) {
    case 'not-recordable':
      return 'No record shows how the teams speak of each other. Only their answers do.';
    case 'none-recorded':
      return none[reason.what];
    case 'lead-terms-agreed':
      return `${share(reason, 'term')} from lead to customer ${are(reason)} agreed with no rival meaning; ${countIs(reason.rivals, 'rival meaning')} in use.`;
    case 'terms-current': {
      const missing = reason.missing === 0 ? '' : `; ${countIs(reason.missing, 'usual term')} missing`;
      return `${share(reason, 'term')} ${are(reason)} defined and up to date${missing}.`;
    }
    case 'lead-terms-mapped':
      return `${share(reason, 'term')} from lead to customer ${reason.part === 1 ? 'names' : 'name'} both the buyer’s stage and the CRM stage.`;
    case 'personas-by-both':
      return `${share(reason, 'persona')} ${were(reason)} described by both teams.`;
    case 'cells-with-questions':
      return `${share(reason, 'cell')} ${have(reason)} a buyer’s question.`;
    case 'personas-current':
      return `${share(reason, 'persona')} ${were(reason)} reviewed on time.`;
    case 'goals-shared':
      return `${share(reason, 'goal')} ${have(reason)} an owner on both teams and no pay that depends on one team only.`;
    case 'goals-measured':
      return `Progress is known for ${share(reason, 'goal')}; ${is(reason.behind)} behind.`;
    case 'funnel-incomplete':
      return 'The funnel cannot be calculated: numbers are missing.';
    case 'leads-per-rep-unknown':
      return `${leadsNeeded(reason)}; how many each rep needs is unknown.`;
    case 'leads-not-promised':
      return `${leadsNeeded(reason)}; no one has promised a number.`;
    case 'leads-promised':
      return reason.short === 0
        ? `${leadsNeeded(reason)}, and the promises are enough.`
        : `${leadsNeeded(reason)}; ${countIs(reason.short, 'promise')} too small.`;
    case 'focus-shared':
      return `Both teams have the same focus this quarter for ${share(reason, 'product')}.`;
    case 'offers-agreed':
      return `Both teams agree on ${share(reason, 'offer')}; for ${reason.unsaid}, a team has not stated its view.`;
    case 'none-pushed':
      return `No product is marked as pushed in ${reason.quarter}.`;
    case 'pushed-with-content':
      return `${countIs(reason.products, 'product')} pushed; ${reason.part} of their ${count(reason.of, 'stage')} ${have(reason)} usable content that names them.`;
    case 'content-not-found':
      return `${countIs(reason.requests, 'request')} for content that exists, and ${countIs(reason.unmapped, 'usable piece')} not mapped.`;
    case 'content-current':
      return `${share(reason, 'live piece')} ${are(reason)} usable and reviewed on time; ${reason.untrue} ${reason.untrue === 1 ? 'quotes' : 'quote'} an untrue claim.`;
    case 'requests-on-time': {
      const open = reason.open > 0 ? `; ${reason.open} not judged yet` : '';
      return `${share(reason, 'decision or delivery', 'decisions and deliveries')} ${are(reason)} on time${open}.`;
    }
    case 'handoffs-clear':
      return `${share(reason, 'handoff')} ${are(reason)} agreed and complete, with both roles filled; ${countIs(reason.empty, 'role')} empty.`;
    case 'follow-up':
      return followUp(reason);
    case 'promises-agreed':
      return `Both teams have agreed to ${count(reason.sales, 'promise')} by sales and ${reason.marketing} by marketing, with ${count(reason.contradictions, 'contradiction')}.`;
    case 'rejections-explained': {
      const { given } = reason;
      const rejected = given
        ? `${share(given, 'rejected lead')} ${have(given)} a reason`
        : 'rejected leads are not measured yet';
      return `${share(reason, 'reason')} ${have(reason)} a next step; ${rejected}.`;
    }
    case 'losses-answered':
      return `Content answers ${share(reason, 'reason')} for lost deals.${reason.unsaid === 0 ? '' : ` For ${reason.unsaid} more, no one has said what was missing.`}`;
    case 'meetings-late':
      if (reason.of === 0) return `The teams first met ${count(reason.daysSince, 'day')} ago, so no gap is over yet.`;
      return `The teams last met ${count(reason.daysSince, 'day')} ago; ${reason.part} of the last ${count(reason.of, 'gap')} between meetings ${were(reason)} longer than ${count(reason.meetEvery, 'day')}.`;
    case 'decisions-done':
      return `${share(reason, 'decision')} that came due ${were(reason)} done on time.`;
    case 'meetings-with-lessons':
      return `Both teams learned something in ${reason.part} of the last ${count(reason.of, 'meeting')}.`;
    case 'disagreements-settled':
      return `${share(reason, 'recorded disagreement')} ${are(reason)} settled.`;
    case 'facts-with-one-truth':
      return `${share(reason, 'fact')} ${have(reason)} exactly one source of truth.`;
    case 'claims-in-use':
      return `Of ${count(reason.used, 'claim')} in use, ${is(reason.untrue)} untrue and ${is(reason.unverified)} unverified.`;
  }
}

function lossesKnown({ to, recent, agreed }: Extract<EvidenceReason, { code: 'losses-known' }>): Sentence {
  const states = [
    [recent, 'recent'],
    [agreed, 'agreed by both teams'],
  ] as const;
  const said = states.filter(([holds]) => holds).map(([, words]) => words);
  const others = states.filter(([holds]) => !holds).map(([, words]) => words);
  const verdict =
    others.length === 0
      ? said.join(' and ')
      : said.length === 0
        ? `neither ${others.join(' nor ')}`
        : `${said.join()} but not ${others.join()}`;
  return sentence`The latest period (to ${{ date: to }}) is ${verdict}.`;
}

interface Share {
  readonly part: number;
  readonly of: number;
}

function share({ part, of }: Share, singular: string, plural?: string): string {
  return `${part} of ${count(of, singular, plural)}`;
}

/** `1 role is`, `2 roles are`. */
function countIs(amount: number, singular: string): string {
  return `${count(amount, singular)} ${amount === 1 ? 'is' : 'are'}`;
}

function is(amount: number): string {
  return `${amount} ${amount === 1 ? 'is' : 'are'}`;
}

function are({ part }: Share): string {
  return part === 1 ? 'is' : 'are';
}

function were({ part }: Share): string {
  return part === 1 ? 'was' : 'were';
}

function have({ part }: Share): string {
  return part === 1 ? 'has' : 'have';
}

function leadsNeeded({ leads }: { readonly leads: number }): string {
  return `The goal needs ${wholeText(leads)} leads at the first stage`;
}

function followUp(reason: Extract<EvidenceReason, { code: 'follow-up' }>): string {
  const { kept, overdue } = reason;
  const agreed = `${share(reason, 'promise')} ${are(reason)} agreed`;
  const late = overdue > 0 ? ` ${countIs(overdue, 'overdue promise')} not counted.` : '';
  if (!kept) return `${agreed}; whether they are kept is not measured yet.${late}`;
  const most = kept.unclear > 0 ? `at most ${kept.part + kept.unclear}` : String(kept.part);
  const times = `kept ${most} of ${count(kept.of, 'time')}`;
  const repeated =
    kept.repeated > 0 ? ` ${count(kept.repeated, 'lead counts', 'leads count')} under more than one promise.` : '';
  return `${agreed}; ${times}.${repeated}${late}`;
}
