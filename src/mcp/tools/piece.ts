import type { z } from 'zod';
import { list, maybeDate, text } from '../../data/fields.ts';
import { plainWords } from '../../kit/plain-words.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { unknownName } from '../../words/mcp/problems.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import type { Library } from '../library.ts';
import { ToolProblem } from '../problem.ts';
import { defineTool, input } from '../tool.ts';
import { pieceView, quotation, quoted, viewOf } from '../views.ts';

/** The structure of everything about a piece. */
export const pieceAnswer = {
  piece: pieceView,
  status: text(fieldHelp.requestStatus),
  serves: list(fieldHelp.pairs),
  answers: list(fieldHelp.answered),
  products: list(fieldHelp.products),
  reviewedOn: maybeDate(fieldHelp.reviewedOn),
  body: quotation,
};

/** @throws {ToolProblem} When there is no piece with this id. */
export function aboutPiece(library: Library, id: string): z.output<z.ZodObject<typeof pieceAnswer>> {
  const piece = library.pieces.find((each) => each.id === id);
  if (!piece) throw new ToolProblem(unknownName('piece', id, []));
  const asked = new Map(library.questions.map((question) => [question.id, question.ask]));
  return {
    piece: viewOf(piece),
    status: piece.status,
    serves: piece.servesNames,
    answers: piece.answers.map((question) => asked.get(question) ?? question),
    products: piece.productNames,
    reviewedOn: piece.reviewedOn,
    body: quoted(library, 'pieces', piece.id),
  };
}

export const piece = defineTool('piece', { piece: input(inputHelp.piece) }, pieceAnswer, async (library, wanted) => {
  const same = (words: string) => plainWords(words).join(' ') === plainWords(wanted.piece).join(' ');
  const named = library.pieces.find(({ id }) => id === wanted.piece) ?? library.pieces.find(({ title }) => same(title));
  if (named) return aboutPiece(library, named.id);
  const { results } = await library.find(wanted.piece);
  const near = results.flatMap(({ kind, path, title }) =>
    kind === 'piece' ? [`${path.split('/')[2]} (${title})`] : [],
  );
  throw new ToolProblem(unknownName('piece', wanted.piece, near.slice(0, 5)));
});
