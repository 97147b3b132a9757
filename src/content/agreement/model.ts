/** The agreement as the model has it: everything under `content/agreement/`. */
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { AssessmentFields } from '../../schema/agreement/assessment.ts';
import type { Claim as ClaimFields } from '../../schema/agreement/claim.ts';
import type { Commitment as CommitmentFields } from '../../schema/agreement/commitment.ts';
import type { Goal as GoalFields } from '../../schema/agreement/goal.ts';
import type { HandoffFields, HandoffsFields, Role } from '../../schema/agreement/handoffs.ts';
import type { LossPeriod as LossFields } from '../../schema/agreement/loss.ts';
import type { MeetingFields } from '../../schema/agreement/meeting.ts';
import type { NumbersFields } from '../../schema/agreement/numbers.ts';
import type { System as SystemFields } from '../../schema/agreement/system.ts';
import type { TermFields } from '../../schema/agreement/term.ts';
import type { Path } from '../yaml.ts';

/** The kinds that both teams sign, as they are called on the command line: `sign term/mql`. */
export const signedKinds = [
  'term',
  'commitment',
  'handoff',
  'rejections',
  'goal',
  'numbers',
  'loss',
  'system',
  'claim',
] as const;

export type SignedKind = (typeof signedKinds)[number];

/** What every record of the agreement carries beside its own fields. */
export interface AgreementBase {
  readonly id: string;
  /** The file it was read from, relative to the repository's top folder, with forward slashes. */
  readonly path: string;
  /** Where the record begins in its file: nothing, or its place in a list. */
  readonly at: Path;
  /** A team's own `x-` keys, by their path in the record. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/** What every record has that both teams sign. */
export interface SignedRecord extends AgreementBase {
  readonly kind: SignedKind;
  /** A short code of what a signature covers, as it stands now. A signature with another stamp is about something else. */
  readonly stamp: string;
  readonly signed: Readonly<Partial<Record<SigningTeam, { on: string; by: string; stamp?: string | undefined }>>>;
  readonly reviewed?: { on: string; by: string } | undefined;
  readonly reviewEvery: number;
}

export interface Term extends SignedRecord, Readonly<Omit<TermFields, keyof SignedRecord>> {
  readonly kind: 'term';
  readonly body: string;
}

/** What a commitment promises is its `about`; `kind` says that it is a commitment. */
export interface Commitment extends SignedRecord, Readonly<Omit<CommitmentFields, keyof SignedRecord>> {
  readonly kind: 'commitment';
  readonly about: CommitmentFields['kind'];
}

export interface Handoff extends SignedRecord, Readonly<Omit<HandoffFields, keyof SignedRecord>> {
  readonly kind: 'handoff';
}

type RejectionFields = NonNullable<HandoffsFields['rejections']>;

export interface Rejections extends SignedRecord, Readonly<Omit<RejectionFields, keyof SignedRecord>> {
  readonly kind: 'rejections';
}

export interface Goal extends SignedRecord, Readonly<Omit<GoalFields, keyof SignedRecord>> {
  readonly kind: 'goal';
}

export interface Numbers extends SignedRecord, Readonly<Omit<NumbersFields, keyof SignedRecord>> {
  readonly kind: 'numbers';
}

export interface LossPeriod extends SignedRecord, Readonly<Omit<LossFields, keyof SignedRecord>> {
  readonly kind: 'loss';
}

export interface System extends SignedRecord, Readonly<Omit<SystemFields, keyof SignedRecord>> {
  readonly kind: 'system';
}

export interface Claim extends SignedRecord, Readonly<Omit<ClaimFields, keyof SignedRecord>> {
  readonly kind: 'claim';
}

export interface Meeting extends AgreementBase, Readonly<MeetingFields> {
  readonly body: string;
}

export interface Assessment extends AgreementBase, Readonly<AssessmentFields> {}

/** Lists keep the order of their file; terms are in order of id, meetings and rounds of their day. */
export interface Agreement {
  readonly terms: readonly Term[];
  readonly commitments: readonly Commitment[];
  readonly roles: readonly Role[];
  readonly handoffs: readonly Handoff[];
  readonly rejections?: Rejections;
  readonly goals: readonly Goal[];
  readonly numbers?: Numbers;
  readonly losses: readonly LossPeriod[];
  readonly systems: readonly System[];
  readonly claims: readonly Claim[];
  readonly meetings: readonly Meeting[];
  readonly assessments: readonly Assessment[];
}
