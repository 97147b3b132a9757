/** What a change does to the agreement: its records, field by field, and their signatures. */
import type { Agreement } from '../../content/agreement/model.ts';
import { maskPersonal } from '../../publish/mask.ts';
import { type SigningTeam, signingTeam } from '../../schema/agreement/agreed.ts';
import type { AgreementKind, RecordTitle } from '../../schema/agreement/kind.ts';
import { type AgreementKindName, agreementKindNames, agreementKinds } from '../../schema/agreement/kinds.ts';
import { type AnyRecord, recordKey, recordsOf, type TeamSignature, teamSignature } from '../agreement/state.ts';
import { type FieldChange, fieldChanges } from './fields.ts';
import { placeChanges } from './places.ts';
import { findRenamed } from './renames.ts';

type AgreementVerb = 'removed' | 'changed' | 'renamed' | 'added';

/**
 * What happened to a team’s signature. `withdrawn`: it was removed, perhaps with the record. `changed`: another day,
 * person or stamp. `uncovered`: the text changed and the signature stayed. `uncovered-before`: the same, but it did not
 * cover the earlier text either. `covered`: it covers the text again.
 */
type SignatureEffect = 'added' | 'withdrawn' | 'changed' | 'uncovered' | 'uncovered-before' | 'covered';

export interface SignatureChange {
  readonly team: SigningTeam;
  readonly effect: SignatureEffect;
  readonly before: TeamSignature;
  readonly after: TeamSignature;
}

export interface AgreementChange {
  readonly kind: AgreementKindName;
  readonly verb: AgreementVerb;
  /** Its id in the newer version; in the older one if it was removed. */
  readonly id: string;
  /** Its name on the command line, such as `term/mql`. */
  readonly key: string;
  /** Its name or statement, masked. From before the change, if it existed. */
  readonly title: RecordTitle;
  /** Its id before it was renamed. */
  readonly renamedFrom?: string | undefined;
  /** The fields that differ, without signatures. Empty when it was added or removed. */
  readonly fields: readonly FieldChange[];
  readonly signatures: readonly SignatureChange[];
  /** Whether a team had signed it before this change, with a stamp. */
  readonly wasSigned: boolean;
  /** Whether text that a signature covers has changed. */
  readonly textChanged: boolean;
  /** The teams whose signature does not cover the text after this change. */
  readonly changedSinceSigned: readonly SigningTeam[];
}

/** A record on one side. */
interface Compared {
  readonly kind: AgreementKindName;
  readonly id: string;
  readonly key: string;
  readonly title: RecordTitle;
  readonly fields: object;
  /** Absent for records that are not signed. */
  readonly signed?: AnyRecord | undefined;
  /** Its index in the list, if the order matters. */
  readonly place?: number | undefined;
}

/** These kinds come first, as on the page. The others follow in the order of the registry. */
const FIRST: readonly AgreementKindName[] = ['commitment', 'term', 'goal', 'numbers'];

/** Fields about where the record is, and fields that are compared separately. */
const PASSED_OVER: ReadonlySet<string> = new Set(['id', 'path', 'at', 'custom', 'stamp', 'signed']);

const VERBS: readonly AgreementVerb[] = ['removed', 'changed', 'renamed', 'added'];

/** Compares two agreements, record by record; signed records come first in their kind. */
export function agreementChanges(before: Agreement | undefined, after: Agreement | undefined): AgreementChange[] {
  return [...new Set([...FIRST, ...agreementKindNames])].flatMap((name) => {
    const changes = compareKind(before ? comparedOf(before, name) : [], after ? comparedOf(after, name) : []);
    const weight = ({ verb, wasSigned, textChanged }: AgreementChange) =>
      VERBS.indexOf(verb) - (wasSigned && textChanged ? VERBS.length : 0);
    return changes.sort((a, b) => weight(a) - weight(b));
  });
}

