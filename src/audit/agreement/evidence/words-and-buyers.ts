/** What the repository proves about language and buyers. */
import { freshness } from '../../freshness.ts';
import { ladder } from '../ladder.ts';
import { recordState } from '../state.ts';
import { type Counted, noneRecorded } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';

/** Every lead stage is agreed and has no rival definition. */
export function sameLeadWords({ agreement, stateOf }: EvidenceFacts): Counted {
  const { rungs } = ladder(agreement);
  const same = rungs.filter((term) => stateOf(term) === 'agreed' && term.rivals.length === 0).length;
  const rivals = rungs.reduce((sum, term) => sum + term.rivals.length, 0);
  return {
    because:
      rungs.length === 0
        ? noneRecorded('lead-terms')
        : { code: 'lead-terms-agreed', part: same, of: rungs.length, rivals },
    place: 'terms',
  };
}

/** The usual terms exist and are defined, and none is overdue for review. */
export function wordsWrittenDown({ agreement, today }: EvidenceFacts): Counted {
  const { terms } = agreement;
  const { missing } = ladder(agreement);
  const current = terms.filter((term) => {
    const { state, daysLeft } = recordState(term, today);
    return state !== 'undefined' && daysLeft !== undefined && daysLeft >= 0;
  }).length;
  const whole = terms.length + missing.length;
  return {
    because:
      terms.length === 0
        ? noneRecorded('terms')
        : { code: 'terms-current', part: current, of: whole, missing: missing.length },
    place: 'terms',
  };
}

/** Every lead stage names its stage in the buyer’s journey and in the CRM. */
export function stagesMatched({ agreement }: EvidenceFacts): Counted {
  const { rungs } = ladder(agreement);
  const matched = rungs.filter(({ crmStage, stages }) => crmStage !== undefined && stages.length > 0).length;
  return {
    because:
      rungs.length === 0 ? noneRecorded('lead-terms') : { code: 'lead-terms-mapped', part: matched, of: rungs.length },
    place: 'terms',
  };
}

/** Every active persona was written by both teams. */
export function sameBuyers({ audit }: EvidenceFacts): Counted {
  const active = audit.model.personas.filter(({ status }) => status === 'active');
  const both = active.filter(
    ({ contributors: { sales, marketing } }) => sales.length > 0 && marketing.length > 0,
  ).length;
  return {
    because: { code: 'personas-by-both', part: both, of: active.length },
    place: 'personas',
  };
}

/** Every cell with needs has a question. */
export function buyersQuestions({ audit }: EvidenceFacts): Counted {
  const needed = audit.cells.filter(({ state }) => state !== 'not-needed');
  const asked = needed.filter(({ questions }) => questions.length > 0).length;
  return {
    because: { code: 'cells-with-questions', part: asked, of: needed.length },
    place: 'map',
  };
}

/** The review of every active persona is current. */
export function buyersCurrent({ audit, today }: EvidenceFacts): Counted {
  const { personas, site } = audit.model;
  const active = personas.filter(({ status }) => status === 'active');
  const current = active.filter((persona) => {
    const { state } = freshness(persona, persona.reviewEvery, site, today);
    return state === 'fresh' || state === 'due';
  }).length;
  return {
    because: { code: 'personas-current', part: current, of: active.length },
    place: 'personas',
  };
}
