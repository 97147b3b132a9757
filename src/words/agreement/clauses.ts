/** The usual clauses of a service-level agreement: what each one settles, and an example of it. */
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import { type CommitmentKind, commitmentKinds } from '../../schema/agreement/commitment.ts';
import { listed } from '../lists.ts';
import type { Word } from '../states.ts';

interface ClauseText {
  readonly name: string;
  readonly settles: string;
  /** The team that usually promises it. */
  readonly by: SigningTeam;
  readonly example: string;
}

export const clauseTexts: Readonly<Record<CommitmentKind, ClauseText>> = {
  volume: {
    name: 'Volume',
    settles: 'How many leads marketing hands over',
    by: 'marketing',
    example: 'Every rep gets five marketing-qualified leads a month.',
  },
  quality: {
    name: 'Quality',
    settles: 'How many of these leads sales accepts',
    by: 'marketing',
    example: 'Sales accepts at least 60% of the leads we hand over each month.',
  },
  speed: {
    name: 'Speed',
    settles: 'How soon sales contacts a lead',
    by: 'sales',
    example: 'We try to reach every lead within six business hours.',
  },
  persistence: {
    name: 'Persistence',
    settles: 'How often sales tries before it gives up',
    by: 'sales',
    example: 'We try four times in twelve days before we return a lead.',
  },
  feedback: {
    name: 'Feedback',
    settles: 'How soon sales returns a lead, and with which reason',
    by: 'sales',
    example: 'We return a lead within five business days, with an agreed reason.',
  },
  nurture: {
    name: 'Nurture limit',
    settles: 'How long sales may keep a lead without a sign of a deal',
    by: 'sales',
    example: 'After 90 days without a sign of a deal, we return the lead to marketing.',
  },
  content: {
    name: 'Content',
    settles: 'How soon marketing answers content requests',
    by: 'marketing',
    example: 'We decide on every content request within two business days.',
  },
};

export const clausesWords = {
  title: 'Usual clauses',
  caption: 'Each clause and the promises that settle it',
  clause: 'Clause',
  state: 'In the agreement',
  add: (clause: CommitmentKind) => {
    const { by, example } = clauseTexts[clause];
    return `Usually promised by ${by}. Example: “${example}”`;
  },
} as const;

/** A usual clause that no promise settles. */
export const missingClause: Word = {
  word: 'Missing',
  icon: 'cross',
  tone: 'bad',
  meaning: 'No promise settles this clause.',
};

/** `6 of 7 usual clauses are in the agreement. Missing: nurture limit.` */
export function clausesSummary(missing: readonly CommitmentKind[]): string {
  const all = commitmentKinds.length;
  if (missing.length === 0) return `All ${all} usual clauses are in the agreement.`;
  const names = listed(missing.map((clause) => clauseTexts[clause].name.toLowerCase()));
  return `${all - missing.length} of ${all} usual clauses are in the agreement. Missing: ${names}.`;
}
