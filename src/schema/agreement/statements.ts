/**
 * The statements of the assessment. The alignment page shows what each team believes next to what the repository proves.
 * Ids and their order are permanent: past rounds and shared links use them.
 */
import { statementTexts } from '../../words/findings/statements.ts';

/** What a statement is about. */
export type StatementTopic =
  | 'language'
  | 'buyers'
  | 'goals'
  | 'products'
  | 'content'
  | 'hand-off'
  | 'feedback'
  | 'meetings'
  | 'trust';

export type StatementId = keyof typeof statementTexts;

export interface Statement {
  readonly id: StatementId;
  readonly topic: StatementTopic;
  /** What people rate, from 1 (not at all) to 5 (fully). */
  readonly text: string;
}

/** In the order of the questionnaire. */
const topics: Readonly<Record<StatementId, StatementTopic>> = {
  'same-lead-words': 'language',
  'words-written-down': 'language',
  'stages-matched': 'language',
  'same-buyers': 'buyers',
  'buyers-questions': 'buyers',
  'buyers-current': 'buyers',
  'same-number': 'goals',
  'goals-on-course': 'goals',
  'leads-needed': 'goals',
  'same-push': 'products',
  'offers-agreed': 'products',
  'pushed-has-content': 'products',
  'content-found': 'content',
  'content-right': 'content',
  'content-asked-for': 'content',
  'handoff-clear': 'hand-off',
  'leads-reached-in-time': 'hand-off',
  'promises-both-ways': 'hand-off',
  'rejections-explained': 'feedback',
  'losses-known': 'feedback',
  'losses-answered': 'feedback',
  'meet-often-enough': 'meetings',
  'decisions-done': 'meetings',
  'learn-together': 'meetings',
  'disagree-openly': 'trust',
  'same-figures': 'trust',
  'claims-true': 'trust',
};

export const statements: readonly Statement[] = (Object.entries(topics) as [StatementId, StatementTopic][]).map(
  ([id, topic]) => ({ id, topic, text: statementTexts[id] }),
);
