import type { Persona } from '../content/model.ts';
import type { Known } from '../content/record-rules/known.ts';
import type { ColumnIndex } from './cells.ts';
import type { Mapping, WordKind } from './mapping.ts';
import type { SettledRules } from './rules/settle-rules.ts';
import type { Vocabularies } from './vocabulary.ts';

/** What is needed to read a row. */
export interface RowContext {
  readonly columns: ColumnIndex;
  readonly mapping: Mapping;
  readonly rules: SettledRules;
  readonly vocabularies: Vocabularies;
  readonly personas: ReadonlyMap<string, Persona>;
  /** The meanings that the mapping gives to words: by kind, then by folded text. */
  readonly said: ReadonlyMap<WordKind, ReadonlyMap<string, string>>;
  readonly today: string;
  /** The base of relative addresses. */
  readonly base?: string | undefined;
  /** For the rules about single records. */
  readonly known: Pick<Known, 'ids' | 'findFile' | 'suggestFile' | 'questions' | 'stages' | 'suggest' | 'teams'>;
}
