/** The agreement as the model has it: everything under `content/agreement/`. */
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { AgreementKindName, agreementKinds, RecordFields, SignedKind } from '../../schema/agreement/kinds.ts';
import type { SharedKind } from '../../schema/signed-kinds.ts';
import type { Path } from '../yaml.ts';

/** What every record of the agreement has in addition to its own fields. */
export interface AgreementBase {
  readonly id: string;
  /** The file it was read from, relative to the repository's top folder, with forward slashes. */
  readonly path: string;
  /** Where the record begins in its file: empty, or its place in a list. */
  readonly at: Path;
  /** A team's own `x-` keys, by their path in the record. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/** What every record has that both teams sign. */
export interface SignedRecord extends AgreementBase {
  readonly kind: SignedKind;
  /** A short code of what a signature covers. A signature with a different stamp was made for a different text. */
  readonly stamp: string;
  readonly signed: Readonly<Partial<Record<SigningTeam, { on: string; by: string; stamp?: string | undefined }>>>;
  readonly reviewed?: { on: string; by: string } | undefined;
  readonly reviewEvery: number;
}

/** A persona or a stage as both teams sign it, with the fields of its schema. A stage has no review of its own. */
export interface SharedRecord extends Omit<SignedRecord, 'kind' | 'custom' | 'reviewEvery'> {
  readonly kind: SharedKind;
  readonly reviewEvery?: number | undefined;
}

type Registry = typeof agreementKinds;

type Body<Name extends AgreementKindName> = Registry[Name]['file'] extends { readonly extension: '.mdx' }
  ? { readonly body: string }
  : unknown;

/** `kind` is the kind of a signed record; a field with that name in its file is called `about` here. */
type About<Fields> = Fields extends { readonly kind: infer Kind } ? { readonly about: Kind } : unknown;

/** A record of one kind, with the fields of its schema. */
export type RecordOf<Name extends AgreementKindName> = Name extends SignedKind
  ? SignedRecord & { readonly kind: Name } & Readonly<Omit<RecordFields<Name>, keyof SignedRecord>> &
      About<RecordFields<Name>> &
      Body<Name>
  : AgreementBase & Readonly<RecordFields<Name>> & Body<Name>;

export type Term = RecordOf<'term'>;
export type Commitment = RecordOf<'commitment'>;
export type Handoff = RecordOf<'handoff'>;
export type Rejections = RecordOf<'rejections'>;
export type Goal = RecordOf<'goal'>;
export type Numbers = RecordOf<'numbers'>;
export type LossPeriod = RecordOf<'loss'>;
export type System = RecordOf<'system'>;
export type Claim = RecordOf<'claim'>;
export type Role = RecordOf<'role'>;
export type Meeting = RecordOf<'meeting'>;
export type Assessment = RecordOf<'assessment'>;

type Many = { [Name in AgreementKindName]: Registry[Name]['many'] extends true ? Name : never }[AgreementKindName];

/** Each kind under its `list`. Lists keep the order of their file; files are sorted by `sortedBy`, then by id. */
export type Agreement = { readonly [Name in Many as Registry[Name]['list']]: readonly RecordOf<Name>[] } & {
  readonly [Name in Exclude<AgreementKindName, Many> as Registry[Name]['list']]?: RecordOf<Name>;
};
