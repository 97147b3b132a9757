/**
 * The statements of the assessment. The alignment page shows what each team believes next to what the repository proves.
 * Ids are permanent, because past rounds use them.
 */
import { statementTexts, teamTexts } from '../../words/findings/statements.ts';

/** What a statement is about. */
export type StatementTopic =
  | 'leads'
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
  /** The same in the words of each team, where they differ. */
  readonly asked?: { readonly sales: string; readonly marketing: string } | undefined;
}

/** In the order of the questionnaire. */
const topics: Readonly<Record<StatementId, StatementTopic>> = {
  'leads-good': 'leads',
  'leads-followed-up': 'leads',
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
  'teams-speak-well': 'trust',
  'disagree-openly': 'trust',
  'same-figures': 'trust',
  'claims-true': 'trust',
};

export const statements: readonly Statement[] = (Object.entries(topics) as [StatementId, StatementTopic][]).map(
  ([id, topic]) => ({ id, topic, text: statementTexts[id], asked: (teamTexts as TeamTexts)[id] }),
);

type TeamTexts = Readonly<Partial<Record<StatementId, Statement['asked']>>>;

/** Statements that were added later, one list for each time. Answers to them come last in links. */
const additions: readonly (readonly StatementId[])[] = [['leads-good', 'leads-followed-up', 'teams-speak-well']];

const added = new Set(additions.flat());

/** The order of answers in a link. It never changes; new statements come last, so that shared links stay readable. */
export const linkOrder: readonly StatementId[] = [
  ...statements.flatMap(({ id }) => (added.has(id) ? [] : id)),
  ...additions.flat(),
];

/** How many answers a link can have: all, or those before each addition. */
export const linkLengths: readonly number[] = [
  linkOrder.length,
  ...additions.map((_, index) => linkOrder.length - additions.slice(index).flat().length),
];
