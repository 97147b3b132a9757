/**
 * The facts that a list of pieces is filtered by, packed: one array per fact, names as indexes into lists, days as
 * numbers. So a browser reads and filters ten thousand pieces in a few milliseconds.
 */
import type { Audit, PieceAudit } from '../audit/audit.ts';
import { isLeaving } from '../audit/piece-audit.ts';
import { daysBetween } from '../kit/calendar-date.ts';
import { pieceStatus, share } from '../schema/piece.ts';

/** The id and name of a record that pieces are grouped by. */
export type Named = readonly [id: string, name: string];

export interface PieceFacts {
  readonly personas: readonly Named[];
  /** In the order of the journey. */
  readonly stages: readonly Named[];
  readonly formats: readonly Named[];
  readonly products: readonly Named[];
  readonly owners: readonly Named[];
  readonly languages: readonly string[];
  readonly statuses: readonly string[];
  readonly shares: readonly string[];
  /** The ids of the personas that have cells. */
  readonly active: readonly string[];
  /** Whether the first audit was started: pieces without a review then have a grace period, which `due` ends. */
  readonly firstAudit: boolean;
  /** All have one entry per piece. Unless noted, numbers are indexes into the lists above. */
  readonly columns: {
    readonly id: readonly string[];
    readonly title: readonly string[];
    readonly format: readonly number[];
    readonly owner: readonly number[];
    readonly language: readonly number[];
    readonly status: readonly number[];
    readonly share: readonly number[];
    /** Empty means all. */
    readonly products: readonly (readonly number[])[];
    /** Each cell as a number: index of the persona × number of stages + index of the stage. */
    readonly cells: readonly (readonly number[])[];
    /** Days since 1970-01-01; 0 if unknown. */
    readonly due: readonly number[];
    readonly expires: readonly number[];
    readonly reviewed: readonly number[];
    readonly published: readonly number[];
    /** 1 for a live piece with a decision to merge or remove it. */
    readonly leaving: readonly number[];
  };
}

/**
 * Packs the facts of pieces.
 *
 * @param pieces In the order of the rows.
 */
export function pieceFacts({ cells, model }: Audit, pieces: readonly PieceAudit[]): PieceFacts {
  const languages = [...new Set(pieces.map(({ piece }) => piece.language))].sort();
  const place = {
    persona: placesOf(model.personas),
    stage: placesOf(model.stages),
    format: placesOf(model.formats),
    product: placesOf(model.products),
    owner: placesOf(model.people),
  };
  const column = <T>(of: (audited: PieceAudit) => T) => pieces.map(of);
  return {
    personas: model.personas.map(({ id, name }) => [id, name]),
    stages: model.stages.map(({ id, name }) => [id, name]),
    formats: model.formats.map(({ id, name }) => [id, name]),
    products: model.products.map(({ id, name }) => [id, name]),
    owners: model.people.map(({ id, name }) => [id, name]),
    languages,
    statuses: pieceStatus.options,
    shares: share.options,
    active: [...new Set(cells.map(({ persona }) => persona.id))],
    firstAudit: model.site.startedOn !== undefined,
    columns: {
      id: column(({ piece }) => piece.id),
      title: column(({ piece }) => piece.title),
      format: column(({ piece }) => place.format(piece.format)),
      owner: column(({ piece }) => place.owner(piece.owner)),
      language: column(({ piece }) => languages.indexOf(piece.language)),
      status: column(({ piece }) => pieceStatus.options.indexOf(piece.status)),
      share: column(({ piece }) => share.options.indexOf(piece.share)),
      products: column(({ piece }) => piece.products.map(place.product)),
      cells: column(({ piece }) => [
        ...new Set(
          piece.serves.map((pair) => place.persona(pair.persona) * model.stages.length + place.stage(pair.stage)),
        ),
      ]),
      due: column(({ freshness }) => dayNumber(freshness?.dueOn)),
      expires: column(({ piece }) => dayNumber(piece.expires)),
      reviewed: column(({ piece }) => dayNumber(piece.reviewed?.on)),
      published: column(({ piece }) => dayNumber(piece.published)),
      leaving: column(({ piece }) => Number(piece.status === 'live' && isLeaving(piece))),
    },
  };
}

/** Days since 1970-01-01. */
function dayNumber(date: string | undefined): number {
  return date === undefined ? 0 : daysBetween('1970-01-01', date);
}

function placesOf(records: readonly { readonly id: string }[]): (id: string) => number {
  const places = new Map(records.map(({ id }, place) => [id, place]));
  return (id) => places.get(id) ?? -1;
}
