/** For every statement, what is counted in the repository, and what that says about it. */
import type { StatementId } from '../../../schema/agreement/statements.ts';
import * as content from './content-and-handoff.ts';
import type { Counted, Evidence } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import * as feedback from './feedback-and-trust.ts';
import * as goals from './goals-and-products.ts';
import * as leads from './leads.ts';
import { verdictOf, verdictRules } from './verdict.ts';
import * as words from './words-and-buyers.ts';

const counters: Readonly<Record<StatementId, (facts: EvidenceFacts) => Counted>> = {
  'leads-good': leads.leadsGood,
  'leads-followed-up': leads.leadsFollowedUp,
  'same-lead-words': words.sameLeadWords,
  'words-written-down': words.wordsWrittenDown,
  'stages-matched': words.stagesMatched,
  'same-buyers': words.sameBuyers,
  'buyers-questions': words.buyersQuestions,
  'buyers-current': words.buyersCurrent,
  'same-number': goals.sameNumber,
  'goals-on-course': goals.goalsOnCourse,
  'leads-needed': goals.leadsNeeded,
  'same-push': goals.samePush,
  'offers-agreed': goals.offersAgreed,
  'pushed-has-content': goals.pushedHasContent,
  'content-found': content.contentFound,
  'content-right': content.contentRight,
  'content-asked-for': content.contentAskedFor,
  'handoff-clear': content.handoffClear,
  'leads-reached-in-time': content.leadsReachedInTime,
  'promises-both-ways': content.promisesBothWays,
  'rejections-explained': feedback.rejectionsExplained,
  'losses-known': feedback.lossesKnown,
  'losses-answered': feedback.lossesAnswered,
  'meet-often-enough': feedback.meetOftenEnough,
  'decisions-done': feedback.decisionsDone,
  'learn-together': feedback.learnTogether,
  'teams-speak-well': feedback.teamsSpeakWell,
  'disagree-openly': feedback.disagreeOpenly,
  'same-figures': feedback.sameFigures,
  'claims-true': feedback.claimsTrue,
};

/** What the repository says about a statement. */
export function evidenceFor(id: StatementId, facts: EvidenceFacts): Evidence {
  const counted = counters[id](facts);
  return { ...counted, verdict: verdictOf(verdictRules[id], counted.because) };
}
