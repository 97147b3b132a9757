/** What a change does to the agreement, in words. */
import type { TeamSignature } from '../../audit/agreement/state.ts';
import type { AgreementChange, SignatureChange } from '../../audit/compare/agreement.ts';
import { count } from '../../kit/count.ts';
import type { AgreementKind } from '../../schema/agreement/kind.ts';
import { type AgreementKindName, agreementKinds } from '../../schema/agreement/kinds.ts';
import { plainText, type Sentence } from '../../words/parts.ts';
import { fieldsText, LONGEST, listed, short } from './phrases.ts';

/** The heading above several records of a kind. */
export function agreementHeading(name: AgreementKindName): string {
  const { names }: AgreementKind = agreementKinds[name];
  return names.heading ?? names.several;
}

function countedAs(name: AgreementKindName): string {
  const { names }: AgreementKind = agreementKinds[name];
  return names.counted ?? names.one.toLowerCase();
}

/** The most fields of a record that are shown. */
const FIELDS = 8;

/** "changes 1 signed promise: “Five leads a month.”": what was signed first. */
export function agreementDeeds(changes: readonly AgreementChange[]): { signed: string[]; others: string[] } {
  const wasSigned = (change: AgreementChange) => change.wasSigned && change.textChanged;
  const removed = changes.filter(({ verb }) => verb === 'removed');
  const added = changes.filter(({ verb }) => verb === 'added');
  const there = changes.filter(({ verb }) => verb === 'changed' || verb === 'renamed');
  const quiet = there.filter((change) => !wasSigned(change));
  const signatures = (effect: SignatureChange['effect']) =>
    there.flatMap((change) => change.signatures).filter((signature) => signature.effect === effect).length;
  const signing = (verb: string, amount: number) => (amount === 0 ? '' : `${verb} ${count(amount, 'signature')}`);
  const said = (texts: readonly string[]) => texts.filter((text) => text !== '');
  return {
    signed: said([
      deed('changes', there.filter(wasSigned), 'signed '),
      deed('removes', removed.filter(wasSigned), 'signed '),
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

function deed(verb: string, changes: readonly AgreementChange[], signed = ''): string {
  const [first, ...more] = changes;
  if (!first) return '';
  const word = countedAs(first.kind);
  const alike = more.every(({ kind }) => kind === first.kind);
  const what = alike ? `${signed}${word}` : `${signed}record`;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return `${verb} ${count(changes.length, what)}: ${alike ? '' : `${word} `}“${short(plainText(first.title), LONGEST / 2)}”${others}`;
}

/** One record: what became of it, its fields before and after, and which signatures are no longer under its text. */
export function agreementEntry(change: AgreementChange): Sentence {
  const { key, title, renamedFrom, fields, signatures } = change;
  const from: Sentence = renamedFrom === undefined ? [] : [', before ', { code: renamedFrom }];
  const notes = [
    ...(fields.length > 0 ? [fieldsText(fields, FIELDS)] : []),
    ...coverNotes(change),
    ...signatures.flatMap((signature) => signatureNote(signature, change) ?? []),
  ];
  const said = notes.length === 0 ? '' : `: ${notes.join('; ')}`;
  return [verbOf(change), ` “${short(plainText(title))}” `, { code: key }, ...from, said];
}

function verbOf({ verb, fields, signatures, changedSinceSigned }: AgreementChange): string {
  const changed = changedSinceSigned.length > 0 ? 'Changed since signed' : 'Changed';
  if (verb === 'added') return 'New';
  if (verb === 'removed') return 'Removed';
  if (verb === 'renamed') return fields.length > 0 ? `Renamed. ${changed}` : 'Renamed';
  if (fields.length > 0) return changed;
  if (signatures.every(({ effect }) => effect === 'added')) return 'Signed';
  return signatures.every(({ effect }) => effect === 'withdrawn') ? 'Signature withdrawn' : 'Signature changed';
}

/** Which signatures no longer cover the text, and which cover it again. */
function coverNotes({ changedSinceSigned, signatures }: AgreementChange): string[] {
  const teams = (effect: SignatureChange['effect']) =>
    signatures.filter((signature) => signature.effect === effect).map(({ team }) => team);
  const before = teams('uncovered-before').filter((team) => changedSinceSigned.includes(team));
  const groups = [
    ['no longer covered by the', changedSinceSigned.filter((team) => !before.includes(team))],
    ['still not covered by the', before],
    ['covered again by the', teams('covered')],
  ] as const;
  return groups.flatMap(([words, by]) => (by.length > 0 ? [`${words} ${signaturesOf(by)}`] : []));
}

function signaturesOf(teams: readonly string[]): string {
  return `${teams.length === 1 ? 'signature' : 'signatures'} of ${listed(teams)}`;
}

function signatureNote({ team, effect, before, after }: SignatureChange, change: AgreementChange): string | undefined {
  const doubt = { signed: '', changed: ', which is under another text', unstamped: ', without a stamp', open: '' };
  switch (effect) {
    case 'added':
      return `signed by ${team} (${named(after)})${doubt[after.state]}`;
    case 'withdrawn':
      return change.verb === 'removed'
        ? `was signed by ${team} (${named(before)})`
        : `signature of ${team} withdrawn (${named(before)})`;
    case 'changed': {
      const stamps = named(before) === named(after);
      const [was, is] = [before, after].map((side) => (stamps ? (side.stamp ?? 'no stamp') : named(side)));
      return `signature of ${team} ${was} → ${is}${doubt[after.state]}`;
    }
    default:
      return undefined;
  }
}

function named({ by = '', on = '' }: TeamSignature): string {
  return `${short(by)} on ${on}`;
}
