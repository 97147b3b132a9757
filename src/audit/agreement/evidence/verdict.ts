/** How a verdict follows from what was counted and printed, and from nothing else. */
import type { StatementId } from '../../../schema/agreement/statements.ts';
import type { EvidenceReason, Verdict } from './evidence.ts';

export interface VerdictRule {
  /** What a share of all says. `all`: see {@link evidenceVerdict}; `practice`: see {@link practiceOf}. */
  readonly scale: 'all' | 'practice';
  /** The verdict if nothing is recorded. */
  readonly withoutRecords: 'no' | 'unknown';
}

const ALL = { scale: 'all', withoutRecords: 'unknown' } as const;
const ALL_RECORDED = { scale: 'all', withoutRecords: 'no' } as const;
const PRACTICED = { scale: 'practice', withoutRecords: 'unknown' } as const;

/** What a statement needs that the teams must have written down says no without it. */
export const verdictRules: Readonly<Record<StatementId, VerdictRule>> = {
  'leads-good': PRACTICED,
  'leads-followed-up': PRACTICED,
  'same-lead-words': ALL_RECORDED,
  'words-written-down': ALL_RECORDED,
  'stages-matched': ALL_RECORDED,
  'same-buyers': ALL,
  'buyers-questions': ALL,
  'buyers-current': ALL,
  'same-number': ALL_RECORDED,
  'goals-on-course': ALL_RECORDED,
  'leads-needed': ALL_RECORDED,
  'same-push': ALL,
  'offers-agreed': ALL,
  'pushed-has-content': ALL,
  'content-found': ALL,
  'content-right': PRACTICED,
  'content-asked-for': PRACTICED,
  'handoff-clear': ALL_RECORDED,
  'leads-reached-in-time': { scale: 'practice', withoutRecords: 'no' },
  'promises-both-ways': ALL_RECORDED,
  'rejections-explained': { scale: 'practice', withoutRecords: 'no' },
  'losses-known': ALL_RECORDED,
  'losses-answered': ALL,
  'meet-often-enough': ALL_RECORDED,
  'decisions-done': PRACTICED,
  'learn-together': ALL_RECORDED,
  'teams-speak-well': ALL,
  'disagree-openly': ALL,
  'same-figures': ALL_RECORDED,
  'claims-true': ALL,
};

/** The verdict on what was counted. */
export function verdictOf({ scale, withoutRecords }: VerdictRule, because: EvidenceReason): Verdict {
  switch (because.code) {
    case 'none-recorded':
      return withoutRecords;
    case 'none-pushed':
    case 'no-whole-month':
    case 'not-recordable':
      return 'unknown';
    case 'funnel-incomplete':
      return 'no';
    case 'leads-per-rep-unknown':
    case 'leads-not-promised':
      return 'partly';
    case 'leads-promised':
      return because.short === 0 ? 'yes' : 'partly';
    case 'losses-known':
      return because.recent && because.agreed ? 'yes' : 'partly';
    case 'content-not-found':
      return ofConditions(because.requests === 0, because.unmapped === 0);
    case 'promises-agreed':
      return worstOf(
        ofConditions(because.sales > 0, because.marketing > 0),
        because.contradictions > 0 ? 'partly' : 'yes',
      );
    case 'claims-in-use':
      return because.untrue > 0 ? 'no' : because.unverified > 0 ? 'partly' : 'yes';
    case 'offers-agreed':
      return because.unsaid === because.of ? 'unknown' : evidenceVerdict(because.part, because.of);
    case 'content-current':
      return worstOf(practiceOf(because.part, because.of), because.untrue > 0 ? 'partly' : 'yes');
    case 'rejections-explained': {
      const { given, of, part } = because;
      return given ? worstOf(practiceOf(given.part, given.of), part < of ? 'partly' : 'yes') : 'unknown';
    }
    case 'follow-up': {
      const { kept, of, part } = because;
      if (!kept) return 'unknown';
      const [least, most] = [practiceOf(kept.part, kept.of), practiceOf(kept.part + kept.unclear, kept.of)];
      return worstOf(evidenceVerdict(part, of), least === most ? least : 'unknown');
    }
    case 'meetings-late': {
      const { daysSince, meetEvery, of, part } = because;
      if (of === 0) return 'unknown';
      if (part === 0) return 'yes';
      return part === of || daysSince > 2 * meetEvery ? 'no' : 'partly';
    }
    default:
      return scale === 'practice' ? practiceOf(because.part, because.of) : evidenceVerdict(because.part, because.of);
  }
}

function ofConditions(...met: readonly boolean[]): Verdict {
  return evidenceVerdict(met.filter(Boolean).length, met.length);
}

/** All is yes, none is no, anything between is partly. With nothing to count, it is unknown. */
export function evidenceVerdict(part: number, whole: number): Verdict {
  if (whole === 0) return 'unknown';
  if (part >= whole) return 'yes';
  return part <= 0 ? 'no' : 'partly';
}

/** The shares from which the verdict on a practice is yes or partly. */
export const PRACTICE = { yes: 0.9, partly: 0.5 } as const;

/** The verdict on a daily practice, where no one reaches 100%. */
export function practiceOf(part: number, whole: number): Verdict {
  if (whole === 0) return 'unknown';
  const share = part / whole;
  return share >= PRACTICE.yes ? 'yes' : share >= PRACTICE.partly ? 'partly' : 'no';
}

/** The worst of several verdicts. Unknown ranks between no and partly. */
export function worstOf(...verdicts: readonly Verdict[]): Verdict {
  return (['no', 'unknown', 'partly'] as const).find((each) => verdicts.includes(each)) ?? 'yes';
}
