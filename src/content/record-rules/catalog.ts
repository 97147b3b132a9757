/** The rules about one record, in the words of the catalog. What finds each of them is in `record-rules.ts`. */
import { error, fixed, type Rule, warning } from '../rule.ts';

/** The id of a record, beside those that are taken. */
export const idRules = [
  fixed('id/format', {
    title: 'File name is no id',
    why: 'The file name is the id that others use and part of the page’s address.',
    fix: 'Rename it with lower-case letters, digits and hyphens, at most 80 characters.',
  }),
  fixed('id/reserved', {
    title: 'Reserved id',
    why: 'Search filters give any, all, none and not a meaning of their own, programs do so with constructor and prototype, and Windows cannot store names such as con.',
    fix: 'Choose another id.',
  }),
  fixed('id/duplicate', {
    title: 'Two records with one id',
    why: 'One of the two would be lost.',
    fix: 'Rename one of them, and the places that refer to it.',
  }),
] as const satisfies readonly Rule[];

/** What a record names exists. */
export const referenceRules = [
  fixed('reference/unknown', {
    title: 'Reference to something that does not exist',
    why: 'The piece, persona or person that is named is not there, so the link would lead nowhere.',
    fix: 'Correct the id, or add the record.',
  }),
  fixed('reference/question', {
    title: 'Answers a question that is not asked there',
    why: 'A piece can answer only what that persona asks at that stage; anything else would inflate coverage.',
    fix: 'Name a question of this persona at this stage, or add the question to the persona.',
  }),
] as const satisfies readonly Rule[];

/** What makes a piece impossible, or unsafe to publish. */
export const pieceRules = [
  error('piece/duplicate-address', {
    title: 'Two pieces with the same address',
    why: 'They are one asset counted twice. Scheme, www., trailing slash, fragment and tracking parameters make no difference.',
    fix: 'Delete one of the two, or correct its address.',
  }),
  error('piece/no-address', {
    title: 'Live piece without address or file',
    why: 'A rep who finds it cannot open it.',
    fix: 'Add `url:` or `file:`, or set the status to draft.',
  }),
  error('piece/missing-file', {
    title: 'File of a piece is missing',
    why: 'The piece points to a file that is not in the repository, or that is in a hidden folder such as Git’s own.',
    fix: 'Correct the path, counted from the repository’s top folder, or add the file.',
  }),
  error('piece/expires-before-published', {
    title: 'Expires before it was published',
    why: 'One of the two dates is wrong.',
    fix: 'Correct `expires` or `published`.',
  }),
  error('review/future-date', {
    title: 'Review or decision date in the future',
    why: 'A review that has not happened would make a piece look fresh for years.',
    fix: 'Write the day on which it really happened.',
  }),
  error('piece/future-publication', {
    title: 'Live piece that is published in the future',
    why: 'A piece that nobody has reviewed counts from the day it was published, so it would look fresh for years.',
    fix: 'Write the day on which it was published, or set the status to draft or in-review until then.',
  }),
  fixed('site/internal-piece', {
    title: 'Internal piece on a public site',
    why: 'The site is marked public, so everybody could read about a piece that is for colleagues only.',
    fix: 'Change `share` of the piece, take the piece out, or set `public: false` in site.yaml.',
  }),
] as const satisfies readonly Rule[];

/** What a request must say of how far it is. */
export const requestRules = [
  error('request/impossible-date', {
    title: 'Request whose dates cannot be',
    why: 'Times from asking to deciding and delivering would come out negative, and with them the medians.',
    fix: 'Write the day on which it really happened.',
  }),
  error('request/no-live-piece', {
    title: 'Delivered request without a live piece',
    why: 'Sales is told that it is there, and there is nothing to open.',
    fix: 'Name the live piece in `triage.piece`, or correct the status.',
  }),
  error('request/no-reason', {
    title: 'Declined or parked without a reason',
    why: 'Whoever asked gets no answer, and will not ask again.',
    fix: 'Add `reason:` to the triage.',
  }),
  error('request/no-original', {
    title: 'Duplicate of nothing',
    why: 'Whoever asked cannot see where the answer will be.',
    fix: 'Add `duplicateOf:` with the id of the request that goes on.',
  }),
] as const satisfies readonly Rule[];

/** What a record lacks to be useful. */
export const usefulnessRules = [
  warning('piece/unmapped', {
    title: 'Live piece that serves nobody',
    why: 'It is in no cell, so no rep will find it there and it fills no need.',
    fix: 'Add `serves:` with a persona and a stage.',
  }),
  warning('piece/many-cells', {
    title: 'Made for too many cells',
    why: 'What is made for everybody is made for nobody, and coverage looks better than it is.',
    fix: 'Keep `fit: primary` where it really fits, and set the others to secondary.',
  }),
  warning('piece/no-summary', {
    title: 'Live piece without a summary',
    why: 'In lists and search results the summary tells a rep whether it is the right one.',
    fix: 'Add `summary:` with one sentence of at most 200 characters.',
  }),
  warning('piece/nothing-to-say', {
    title: 'Decision-stage piece without words to go with it',
    why: 'Close to the decision a rep must know when to send it and what to write.',
    fix: 'Add `whenToUse:` and `say:`.',
  }),
  warning('owner/inactive', {
    title: 'Owner has left',
    why: 'Nobody will be asked when it is due for review.',
    fix: 'Name another owner.',
  }),
] as const satisfies readonly Rule[];

/** What a persona lacks. */
export const personaRules = [
  warning('persona/one-team', {
    title: 'Persona written by one team only',
    why: 'Sales and marketing then work with different buyers in mind.',
    fix: 'Go through it with the other team and add them under `contributors`.',
  }),
] as const satisfies readonly Rule[];

const catalog = [
  ...idRules,
  ...referenceRules,
  ...pieceRules,
  ...requestRules,
  ...usefulnessRules,
  ...personaRules,
] as const;

export type RecordRuleId = (typeof catalog)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(catalog.map((rule) => [rule.id, rule]));

export function isRecordRule(id: string): id is RecordRuleId {
  return byId.has(id);
}

/** What the catalog says of a rule about one record. */
export function recordRule(id: RecordRuleId): Rule {
  const rule = byId.get(id);
  if (!rule) throw new Error(`There is no rule "${id}".`);
  return rule;
}
