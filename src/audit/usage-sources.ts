/** What the tools behind the list of usage cover. */
import { type UsageMeasure, type UsageRow, usageMeasures } from '../content/usage.ts';
import { addDays, lastDayOf } from '../kit/calendar-date.ts';
import { oncePer } from '../kit/once-per.ts';
import { addressKey } from '../schema/address-key.ts';
import type { UsageExport } from '../schema/usage-export.ts';

export interface SourceCoverage {
  /** Its id; absent if the list names no sources. */
  readonly source: string | undefined;
  /** The months with rows. A month without a row was not exported. */
  readonly months: ReadonlySet<string>;
  /** Those of which it covers every day. */
  readonly whole: ReadonlySet<string>;
  /** What it counts: the columns that have a value in one of its rows. */
  readonly measures: readonly UsageMeasure[];
  readonly coversAll: boolean;
  /** The whole months in which a piece that it covers and has no row for counts zero. */
  readonly zeroIn: ReadonlySet<string>;
  /** The address that `coversAll` is limited to, as `addressKey` compares it. */
  readonly below: string | undefined;
}

/** Cached by list, because an audit under a lens has the same list. */
const rowsBySource = oncePer((usage: readonly UsageRow[]) => Map.groupBy(usage, ({ source }) => source));

/**
 * The sources of the list, in the order of their first rows. The day of an export had not ended, so it is not covered, and
 * neither is today.
 */
export function coverageOfSources(
  usage: readonly UsageRow[],
  usageExport: UsageExport | undefined,
  today: string,
): SourceCoverage[] {
  return [...rowsBySource(usage)].map(([id, rows]) => {
    const described = usageExport?.sources.find((each) => each.id === id);
    const { coversAll = false, exceptIn = [], exportedOn = today, from = '', to = today } = described ?? {};
    const known = addDays(exportedOn < today ? exportedOn : today, -1);
    const until = to < known ? to : known;
    const months = new Set(rows.map(({ month }) => month));
    const whole = [...months].filter((month) => from <= `${month}-01` && lastDayOf(month) <= until);
    return {
      source: id,
      months,
      whole: new Set(whole),
      measures: usageMeasures.filter((measure) => rows.some(({ counts }) => counts[measure] !== undefined)),
      coversAll,
      zeroIn: new Set(whole.filter((month) => !exceptIn.includes(month))),
      below: addressKey(described?.below),
    };
  });
}
