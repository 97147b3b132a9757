/** What the finder and the search fetch besides the index, on first use. */
import type { Audit } from '../../audit/audit.ts';
import type { Named } from '../../data/facts.ts';
import { cellName } from '../../words/cells/name.ts';
import { searchedFor } from '../../words/search/request.ts';
import { requestFormLink } from '../forms/request-wish.ts';
import { WORDS_TRIED } from './words-tried.ts';

export interface FinderData {
  /** The link to request content, with {@link WORDS_TRIED} in it; absent where the repository is not known. */
  readonly ask?: string | undefined;
  /** By `persona/stage`, for every cell: its questions by id. */
  readonly questions: Readonly<Record<string, readonly Named[]>>;
  /** The names of the cells by `persona/stage`. */
  readonly cells: Readonly<Record<string, string>>;
}

export function finderData({ cells, model }: Audit): FinderData {
  return {
    ask: askForWords(model),
    questions: Object.fromEntries(
      cells.map(({ id, questions }) => [id, questions.map(({ ask, id: question }): Named => [question, ask])]),
    ),
    cells: Object.fromEntries(cells.map(({ id, persona, stage }) => [id, cellName(persona.name, stage.name)])),
  };
}

/** The link to request content for a search; `askFor` fills in the words. */
function askForWords(model: Audit['model']): string | undefined {
  return requestFormLink(model, { kind: 'find', title: WORDS_TRIED, tried: searchedFor(WORDS_TRIED) })?.href;
}
