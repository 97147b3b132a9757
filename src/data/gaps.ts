import { z } from 'zod';
import type { Audit, Gap } from '../audit/audit.ts';
import { oneOf } from '../kit/choices.ts';
import { gapKindWords } from '../words/gap-kinds.ts';
import { actionText } from '../words/gaps/actions.ts';
import { gapTitle } from '../words/gaps/titles.ts';
import { plainText } from '../words/parts.ts';
import { sumText } from '../words/sum.ts';
import { pageAddress } from './address.ts';
import { count, list, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** One published gap. */
export const gapRow = z.strictObject({
  id: text('The id. It stays the same for as long as the gap exists.'),
  kind: text(`${oneOf(Object.keys(gapKindWords))}.`),
  title: text('What is missing, in a sentence.'),
  priority: count('The priority.'),
  sum: text('The sum behind the priority; each number says what it is for.'),
  persona: maybeText('The id of the persona.'),
  personaName: maybeText('The name of the persona.'),
  stage: maybeText('The id of the stage.'),
  stageName: maybeText('The name of the stage.'),
  question: maybeText('The id of the unanswered question.'),
  ask: maybeText('That question, in the buyer’s words.'),
  product: maybeText('The id of the product without content.'),
  productName: maybeText('The name of that product.'),
  segment: maybeText('The id of the segment without content.'),
  segmentName: maybeText('The name of that segment.'),
  language: maybeText('The language without content.'),
  action: text('What to do, in one word.'),
  actionText: text('What to do, in a sentence.'),
  piece: maybeText('The id of the piece to act on.'),
  pieceTitle: maybeText('The title of that piece.'),
  format: maybeText('The id of the format to create.'),
  formatName: maybeText('The name of that format.'),
  effort: maybeText('The effort: S, M or L.'),
  planned: list('Ideas, drafts and pieces in review that would close it, by id.'),
  requests: list('The open requests about it, by id.'),
  page: maybeText('The page of its cell, piece or request.'),
});

export type GapRow = z.output<typeof gapRow>;

/** Every gap, highest priority first. */
export function gapRows(audit: Audit): GapRow[] {
  const names = namesIn(audit.model);
  return audit.gaps.map((gap) => {
    const { action, cell, missing } = gap;
    const product = missing.code === 'product' ? missing.product : undefined;
    const segment = missing.code === 'segment' ? missing.segment : undefined;
    const question = missing.code === 'question' ? missing.question : undefined;
    return {
      id: gap.id,
      kind: gap.kind,
      title: plainText(gapTitle(missing)),
      priority: gap.priority,
      sum: sumText(gap.sum),
      persona: cell?.persona.id ?? null,
      personaName: cell?.persona.name ?? null,
      stage: cell?.stage.id ?? null,
      stageName: cell?.stage.name ?? null,
      question: question?.id ?? null,
      ask: question?.ask ?? null,
      product: product?.id ?? null,
      productName: product?.name ?? null,
      segment: segment?.id ?? null,
      segmentName: segment?.name ?? null,
      language: missing.code === 'language' ? missing.language : null,
      action: action.verb,
      actionText: plainText(actionText(action)),
      piece: action.piece?.id ?? null,
      pieceTitle: action.piece?.title ?? null,
      format: action.format?.id ?? null,
      formatName: names.format(action.format?.id),
      effort: action.effort ?? null,
      planned: gap.planned.map(({ id }) => id),
      requests: gap.requests.map(({ id }) => id),
      page: pageOf(gap, audit),
    };
  });
}

function pageOf({ action, cell, requests: [request] }: Gap, { model }: Audit): string | null {
  if (cell) return pageAddress(model.site, `/map/${cell.persona.id}/${cell.stage.id}/`);
  if (request) return pageAddress(model.site, `/requests/${request.id}/`);
  return action.piece ? pageAddress(model.site, `/content/${action.piece.id}/`) : null;
}