function comparedOf(agreement: Agreement, name: AgreementKindName): Compared[] {
  return recordsOf(agreement, name).map((record, place) => {
    const { ordered, ...kind }: AgreementKind = agreementKinds[name];
    const signed = 'stamp' in record ? record : undefined;
    return {
      ...{ kind: name, id: record.id, key: recordKey({ kind: name, id: record.id }), signed },
      title: kind.title(record),
      fields: { ...record, ...record.custom, ...(signed ? asWritten(signed) : {}) },
      place: ordered ? place : undefined,
    };
  });
}

/** A commitment’s `about` is called `kind` in its file. */
function asWritten(signed: AnyRecord): object {
  return 'about' in signed ? { kind: signed.about, about: undefined } : { kind: undefined };
}

function compareKind(before: readonly Compared[], after: readonly Compared[]): AgreementChange[] {
  const renames = findRenamed(before, after, {
    sign: ({ signed }) => (signed ? [signed.stamp] : []),
    says: () => [],
    text: ({ fields }) => sentences(fields),
  });
  const formerIds = new Map([...renames].map(([from, to]) => [to, from]));
  const old = new Map(before.map((record) => [record.id, record]));
  const placed = placeChanges(before, after);
  const changes = after.flatMap((record) => {
    const renamedFrom = formerIds.get(record.id);
    const was = old.get(renamedFrom ?? record.id);
    old.delete(renamedFrom ?? record.id);
    return compareRecords(was, record, placed(record.id), renamedFrom) ?? [];
  });
  return [...changes, ...[...old.values()].flatMap((record) => compareRecords(record, undefined, []) ?? [])];
}

function compareRecords(
  was: Compared | undefined,
  is: Compared | undefined,
  moved: readonly FieldChange[],
  renamedFrom?: string,
): AgreementChange | undefined {
  const record = is ?? was;
  if (!record) return undefined;
  const fields = was && is ? [...fieldChanges(was.fields, is.fields, PASSED_OVER), ...moved] : [];
  const signatures = signingTeam.options.flatMap((team) => signatureChange(team, was?.signed, is?.signed) ?? []);
  if (was && is && renamedFrom === undefined && fields.length + signatures.length === 0) return undefined;
  const textChanged = was?.signed?.stamp !== is?.signed?.stamp;
  return {
    ...{ kind: record.kind, id: record.id, key: record.key, title: masked((was ?? record).title) },
    verb: !was ? 'added' : !is ? 'removed' : renamedFrom === undefined ? 'changed' : 'renamed',
    ...{ renamedFrom, fields, signatures, textChanged },
    wasSigned: signingTeam.options.some((team) => was?.signed?.signed[team]?.stamp !== undefined),
    changedSinceSigned: signatures.flatMap(({ team, after }) =>
      was && textChanged && after.state === 'changed' ? [team] : [],
    ),
  };
}

/** Masks the texts in a title before it becomes part of a sentence. */
function masked(title: RecordTitle): RecordTitle {
  return title.map((part) => (typeof part === 'string' ? maskPersonal(part) : part));
}

const OPEN: TeamSignature = { state: 'open' };

function signatureChange(
  team: SigningTeam,
  was: AnyRecord | undefined,
  is: AnyRecord | undefined,
): SignatureChange | undefined {
  const before = was ? teamSignature(was, team) : OPEN;
  const after = is ? teamSignature(is, team) : OPEN;
  const effect = signatureEffect(before, after, was?.stamp !== is?.stamp);
  return effect && { team, effect, before, after };
}

function signatureEffect(
  before: TeamSignature,
  after: TeamSignature,
  textChanged: boolean,
): SignatureEffect | undefined {
  if (before.state === 'open') return after.state === 'open' ? undefined : 'added';
  if (after.state === 'open') return 'withdrawn';
  if (before.on !== after.on || before.by !== after.by || before.stamp !== after.stamp) return 'changed';
  if (!textChanged) return undefined;
  if (after.state === 'signed') return 'covered';
  return before.state === 'signed' ? 'uncovered' : 'uncovered-before';
}

/** The texts of a record, line by line. Other shared values, such as an owner, do not make two records the same. */
function sentences(value: unknown): string[] {
  if (typeof value === 'string') {
    return value
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line.includes(' '));
  }
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(sentences) : [];
}
