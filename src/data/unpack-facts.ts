/** Unpacks the facts of a list of pieces into rows: at build time for the first page, in the browser for the others. */

import { type FreshnessState, freshnessOn, type JudgedDates, type ReviewPolicy } from '../audit/freshness.ts';
import { addDays } from '../kit/calendar-date.ts';
import { oncePer } from '../kit/once-per.ts';
import type { PieceStatus, Share } from '../schema/piece.ts';
import type { PieceFacts } from './facts.ts';

/** A persona at a stage, by their ids. */
export interface RowCell {
  readonly persona: string;
  readonly stage: string;
}

/** What a list shows of a piece or filters by. Other records are ids. */
export interface Row extends JudgedDates {
  /** Its index in the order of titles. */
  readonly place: number;
  readonly id: string;
  readonly title: string;
  readonly format: string;
  readonly owner: string;
  readonly language: string;
  readonly status: PieceStatus;
  readonly share: Share;
  /** The products it is about: all of them if it names none. */
  readonly products: readonly string[];
  readonly cells: readonly RowCell[];
  /** As of the reader’s date. Live pieces only. */
  readonly freshness?: FreshnessState | undefined;
  readonly reviewed?: string | undefined;
  readonly published?: string | undefined;
  readonly leaving: boolean;
}

/** The names of the records that rows refer to by id. */
export interface RowNames {
  readonly personas: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, string>;
  readonly formats: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly owners: ReadonlyMap<string, string>;
  readonly active: ReadonlySet<string>;
}

/** The names in facts. Cached. */
export const namesOf = oncePer(
  (facts: PieceFacts): RowNames => ({
    personas: new Map(facts.personas),
    stages: new Map(facts.stages),
    formats: new Map(facts.formats),
    products: new Map(facts.products),
    owners: new Map(facts.owners),
    active: new Set(facts.active),
  }),
);

/**
 * Unpacks facts, in the same order.
 *
 * @param today `YYYY-MM-DD`, the day as of which freshness is calculated.
 */
export function rowsOf(facts: PieceFacts, policy: ReviewPolicy, today: string): Row[] {
  const { columns, languages, shares, stages, statuses } = facts;
  const every = facts.products.map(([id]) => id);
  const cells = facts.personas.flatMap(([persona]) => stages.map(([stage]) => ({ persona, stage })));
  return columns.id.map((id, place) => {
    const products = at(columns.products, place);
    const status = at(statuses, at(columns.status, place)) as PieceStatus;
    const due = day(at(columns.due, place));
    const expires = day(at(columns.expires, place));
    const reviewed = day(at(columns.reviewed, place));
    const unreviewed = facts.firstAudit && reviewed === undefined;
    return {
      place,
      id,
      title: at(columns.title, place),
      format: at(facts.formats, at(columns.format, place))[0],
      owner: at(facts.owners, at(columns.owner, place))[0],
      language: at(languages, at(columns.language, place)),
      status,
      share: at(shares, at(columns.share, place)) as Share,
      products: products.length === 0 ? every : products.map((product) => at(facts.products, product)[0]),
      cells: at(columns.cells, place).map((cell) => at(cells, cell)),
      freshness: status === 'live' ? freshnessOn({ due, expires, unreviewed }, policy, today).state : undefined,
      due,
      expires,
      unreviewed,
      reviewed,
      published: day(at(columns.published, place)),
      leaving: at(columns.leaving, place) === 1,
    };
  });
}

const days = new Map<number, string>();

/** The date of a day number. Cached, because the same few thousand days come up again and again. */
function day(number: number): string | undefined {
  if (number === 0) return undefined;
  const known = days.get(number) ?? addDays('1970-01-01', number);
  days.set(number, known);
  return known;
}

/** The entry at an existing index. */
function at<T>(list: readonly T[], place: number): T {
  return list[place] as T;
}
