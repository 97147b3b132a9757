/** The questions of a persona, each with its state, its answer and the pieces that answer it. */
import type { Audit, Cell } from '../../audit/audit.ts';
import { sayAnswer } from '../../words/personas/question.ts';
import { needWords } from '../../words/states.ts';
import { pieceAddress } from './addresses.ts';
import { item, link } from './lines.ts';
import { isShown } from './piece-lines.ts';

/** Questions as list items. */
export function questionLines({ needs, questions }: Cell, audit: Audit): string[] {
  return questions.flatMap((question) => {
    const need = needs.find((one) => one.kind === 'question' && one.question.id === question.id);
    const answering = (need?.pieces ?? []).filter((audited) => isShown(audited, audit.model.site));
    return [
      `${item(`“${question.ask}”`)}${need ? ` ${needWords[need.state].word}.` : ''}`,
      ...(question.answer ? [`  ${item(sayAnswer(question.answer))}`] : []),
      ...answering.map(({ piece }) => `  - ${link(piece.title, pieceAddress(audit, piece.id))}`),
    ];
  });
}
