import type { Persona } from '../content/model.ts';
import type { Known } from '../content/record-rules/known.ts';
import type { ColumnIndex } from './cells.ts';
import type { Mapping, WordKind } from './mapping.ts';
import type { Vocabularies } from './vocabulary.ts';

/** Everything that a row is read against. */
export interface RowContext {
  readonly columns: ColumnIndex;
  readonly mapping: Mapping;
  readonly vocabularies: Vocabularies;
  readonly personas: ReadonlyMap<string, Persona>;
  /** What words of fixed kinds mean by the mapping: kind, then folded text. */
  readonly said: ReadonlyMap<WordKind, ReadonlyMap<string, string>>;
  readonly today: string;
  /** What relative addresses are relative to. */
  readonly base?: string | undefined;
  /** What the rules about single records need to know. */
  readonly known: Pick<Known, 'findFile' | 'suggestFile' | 'questions' | 'stages' | 'suggest'>;
}
