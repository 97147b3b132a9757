import { z } from 'zod';
import type { Audit, PieceAudit } from '../audit/audit.ts';
import { replacementsIn } from '../audit/replacements.ts';
import { plainText } from '../audit/sentence.ts';
import { pieceStatus, share } from '../schema/piece.ts';
import { pageAddress } from './address.ts';
import { flag, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** One piece as it is published. */
export const pieceRow = z.strictObject({
  id: text('The id: the name of its file.'),
  title: text('Its title.'),
  format: text('The id of its format.'),
  formatName: maybeText('The name of its format.'),
  status: pieceStatus.meta({ description: 'Where it is in its life: idea, draft, in-review, live or retired.' }),
  freshness: maybeText('fresh, due, overdue, stale or expired; only of live pieces.'),
  reviewDue: maybeDate('The day on which somebody should look again; only of live pieces.'),
  daysLeft: maybeNumber('Days from the day of the audit to that day; negative when late.'),
  usable: flag('Whether it can meet a need.'),
  unusableBecause: maybeText('Why it cannot.'),
  share: share.meta({ description: 'Who may receive it.' }),
  owner: text('The id of its owner.'),
  ownerName: maybeText('The name of its owner.'),
  serves: list('The cells it is made for, as persona/stage.'),
  alsoServes: list('The cells where it is also useful but fills no need, as persona/stage.'),
  servesNames: list('All those cells in names, as “persona at stage”.'),
  answers: list('The questions it answers, as persona/question.'),
  products: list('The ids of the products it is about; none means all.'),
  productNames: list('The names of these products.'),
  language: text('Its language (BCP 47).'),
  summary: maybeText('What it is, in a sentence.'),
  whenToUse: maybeText('When a rep uses it.'),
  say: maybeText('What to write or say with it.'),
  url: maybeText('Where it is.'),
  file: maybeText('Its file in the repository.'),
  published: maybeDate('The day it came out.'),
  reviewedOn: maybeDate('The day somebody last vouched for it.'),
  reviewedBy: maybeText('The id of who vouched.'),
  reviewedByName: maybeText('The name of who vouched.'),
  reviewEvery: maybeNumber('After how many days it is looked at again, where that is not the rhythm of its format.'),
  expires: maybeDate('The last day on which it may be used.'),
  decision: maybeText('What was decided about it: keep, update, merge or remove.'),
  decisionInto: maybeText('The id of the piece it is to be merged into.'),
  decidedOn: maybeDate('The day of that decision.'),
  decidedBy: maybeText('The id of who decided.'),
  decisionWhy: maybeText('Why it was decided.'),
  replaces: list('The ids of the pieces it replaces.'),
  replacedBy: list('The ids of the pieces that replace it.'),
  translationOf: maybeText('The id of the piece it translates.'),
  next: maybeText('The id of the piece to send after it.'),
  path: text('The file it is kept in.'),
  page: text('Its page on the site.'),
});

export type PieceRow = z.output<typeof pieceRow>;

/** Every piece, live or not, in order of id. */
export function pieceRows(audit: Audit): PieceRow[] {
  const names = namesIn(audit.model);
  const replacements = replacementsIn(audit.model.pieces);
  return [...audit.pieces.values()].map(({ piece, format, freshness, usable, unusableBecause }: PieceAudit) => {
    const { decision, reviewed } = piece;
    const cells = (fit: string) => piece.serves.filter((pair) => pair.fit === fit).map(cellName);
    return {
      id: piece.id,
      title: piece.title,
      format: piece.format,
      formatName: format.name,
      status: piece.status,
      freshness: freshness?.state ?? null,
      reviewDue: freshness?.dueOn ?? null,
      daysLeft: freshness?.daysLeft ?? null,
      usable,
      unusableBecause: unusableBecause ? plainText(unusableBecause) : null,
      share: piece.share,
      owner: piece.owner,
      ownerName: names.person(piece.owner),
      serves: cells('primary'),
      alsoServes: cells('secondary'),
      servesNames: piece.serves.map((pair) => `${names.persona(pair.persona)} at ${names.stage(pair.stage)}`),
      answers: piece.serves.flatMap(({ persona, answers }) => answers.map((question) => `${persona}/${question}`)),
      products: piece.products,
      productNames: piece.products.flatMap((id) => names.product(id) ?? []),
      language: piece.language,
      summary: piece.summary ?? null,
      whenToUse: piece.whenToUse ?? null,
      say: piece.say ?? null,
      url: piece.url ?? null,
      file: piece.file ?? null,
      published: piece.published ?? null,
      reviewedOn: reviewed?.on ?? null,
      reviewedBy: reviewed?.by ?? null,
      reviewedByName: names.person(reviewed?.by),
      reviewEvery: piece.reviewEvery ?? null,
      expires: piece.expires ?? null,
      decision: decision?.verdict ?? null,
      decisionInto: decision?.into ?? null,
      decidedOn: decision?.on ?? null,
      decidedBy: decision?.by ?? null,
      decisionWhy: decision?.why ?? null,
      replaces: piece.supersedes,
      replacedBy: replacements.get(piece.id)?.map(({ id }) => id) ?? [],
      translationOf: piece.translationOf ?? null,
      next: piece.next ?? null,
      path: piece.path,
      page: pageAddress(audit.model.site, `/content/${piece.id}/`),
    };
  });
}

function cellName({ persona, stage }: { readonly persona: string; readonly stage: string }): string {
  return `${persona}/${stage}`;
}
