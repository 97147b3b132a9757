/** What pages look up across records, computed once per audit so that no page searches all records. */
import type { Audit, Coverage, Freshness, Gap, PieceAudit } from '../../audit/audit.ts';
import { type RequestClock, requestClocks } from '../../audit/clock.ts';
import { addCoverage } from '../../audit/coverage.ts';
import { freshness } from '../../audit/freshness.ts';
import { isOpen } from '../../audit/open-requests.ts';
import { replacementsIn } from '../../audit/replacements.ts';
import type { Persona, Piece } from '../../content/model.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { Person } from '../../schema/person.ts';
import type { Question } from '../../schema/persona.ts';
import type { Serves } from '../../schema/piece.ts';
import type { Product } from '../../schema/product.ts';
import type { Segment } from '../../schema/segment.ts';
import type { Stage } from '../../schema/stage.ts';

export interface Lookup {
  /** Every piece, by title. */
  readonly piecesByTitle: readonly PieceAudit[];
  readonly personas: ReadonlyMap<string, Persona>;
  readonly stages: ReadonlyMap<string, Stage>;
  readonly people: ReadonlyMap<string, Person>;
  readonly products: ReadonlyMap<string, Product>;
  readonly segments: ReadonlyMap<string, Segment>;
  /** The newer pieces by the id of the piece that they replace. */
  readonly replacements: ReadonlyMap<string, readonly Piece[]>;
  /** The translations by the id of the original. */
  readonly translations: ReadonlyMap<string, readonly Piece[]>;
  /** The coverage of all cells of an active persona, by its id. */
  readonly personaCoverage: ReadonlyMap<string, Coverage>;
  /** The freshness of active personas, by id. */
  readonly personaFreshness: ReadonlyMap<string, Freshness>;
  /** The gaps of a cell by its id, highest priority first. */
  readonly gaps: ReadonlyMap<string, readonly Gap[]>;
  /** All open requests, with or without a cell. */
  readonly openRequests: readonly PublishedRequest[];
  /** The clocks of all requests. */
  readonly clocks: readonly RequestClock[];
}

/** A persona and stage that a piece serves, and the questions that it answers there. */
export interface Pair {
  readonly persona: Persona;
  readonly stage: Stage;
  readonly fit: Serves['fit'];
  readonly questions: readonly Question[];
}

/** The personas and stages that a piece serves, in the order of its file. */
export function pairsOf(piece: Piece, { personas, stages }: Lookup): Pair[] {
  return piece.serves.flatMap(({ persona: personaId, stage: stageId, fit, answers }) => {
    const persona = personas.get(personaId);
    const stage = stages.get(stageId);
    if (!persona || !stage) return [];
    return { persona, stage, fit, questions: persona.questions.filter(({ id }) => answers.includes(id)) };
  });
}

/** The lookup of an audit, made once. */
export const lookup = oncePer(makeLookup);

function makeLookup(audit: Audit): Lookup {
  const { cells, gaps, model, pieces, today } = audit;
  const titles = new Intl.Collator('en', { numeric: true });
  const active = model.personas.filter(({ status }) => status === 'active');
  const cellsOf = Map.groupBy(cells, ({ persona }) => persona.id);
  return {
    piecesByTitle: [...pieces.values()].sort((a, b) => titles.compare(a.piece.title, b.piece.title)),
    personas: byId(model.personas),
    stages: byId(model.stages),
    people: byId(model.people),
    products: byId(model.products),
    segments: byId(model.segments),
    replacements: replacementsIn(model.pieces),
    translations: group(model.pieces.flatMap((piece) => (piece.translationOf ? [[piece.translationOf, piece]] : []))),
    personaCoverage: new Map(
      active.map(({ id }) => [id, addCoverage((cellsOf.get(id) ?? []).map(({ coverage }) => coverage))]),
    ),
    personaFreshness: new Map(
      active.map((persona) => [persona.id, freshness(persona, persona.reviewEvery, model.site, today)]),
    ),
    gaps: group(gaps.flatMap((gap) => (gap.cell ? [[gap.cell.id, gap]] : []))),
    openRequests: model.requests.filter(isOpen),
    clocks: requestClocks(audit),
  };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function group<T>(pairs: ReadonlyArray<readonly [string, T]>): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const members = groups.get(key);
    if (members) members.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
