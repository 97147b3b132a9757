/** How often required information was known when a lead was handed over, from the columns that handoffs name. */
import type { Handoff } from '../../../content/agreement/model.ts';
import type { Lead } from '../../../content/leads.ts';
import { columnKey } from '../../../content/leads.ts';
import type { PublishedModel } from '../../../publish/published.ts';
import { listedStage } from '../kept/listed-stage.ts';

/**
 * Why required information is not measured.
 *
 * - `no-column`: the handoff names no column for it;
 * - `no-list`: there is no list of leads;
 * - `not-in-list`: the column is not in the list, or no lead has a value in it;
 * - `other-leads`: the list holds leads of another stage than the handoff is about, or nothing says which.
 */
export type KnownNotMeasured = 'no-column' | 'no-list' | 'not-in-list' | 'other-leads';

export type KnownItem = {
  /** The line of the handoff. */
  readonly what: string;
  readonly column?: string | undefined;
} & (
  | {
      /** Of how many leads it was known. */
      readonly known: number;
      /** How many leads have a value. */
      readonly of: number;
      /** How many have none. They are not counted. */
      readonly unsaid: number;
      /** The lines of the leads of which it was not known. */
      readonly missingIn: readonly number[];
      readonly notMeasured?: undefined;
    }
  | { readonly notMeasured: KnownNotMeasured }
);

/** Every line of required information, in the order of the handoff. */
export function knownItems(handoff: Handoff, model: PublishedModel): KnownItem[] {
  const columns = new Map(handoff.columns.map(({ column, what }) => [what, column]));
  return handoff.known.map((what): KnownItem => {
    const column = columns.get(what);
    return { what, column, ...measure(column, handoff, model) };
  });
}

type Answer = KnownItem extends infer Item ? (Item extends KnownItem ? Omit<Item, 'what' | 'column'> : never) : never;

function measure(column: string | undefined, { leadStage }: Handoff, model: PublishedModel): Answer {
  const { leads } = model;
  if (column === undefined) return { notMeasured: 'no-column' };
  if (!leads) return { notMeasured: 'no-list' };
  const key = columnKey(column);
  // These columns are about how a lead came back, so only those that did are counted.
  const isReturn = RETURN_COLUMNS.has(key);
  if (!isReturn && leadStage !== undefined && leadStage !== listedStage(model)) return { notMeasured: 'other-leads' };
  const asked = isReturn ? leads.filter(({ status }) => status === 'rejected') : leads;
  const isKnown = VALUES[key] ?? (({ known }: Lead) => known?.get(key));
  if (!asked.some((lead) => isKnown(lead) !== undefined && (VALUES[key] === undefined || isKnown(lead)))) {
    return { notMeasured: 'not-in-list' };
  }
  const said = asked.filter((lead) => isKnown(lead) !== undefined);
  const missing = said.filter((lead) => !isKnown(lead));
  return {
    known: said.length - missing.length,
    of: said.length,
    unsaid: asked.length - said.length,
    missingIn: missing.map(({ line }) => line),
  };
}

/** The columns that every list may have: an empty cell says that it was not known. */
const VALUES: Readonly<Record<string, (lead: Lead) => boolean>> = {
  source: ({ source }) => source !== undefined,
  team: ({ team }) => team !== undefined,
  region: ({ region }) => region !== undefined,
  rejectreason: ({ reason }) => reason !== undefined,
  closed: ({ closed }) => closed !== undefined,
  attempts: ({ attempts }) => attempts !== undefined,
  attemptdays: ({ attemptDays }) => attemptDays !== undefined,
};

const RETURN_COLUMNS: ReadonlySet<string> = new Set(['rejectreason', 'closed', 'attempts', 'attemptdays']);
