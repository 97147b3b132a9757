/** The form of a rule about one record, and of what it finds. */
import type { DataProblem } from '../schema-problems.ts';
import type { Path } from '../yaml.ts';
import { type RecordRuleId, recordRule } from './catalog.ts';
import type { Known } from './known.ts';

/** A record as a rule sees it: typed into a form, or read from its file. */
export interface RecordUnderCheck<Fields> {
  readonly fields: Fields;
  readonly source: {
    /** The file, from the repository's top folder. */
    readonly path: string;
  };
  /** Of a record with errors: the fields that are wrong or missing, as dotted paths. */
  readonly unread?: ReadonlySet<string>;
}

/** What a rule finds. Without a hint, the catalog's `fix` is shown. */
export interface Found {
  readonly message: string;
  readonly hint?: string;
  readonly path: Path;
  /** True to point at the key instead of its value. */
  readonly key?: boolean;
}

export interface RecordCheck<Fields> {
  /** Whether it also checks records with errors, in which required fields may be missing. */
  readonly partial: boolean;
  find(record: RecordUnderCheck<Fields>, known: Known): Iterable<Found>;
}

/** The rules of one kind of record, each with its check. */
export type RecordChecks<Fields> = { readonly [Id in RecordRuleId]?: RecordCheck<Fields> };

/** A problem by a rule about one record, with its hint. */
export interface RecordProblem extends DataProblem {
  readonly rule: RecordRuleId;
}

/** A problem with its rule, and with the `fix` of the rule where it has no hint. */
export function problemOf(id: RecordRuleId, { hint, ...found }: Found): RecordProblem {
  return { ...found, rule: id, hint: hint ?? recordRule(id).fix };
}
