/**
 * The one list of rules about a single record: `check`, the forms, `new` and `import` go by it. What needs all records at
 * once, such as circles and similar titles, is in `../checks/`.
 */
import { type FieldsOf, type KindName, kinds } from '../../schema/kinds.ts';
import { duplicateAddress, missingFile, noAddress } from './addresses.ts';
import type { idRules, RecordRuleId } from './catalog.ts';
import { expiresBeforePublished, futurePublication, futureReview, impossibleRequestDate } from './dates.ts';
import type { Known } from './known.ts';
import { internalPiece, manyCells, noSummary, nothingToSay, unmapped } from './live-pieces.ts';
import { oneTeam, pieceOwner, productOwner, requestOwner } from './owners.ts';
import { repeatedQuestions, unaskedQuestions } from './questions.ts';
import {
  problemOf,
  type RecordCheck,
  type RecordChecks,
  type RecordProblem,
  type RecordUnderCheck,
} from './record-check.ts';
import { unknownReferences } from './references.ts';
import { noLivePiece, noOriginal, noReason } from './requests.ts';

type OwnRules = { readonly [Name in KindName]?: RecordChecks<FieldsOf<Name>> };

/** Rules that hold for every kind, and those that judge the name of a file: see `ids.ts`. */
type GeneralRuleId = 'reference/unknown' | (typeof idRules)[number]['id'];

/** The rules of the catalog that a list has no function for. */
type Unchecked<Rules> = Exclude<
  RecordRuleId,
  GeneralRuleId | { [Name in keyof Rules]: keyof Rules[Name] }[keyof Rules]
>;

/** Refuses a list without a function for some rule of the catalog: `missing` then names the rule. */
function everyRule<const Rules extends OwnRules>(
  rules: Rules & ([Unchecked<Rules>] extends [never] ? unknown : { readonly missing: Unchecked<Rules> }),
): Rules {
  return rules;
}

/** The rules of each kind beside those that hold for every kind. */
const ownRules = everyRule({
  piece: {
    'reference/question': unaskedQuestions,
    'piece/duplicate-address': duplicateAddress,
    'piece/no-address': noAddress,
    'piece/missing-file': missingFile,
    'piece/expires-before-published': expiresBeforePublished,
    'review/future-date': futureReview,
    'piece/future-publication': futurePublication,
    'site/internal-piece': internalPiece,
    'piece/unmapped': unmapped,
    'piece/many-cells': manyCells,
    'piece/no-summary': noSummary,
    'piece/nothing-to-say': nothingToSay,
    'owner/inactive': pieceOwner,
  },
  product: { 'owner/inactive': productOwner },
  persona: {
    'id/duplicate': repeatedQuestions,
    'review/future-date': futureReview,
    'persona/one-team': oneTeam,
  },
  request: {
    'request/impossible-date': impossibleRequestDate,
    'request/no-live-piece': noLivePiece,
    'request/no-reason': noReason,
    'request/no-original': noOriginal,
    'owner/inactive': requestOwner,
  },
});

/** The rules that a record of a kind can break. */
export type RuleOf<Name extends keyof typeof ownRules> = 'reference/unknown' | keyof (typeof ownRules)[Name];

/** Every rule of each kind, with its id. */
const recordRules = Object.fromEntries(
  (Object.keys(kinds) as KindName[]).map((name) => [
    name,
    Object.entries({ 'reference/unknown': unknownReferences(name), ...(ownRules as OwnRules)[name] }),
  ]),
) as object as { readonly [Name in KindName]: readonly (readonly [RecordRuleId, RecordCheck<FieldsOf<Name>>])[] };

/**
 * Every problem of a record by the rules of its kind, worked out one by one.
 *
 * @param isEnough Whether so many problems of a rule are known that further ones are not needed.
 */
export function* problemsOf<Name extends KindName>(
  name: Name,
  record: RecordUnderCheck<FieldsOf<Name>>,
  known: Known,
  isEnough: (rule: RecordRuleId) => boolean = () => false,
): Generator<RecordProblem> {
  for (const [rule, check] of recordRules[name]) {
    if (record.unread && !check.partial) continue;
    for (const found of check.find(record, known)) {
      if (isEnough(rule)) break;
      yield problemOf(rule, found);
    }
  }
}
