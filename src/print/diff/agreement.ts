/** What a change does to the agreement. */
import type { TeamSignature } from '../../audit/agreement/state.ts';
import type { AgreementChange, SignatureChange } from '../../audit/compare/agreement.ts';
import type { AgreementKind } from '../../schema/agreement/kind.ts';
import { type AgreementKindName, agreementKinds } from '../../schema/agreement/kinds.ts';
import {
  agreementDeed,
  agreementVerbs,
  coverNotes,
  signatureDeed,
  signatureNotes,
} from '../../words/diff/agreement.ts';
import { allOf } from '../../words/diff/entries.ts';
import { recordName } from '../../words/diff/records.ts';
import { plainText, type Sentence } from '../../words/parts.ts';
import { fieldsText, LONGEST, short } from './phrases.ts';

/** The heading above several records of a kind. */
export function agreementHeading(name: AgreementKindName): string {
  const { names }: AgreementKind = agreementKinds[name];
  return names.heading ?? names.several;
}

function countedAs(name: AgreementKindName): string {
  const { names }: AgreementKind = agreementKinds[name];
  return names.counted ?? names.one.toLowerCase();
}

/** The most fields shown for a record. */
const FIELDS = 8;

/** "changes 1 signed promise: “Five leads a month.”". Changes to signed records come first. */
export function agreementDeeds(changes: readonly AgreementChange[]): { signed: string[]; others: string[] } {
  const wasSigned = (change: AgreementChange) => change.wasSigned && change.textChanged;
  const removed = changes.filter(({ verb }) => verb === 'removed');
  const added = changes.filter(({ verb }) => verb === 'added');
  const there = changes.filter(({ verb }) => verb === 'changed' || verb === 'renamed');
  const quiet = there.filter((change) => !wasSigned(change));
  const signatures = (effect: SignatureChange['effect']) =>
    there.flatMap((change) => change.signatures).filter((signature) => signature.effect === effect).length;
  const signing = (verb: Verb, amount: number) => (amount === 0 ? '' : signatureDeed(verb, amount));
  const said = (texts: readonly string[]) => texts.filter((text) => text !== '');
  return {
    signed: said([
      deed('changes', there.filter(wasSigned), true),
      deed('removes', removed.filter(wasSigned), true),
      signing('withdraws', signatures('withdrawn')),
    ]),
    others: said([
      deed(
        'changes',
        quiet.filter(({ fields, verb }) => fields.length > 0 || verb === 'renamed'),
      ),
      deed(
        'removes',
        removed.filter((change) => !wasSigned(change)),
      ),
      deed('adds', added),
      signing('adds', signatures('added')),
      signing('changes', signatures('changed')),
    ]),
  };
}

type Verb = Parameters<typeof agreementDeed>[0];

function deed(verb: Verb, changes: readonly AgreementChange[], signed = false): string {
  const [first, ...more] = changes;
  if (!first) return '';
  const kind = countedAs(first.kind);
  const noun = more.every((change) => change.kind === first.kind) ? kind : undefined;
  return agreementDeed(verb, {
    ...{ amount: changes.length, kind, signed, title: short(plainText(first.title), LONGEST / 2) },
    ...(noun === undefined ? {} : { noun }),
  });
}

/** One record: what happened to it, its fields before and after, and the signatures that no longer cover its text. */
export function agreementEntry(change: AgreementChange): Sentence {
  const { key, title, renamedFrom, fields, signatures } = change;
  const notes = [
    ...(fields.length > 0 ? [fieldsText(fields, FIELDS)] : []),
    ...coverageNotes(change),
    ...signatures.flatMap((signature) => signatureNote(signature, change) ?? []),
  ];
  const said = notes.length === 0 ? '' : `: ${notes.join('; ')}`;
  return [verbOf(change), ...recordName(short(plainText(title)), key, renamedFrom), said];
}

function verbOf({ verb, fields, signatures, changedSinceSigned }: AgreementChange): string {
  const words = agreementVerbs;
  const changed = changedSinceSigned.length > 0 ? words.changedSinceSigned : words.changed;
  if (verb === 'added') return words.added;
  if (verb === 'removed') return words.removed;
  if (verb === 'renamed') return fields.length > 0 ? words.renamedAnd(changed) : words.renamed;
  if (fields.length > 0) return changed;
  if (signatures.every(({ effect }) => effect === 'added')) return words.signed;
  return signatures.every(({ effect }) => effect === 'withdrawn') ? words.withdrawn : words.signatureChanged;
}

/** Which signatures no longer cover the text, and which cover it again. */
function coverageNotes({ changedSinceSigned, signatures }: AgreementChange): string[] {
  const teams = (effect: SignatureChange['effect']) =>
    signatures.filter((signature) => signature.effect === effect).map(({ team }) => team);
  const before = teams('uncovered-before').filter((team) => changedSinceSigned.includes(team));
  const groups = [
    [coverNotes.lost, changedSinceSigned.filter((team) => !before.includes(team))],
    [coverNotes.still, before],
    [coverNotes.again, teams('covered')],
  ] as const;
  return groups.flatMap(([note, by]) => (by.length > 0 ? [note(allOf(by), by.length > 1)] : []));
}

function signatureNote({ team, effect, before, after }: SignatureChange, change: AgreementChange): string | undefined {
  switch (effect) {
    case 'added':
      return signatureNotes.added(team, named(after), after.state);
    case 'withdrawn':
      return change.verb === 'removed'
        ? signatureNotes.wasSigned(team, named(before))
        : signatureNotes.withdrawn(team, named(before));
    case 'changed': {
      const stamps = named(before) === named(after);
      const shown = (side: TeamSignature) => (stamps ? (side.stamp ?? signatureNotes.noStamp) : named(side));
      return signatureNotes.changed(team, shown(before), shown(after), after.state);
    }
    default:
      return undefined;
  }
}

function named({ by = '', on = '' }: TeamSignature): string {
  return signatureNotes.signature(short(by), on);
}
