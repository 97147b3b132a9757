/** What the finder and the search need beside the index, fetched when somebody uses them. */
import type { Audit } from '../../audit/audit.ts';
import type { Named } from '../../data/facts.ts';
import { requestFormLink } from '../forms/request-wish.ts';
import { WORDS_TRIED } from './words-tried.ts';

export interface FinderData {
  /** The link to ask for what was not found, with {@link WORDS_TRIED} in it; absent where the repository is not known. */
  readonly ask?: string | undefined;
  /** By `persona/stage`, for every cell: what that persona asks there, by id. */
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
    cells: Object.fromEntries(cells.map(({ id, persona, stage }) => [id, `${persona.name} at ${stage.name}`])),
  };
}

/** The one place where the link to ask is made for a search; `askFor` puts the words in. */
function askForWords(model: Audit['model']): string | undefined {
  return requestFormLink(model, { kind: 'find', title: WORDS_TRIED, tried: `Searched for “${WORDS_TRIED}”` })?.href;
}
