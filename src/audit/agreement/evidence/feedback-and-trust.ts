/** What the repository proves about feedback, meetings and trust. */
import { daysBetween } from '../../../kit/calendar-date.ts';
import { count } from '../../../kit/count.ts';
import { LOSS_DAYS } from '../../losses.ts';
import { facts } from '../facts.ts';
import { type Evidence, evidenceVerdict, practiceOf, type Verdict } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** Every reason has a next step and somebody who takes it, and nearly all leads that came back have a reason. */
export function rejectionsExplained({ agreement, audit }: EvidenceFacts): Evidence {
  const reasons = agreement.rejections?.reasons ?? [];
  if (reasons.length === 0) {
    return { verdict: 'no', because: 'No reasons for sending a lead back are agreed.', place: 'handoffs' };
  }
  const complete = reasons.filter(({ nextStep }) => nextStep !== undefined).length;
  const rejected = audit.model.leads?.filter(({ status }) => status === 'rejected') ?? [];
  const given = rejected.filter(({ reason }) => reason !== undefined).length;
  const steps = `${complete} of ${count(reasons.length, 'reason')} have a next step`;
  if (rejected.length === 0) {
    return { verdict: 'unknown', because: `${steps}; whether leads get one was not measured.`, place: 'handoffs' };
  }
  const practice = practiceOf(given, rejected.length);
  return {
    verdict: practice === 'yes' && complete < reasons.length ? 'partly' : practice,
    because: `${steps}; ${given} of ${count(rejected.length, 'lead')} that came back have a reason.`,
    place: 'leads',
  };
}

/** A list of lost deals is older than that when a quarter has ended since and a month to write it down has passed. */
const LOSSES_KNOWN_DAYS = 122;

/** The last time of lost deals is not long ago, and both teams have signed it. */
export function lossesKnown({ periods, stateOf, today }: EvidenceFacts): Evidence {
  const [last] = periods;
  const place = 'losses';
  if (!last || daysBetween(last.period.to, today) > LOSS_DAYS) {
    return { verdict: 'no', because: 'Nobody has written down in the last year why deals were lost.', place };
  }
  const signed = stateOf(last.period) === 'agreed';
  const recent = daysBetween(last.period.to, today) <= LOSSES_KNOWN_DAYS;
  return {
    verdict: signed && recent ? 'yes' : 'partly',
    because: `The last time, to ${last.period.to}, ${recent ? 'is not long ago' : 'is long ago'} and ${signed ? 'agreed' : 'not agreed by both teams'}.`,
    place,
  };
}

/** Of the deals lost in the last year, those whose reason content answers. */
export function lossesAnswered({ periods, today }: EvidenceFacts): Evidence {
  const lost = periods
    .filter(({ period }) => daysBetween(period.to, today) <= LOSS_DAYS)
    .flatMap(({ reasons }) => reasons.filter(({ deals }) => deals.outcome === 'lost'));
  const answered = lost.filter(({ answer }) => answer === 'answered').length;
  const unsaid = lost.filter(({ answer }) => answer === 'unsaid').length;
  return {
    verdict: evidenceVerdict(answered, lost.length),
    because:
      lost.length === 0
        ? 'No lost deal of the last year is written down.'
        : `Content answers ${answered} of ${count(lost.length, 'reason')} for which deals were lost; of ${unsaid} nobody has said what would.`,
    place: 'losses',
  };
}

/** So many of the last meetings are looked at. */
const MEETINGS = 4;

