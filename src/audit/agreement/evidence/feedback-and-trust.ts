/** What the repository proves about feedback, meetings and trust. */
import { daysBetween } from '../../../kit/calendar-date.ts';
import { LOSS_DAYS } from '../../losses.ts';
import { facts } from '../facts.ts';
import { type Evidence, evidenceVerdict, noneRecorded, practiceOf, type Verdict } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** Every reason has a next step, and nearly all rejected leads have a reason. */
export function rejectionsExplained({ agreement, audit }: EvidenceFacts): Evidence {
  const reasons = agreement.rejections?.reasons ?? [];
  if (reasons.length === 0) return { verdict: 'no', because: noneRecorded('rejection-reasons'), place: 'handoffs' };
  const complete = reasons.filter(({ nextStep }) => nextStep !== undefined).length;
  const rejected = audit.model.leads?.filter(({ status }) => status === 'rejected') ?? [];
  const given = rejected.filter(({ reason }) => reason !== undefined).length;
  const because = { code: 'rejections-explained', part: complete, of: reasons.length } as const;
  if (rejected.length === 0) return { verdict: 'unknown', because, place: 'handoffs' };
  const practice = practiceOf(given, rejected.length);
  return {
    verdict: practice === 'yes' && complete < reasons.length ? 'partly' : practice,
    because: { ...because, given: { part: given, of: rejected.length } },
    place: 'leads',
  };
}

/** A period is recent for one more quarter plus a month to record it. */
const LOSSES_KNOWN_DAYS = 122;

/** The latest period of lost deals is recent, and both teams have signed it. */
export function lossesKnown({ periods, stateOf, today }: EvidenceFacts): Evidence {
  const [last] = periods;
  const place = 'losses';
  if (!last || daysBetween(last.period.to, today) > LOSS_DAYS) {
    return { verdict: 'no', because: noneRecorded('recent-losses'), place };
  }
  const signed = stateOf(last.period) === 'agreed';
  const recent = daysBetween(last.period.to, today) <= LOSSES_KNOWN_DAYS;
  return {
    verdict: signed && recent ? 'yes' : 'partly',
    because: { code: 'losses-known', to: last.period.to, recent, agreed: signed },
    place,
  };
}

/** The deals lost in the last year whose reason content answers. */
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
        ? noneRecorded('lost-deals')
        : { code: 'losses-answered', part: answered, of: lost.length, unsaid },
    place: 'losses',
  };
}

/** The number of recent meetings that count. */
const MEETINGS = 4;

/** The teams are not late for the next meeting, and were not late for the last ones. */
export function meetOftenEnough({ audit, meetings, today }: EvidenceFacts): Evidence {
  const { meetEvery } = audit.model.site.policy;
  const place = 'meetings';
  const days = meetings.all.filter(({ teams }) => teams.includes('sales') && teams.includes('marketing'));
  const [last] = days;
  if (!last) return { verdict: 'no', because: noneRecorded('joint-meetings'), place };
  const dates = [today, ...days.slice(0, MEETINGS).map(({ date }) => date)];
  const between = dates.slice(1).map((date, index) => daysBetween(date, dates[index] ?? today));
  const late = between.filter((gap) => gap > meetEvery).length;
  const verdict: Verdict =
    late === 0 ? 'yes' : meetings.lateBy > meetEvery || late === between.length ? 'no' : 'partly';
  return {
    verdict,
    because: { code: 'meetings-late', part: late, of: between.length, daysSince: between[0] ?? 0, meetEvery },
    place,
  };
}

/** Decisions that were due were done on time. */
export function decisionsDone({ meetings, today }: EvidenceFacts): Evidence {
  const due = meetings.all
    .flatMap(({ decisions }) => decisions)
    .filter(({ done, due: by }) => done !== undefined || (by !== undefined && by < today));
  const kept = due.filter(({ done, due: by }) => done !== undefined && (by === undefined || done <= by)).length;
  return {
    verdict: practiceOf(kept, due.length),
    because: due.length === 0 ? noneRecorded('due-decisions') : { code: 'decisions-done', part: kept, of: due.length },
    place: 'meetings',
  };
}

/** Both teams learned something in each recent meeting. */
export function learnTogether({ meetings }: EvidenceFacts): Evidence {
  const both = meetings.all.filter(({ teams }) => teams.includes('sales') && teams.includes('marketing'));
  const last = both.slice(0, MEETINGS);
  const learned = last.filter((meeting) => meeting.learned.length > 0).length;
  return {
    verdict: evidenceVerdict(learned, last.length, 'no'),
    because:
      last.length === 0
        ? noneRecorded('joint-meetings')
        : { code: 'meetings-with-lessons', part: learned, of: last.length },
    place: 'meetings',
  };
}

/** Disagreements are recorded and settled. */
export function disagreeOpenly({ meetings }: EvidenceFacts): Evidence {
  const named = new Set(
    meetings.all.flatMap((meeting) => meeting.disagreements.map(({ about }) => about.toLowerCase())),
  );
  const open = meetings.unsettled.length;
  return {
    verdict: evidenceVerdict(named.size - open, named.size),
    because:
      named.size === 0
        ? noneRecorded('disagreements')
        : { code: 'disagreements-settled', part: named.size - open, of: named.size },
    place: 'meetings',
  };
}

/** Every fact has exactly one source of truth. */
export function sameFigures({ agreement }: EvidenceFacts): Evidence {
  const all = facts(agreement.systems);
  const right = all.filter(({ problem }) => problem === undefined).length;
  return {
    verdict: evidenceVerdict(right, all.length, 'no'),
    because: all.length === 0 ? noneRecorded('facts') : { code: 'facts-with-one-truth', part: right, of: all.length },
    place: 'systems',
  };
}

/** No piece in use quotes an untrue claim, and someone has checked the source of every claim in use. */
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
        ? noneRecorded('used-claims')
        : { code: 'claims-in-use', used: used.length, untrue, unverified: open },
    place: 'claims',
  };
}
