/** What the finder and the search fetch besides the index, on first use. */
import type { Audit } from '../../audit/audit.ts';
import type { Named } from '../../data/facts.ts';
import { searchedFor } from '../../words/search/request.ts';
import { requestFormLink } from '../forms/request-wish.ts';
import { WORDS_TRIED } from './words-tried.ts';

export interface FinderData {
  /** The link to request content, with {@link WORDS_TRIED} in it; absent where the repository is not known. */
  readonly ask?: string | undefined;
  /** By `persona/stage`, for every cell: its questions by id. */
  readonly questions: Readonly<Record<string, readonly Named[]>>;
  /** Other names that reps use, to recognize them if they are misspelled. */
  readonly names: readonly string[];
}

export function finderData({ cells, model }: Audit): FinderData {
  return {
    ask: askForWords(model),
    questions: Object.fromEntries(
      cells.map(({ id, questions }) => [id, questions.map(({ ask, id: question }): Named => [question, ask])]),
    ),
    names: otherNames(model),
  };
}

function otherNames({ agreement, formats, personas, products, segments, stages }: Audit['model']): string[] {
  const called = [...formats, ...personas, ...products, ...segments, ...stages, ...(agreement?.terms ?? [])];
  return [...new Set(called.flatMap(({ aliases, name }) => [name, ...aliases]))];
}

/** The link to request content for a search; `askFor` fills in the words. */
function askForWords(model: Audit['model']): string | undefined {
  return requestFormLink(model, { kind: 'find', title: WORDS_TRIED, tried: searchedFor(WORDS_TRIED) })?.href;
}
