/** What the repository proves about language and buyers. */
import { count } from '../../../kit/count.ts';
import { freshness } from '../../freshness.ts';
import { ladder } from '../ladder.ts';
import { recordState } from '../state.ts';
import { type Evidence, evidenceVerdict } from './evidence.ts';
import type { EvidenceFacts } from './standing.ts';

/** Every word of the ladder is agreed and has no rival. */
export function sameLeadWords({ agreement, stateOf }: EvidenceFacts): Evidence {
  const { rungs } = ladder(agreement);
  const same = rungs.filter((term) => stateOf(term) === 'agreed' && term.rivals.length === 0).length;
  const rivals = rungs.reduce((sum, term) => sum + term.rivals.length, 0);
  return {
    verdict: evidenceVerdict(same, rungs.length, 'no'),
    because:
      rungs.length === 0
        ? 'No word of the way from lead to customer is written down.'
        : `${same} of ${count(rungs.length, 'word')} from lead to customer ${same === 1 ? 'is' : 'are'} agreed and without a rival meaning; ${count(rivals, 'rival meaning')} in use.`,
    place: 'terms',
  };
}

/** The usual words are there, each is defined, and its next review is not past. */
export function wordsWrittenDown({ agreement, today }: EvidenceFacts): Evidence {
  const { terms } = agreement;
  const { missing } = ladder(agreement);
  const current = terms.filter((term) => {
    const { state, daysLeft } = recordState(term, today);
    return state !== 'undefined' && daysLeft !== undefined && daysLeft >= 0;
  }).length;
  const whole = terms.length + missing.length;
  return {
    verdict: terms.length === 0 ? 'no' : evidenceVerdict(current, whole),
    because:
      terms.length === 0
        ? 'No word is written down.'
        : `${current} of ${count(whole, 'word')} ${current === 1 ? 'is' : 'are'} defined and signed or reviewed not too long ago${missing.length > 0 ? `; ${count(missing.length, 'usual word')} missing` : ''}.`,
    place: 'terms',
  };
}

/** Every word of the ladder names the buyer’s stage and the CRM’s. */
export function stagesMatched({ agreement }: EvidenceFacts): Evidence {
  const { rungs } = ladder(agreement);
  const matched = rungs.filter(({ crmStage, stages }) => crmStage !== undefined && stages.length > 0).length;
  return {
    verdict: evidenceVerdict(matched, rungs.length, 'no'),
    because:
      rungs.length === 0
        ? 'No word has a rung on the way from lead to customer.'
        : `${matched} of ${count(rungs.length, 'word')} from lead to customer ${matched === 1 ? 'names' : 'name'} both the buyer’s stage and the CRM’s.`,
    place: 'terms',
  };
}

/** Every active persona was written by both teams. */
export function sameBuyers({ audit }: EvidenceFacts): Evidence {
  const active = audit.model.personas.filter(({ status }) => status === 'active');
  const both = active.filter(
    ({ contributors: { sales, marketing } }) => sales.length > 0 && marketing.length > 0,
  ).length;
  return {
    verdict: evidenceVerdict(both, active.length),
    because: `${both} of ${count(active.length, 'persona')} ${both === 1 ? 'was' : 'were'} described by both teams.`,
    place: 'personas',
  };
}

/** Every cell that needs something has a question written down. */
export function buyersQuestions({ audit }: EvidenceFacts): Evidence {
  const needed = audit.cells.filter(({ state }) => state !== 'not-needed');
  const asked = needed.filter(({ questions }) => questions.length > 0).length;
  return {
    verdict: evidenceVerdict(asked, needed.length),
    because: `For ${asked} of ${count(needed.length, 'cell')} somebody has written down what the buyer asks.`,
    place: 'map',
  };
}

/** The review of every active persona is not past. */
export function buyersCurrent({ audit, today }: EvidenceFacts): Evidence {
  const { personas, site } = audit.model;
  const active = personas.filter(({ status }) => status === 'active');
  const current = active.filter((persona) => {
    const { state } = freshness(persona, persona.reviewEvery, site.policy, today);
    return state === 'fresh' || state === 'due';
  }).length;
  return {
    verdict: evidenceVerdict(current, active.length),
    because: `${current} of ${count(active.length, 'persona')} ${current === 1 ? 'was' : 'were'} reviewed in time.`,
    place: 'personas',
  };
}
