/** For every statement, the rule that checks it against the repository. */
import type { StatementId } from '../../../schema/agreement/statements.ts';
import * as content from './content-and-handoff.ts';
import type { Evidence } from './evidence.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import * as feedback from './feedback-and-trust.ts';
import * as goals from './goals-and-products.ts';
import * as words from './words-and-buyers.ts';

export const evidenceFor: Readonly<Record<StatementId, (facts: EvidenceFacts) => Evidence>> = {
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
  'disagree-openly': feedback.disagreeOpenly,
  'same-figures': feedback.sameFigures,
  'claims-true': feedback.claimsTrue,
};
