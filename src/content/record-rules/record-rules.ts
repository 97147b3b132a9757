/**
 * The one list of rules about a single record, shared by `check`, the forms, `new` and `import`. Rules that need all records
 * at once, such as cycles and similar titles, are in `../checks/`.
 */
import { type FieldsOf, type KindName, kinds } from '../../schema/kinds.ts';
import { duplicateAddress, missingFile, noAddress } from './addresses.ts';
import {
  impossibleGoalDate,
  impossibleMeetingDate,
  impossiblePeriod,
  impossibleSurveyDate,
} from './agreement-dates.ts';
import { approvedOutsideSales } from './approval.ts';
import type { idRules, RecordRuleId } from './catalog.ts';
import { expiresBeforePublished, futurePublication, futureReview, impossibleRequestDate } from './dates.ts';
import type { Known } from './known.ts';
import { internalPiece, manyCells, noSummary, nothingToSay, unmapped } from './live-pieces.ts';
import { competitorOwner, oneTeam, pieceOwner, productOwner, requestOwner } from './owners.ts';
import { answersOfOtherProducts, repeatedQuestions, unaskedByPiece, unaskedRequestQuestion } from './questions.ts';
import {
  problemOf,
  type RecordCheck,
  type RecordChecks,
  type RecordProblem,
  type RecordUnderCheck,
} from './record-check.ts';
import { unknownReferences } from './references.ts';
import { noLivePiece, noOriginal, noReason } from './requests.ts';
import { pieceItself, requestItself } from './self-links.ts';

type OwnRules = { readonly [Name in KindName]?: RecordChecks<FieldsOf<Name>> };

/** Rules for every kind, and those about file names, which are in `ids.ts`. */
type GeneralRuleId = 'reference/unknown' | (typeof idRules)[number]['id'];

/** The rules of the catalog without a check in the list. */
type Unchecked<Rules> = Exclude<
  RecordRuleId,
  GeneralRuleId | { [Name in keyof Rules]: keyof Rules[Name] }[keyof Rules]
>;

/** Does not compile if a rule of the catalog has no check: `missing` then names the rule. */
function everyRule<const Rules extends OwnRules>(
  rules: Rules & ([Unchecked<Rules>] extends [never] ? unknown : { readonly missing: Unchecked<Rules> }),
): Rules {
  return rules;
}

/** The rules of each kind, without those for every kind. */
const ownRules = everyRule({
  piece: {
    'reference/question': unaskedByPiece,
    'reference/cycle': pieceItself,
    'piece/duplicate-address': duplicateAddress,
    'piece/no-address': noAddress,
    'piece/missing-file': missingFile,
    'piece/expires-before-published': expiresBeforePublished,
    'review/future-date': futureReview,
    'piece/future-publication': futurePublication,
    'piece/not-sales': approvedOutsideSales,
    'site/internal-piece': internalPiece,
    'piece/unmapped': unmapped,
    'piece/other-product': answersOfOtherProducts,
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
  competitor: { 'review/future-date': futureReview, 'owner/inactive': competitorOwner },
  request: {
    'reference/question': unaskedRequestQuestion,
    'reference/cycle': requestItself,
    'request/impossible-date': impossibleRequestDate,
    'request/no-live-piece': noLivePiece,
    'request/no-reason': noReason,
    'request/no-original': noOriginal,
    'owner/inactive': requestOwner,
  },
  goal: { 'agreement/impossible-date': impossibleGoalDate },
  meeting: { 'agreement/impossible-date': impossibleMeetingDate },
  assessment: { 'agreement/impossible-date': impossibleSurveyDate },
  loss: { 'agreement/impossible-date': impossiblePeriod },
  numbers: { 'agreement/impossible-date': impossiblePeriod },
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
 * Every problem of a record by the rules of its kind, found one by one.
 *
 * @param isEnough Whether further problems of a rule are not needed.
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