/** The teams are not late now, and were not between their last meetings. */
export function meetOftenEnough({ audit, meetings, today }: EvidenceFacts): Evidence {
  const { meetEvery } = audit.model.site.policy;
  const place = 'meetings';
  const days = meetings.all.filter(({ teams }) => teams.includes('sales') && teams.includes('marketing'));
  const [last] = days;
  if (!last) return { verdict: 'no', because: 'No meeting of both teams is written down.', place };
  const dates = [today, ...days.slice(0, MEETINGS).map(({ date }) => date)];
  const between = dates.slice(1).map((date, index) => daysBetween(date, dates[index] ?? today));
  const late = between.filter((gap) => gap > meetEvery).length;
  const verdict: Verdict =
    late === 0 ? 'yes' : meetings.lateBy > meetEvery || late === between.length ? 'no' : 'partly';
  return {
    verdict,
    because: `They last met ${count(between[0] ?? 0, 'day')} ago; ${late} of the last ${count(between.length, 'gap')} ${late === 1 ? 'was' : 'were'} longer than ${count(meetEvery, 'day')}.`,
    place,
  };
}

/** What was due is done, and was in time. */
export function decisionsDone({ meetings, today }: EvidenceFacts): Evidence {
  const due = meetings.all
    .flatMap(({ decisions }) => decisions)
    .filter(({ done, due: by }) => done !== undefined || (by !== undefined && by < today));
  const kept = due.filter(({ done, due: by }) => done !== undefined && (by === undefined || done <= by)).length;
  return {
    verdict: practiceOf(kept, due.length),
    because:
      due.length === 0
        ? 'No decision of a meeting has come due.'
        : `${kept} of ${count(due.length, 'decision')} that came due were done in time.`,
    place: 'meetings',
  };
}

/** From each of the last meetings both teams took something away. */
export function learnTogether({ meetings }: EvidenceFacts): Evidence {
  const both = meetings.all.filter(({ teams }) => teams.includes('sales') && teams.includes('marketing'));
  const last = both.slice(0, MEETINGS);
  const learned = last.filter((meeting) => meeting.learned.length > 0).length;
  return {
    verdict: evidenceVerdict(learned, last.length, 'no'),
    because:
      last.length === 0
        ? 'No meeting of both teams is written down.'
        : `In ${learned} of the last ${count(last.length, 'meeting')} something was written down that both learned.`,
    place: 'meetings',
  };
}

/** Disagreements are written down, and they close. */
export function disagreeOpenly({ meetings }: EvidenceFacts): Evidence {
  const named = new Set(
    meetings.all.flatMap((meeting) => meeting.disagreements.map(({ about }) => about.toLowerCase())),
  );
  const open = meetings.unsettled.length;
  return {
    verdict: evidenceVerdict(named.size - open, named.size),
    because:
      named.size === 0
        ? 'No meeting has written down a disagreement. That there is none is not proved by that.'
        : `${named.size - open} of ${count(named.size, 'disagreement')} written down ${named.size - open === 1 ? 'is' : 'are'} settled.`,
    place: 'meetings',
  };
}

/** Every fact has exactly one source of truth. */
export function sameFigures({ agreement }: EvidenceFacts): Evidence {
  const all = facts(agreement.systems);
  const right = all.filter(({ problem }) => problem === undefined).length;
  return {
    verdict: evidenceVerdict(right, all.length, 'no'),
    because:
      all.length === 0
        ? 'Nobody has written down which system is right about what.'
        : `${right} of ${count(all.length, 'fact')} have exactly one source of truth.`,
    place: 'systems',
  };
}

/** No piece in use quotes what is not true, and every claim in use has a source that somebody looked at. */
export function claimsTrue({ claims }: EvidenceFacts): Evidence {
  const used = claims.filter(({ pieces }) => pieces.length > 0);
  const untrue = used.filter((claim) => claim.untrue).length;
  const open = used.filter((claim) => claim.unsourced || claim.claim.status === 'unverified').length;
  const verdict = (): Verdict => {
    if (used.length === 0) return 'unknown';
    if (untrue > 0) return 'no';
    return open > 0 ? 'partly' : 'yes';
  };
  return {
    verdict: verdict(),
    because:
      used.length === 0
        ? 'No claim that a piece quotes is written down.'
        : `Of ${count(used.length, 'claim')} in use ${untrue} ${untrue === 1 ? 'is' : 'are'} not true, and ${open} ${open === 1 ? 'is' : 'are'} not verified.`,
    place: 'claims',
  };
}
