import { z } from 'zod';
import { text } from '../../data/fields.ts';
import { searchKinds } from '../../data/search/kinds.ts';
import { nextSteps } from '../../words/mcp/answers.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import type { Result, Results } from '../find.ts';
import { questionAt } from '../find.ts';
import type { Library } from '../library.ts';
import { defineTool, input, limit, note, total } from '../tool.ts';
import { piecesCalled, pieceView, questionView, questionViewOf } from '../views.ts';

const resultView = z.strictObject({
  kind: z.enum(searchKinds).meta({ description: fieldHelp.resultKind }),
  title: text(fieldHelp.title),
  page: text(fieldHelp.page),
  piece: pieceView.nullable().meta({ description: fieldHelp.resultPiece }),
  question: questionView.nullable().meta({ description: fieldHelp.resultQuestion }),
});

export const find = defineTool(
  'find',
  { words: input(inputHelp.words), limit },
  { searchedFor: text(fieldHelp.searchedFor), note, total, results: z.array(resultView) },
  async (library, { limit: most, words }) => {
    const { results, words: searchedFor, ...having } = await library.find(words);
    const found = results.slice(0, most).map((result) => resultOf(library, result));
    return {
      searchedFor,
      note: noteOn(words, searchedFor, having, found.length),
      total: results.length,
      results: found,
    };
  },
);

function resultOf(library: Library, { kind, path, title }: Result): z.output<typeof resultView> {
  const [piece] = kind === 'piece' ? piecesCalled(library, [path.split('/')[2] ?? '']) : [];
  const id = kind === 'question' ? questionAt(path) : undefined;
  const question = library.questions.find((each) => each.id === id);
  return {
    kind,
    title,
    page: library.page(path),
    piece: piece ?? null,
    question: question ? questionViewOf(library, question) : null,
  };
}

function noteOn(
  typed: string,
  words: string,
  { partly, piecesPartly }: Pick<Results, 'partly' | 'piecesPartly'>,
  count: number,
): string | null {
  if (count === 0) return nextSteps.nothingFound;
  if (partly) return nextSteps.partly;
  const notes = [
    ...(typed === words ? [] : [nextSteps.corrected(words)]),
    ...(piecesPartly ? [nextSteps.piecesPartly] : []),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}
