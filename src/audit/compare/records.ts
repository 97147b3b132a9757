/** Finds the records that were added, changed and removed between two models. */
import { FUNNEL_EXPORT_FILE, LEAD_EXPORT_FILE, SITE_ADDRESSES_FILE, USAGE_EXPORT_FILE } from '../../content/files.ts';
import type { ContentRequest, Model, Persona, Piece } from '../../content/model.ts';
import { maskPersonal } from '../../publish/mask.ts';
import type { RequestKind } from '../../schema/request.ts';
import { type FieldChange, fieldChanges } from './fields.ts';
import { placeChanges } from './places.ts';
import type { Renames } from './renames.ts';

export type RecordKind =
  | 'piece'
  | 'persona'
  | 'question'
  | 'competitor'
  | 'request'
  | 'stage'
  | 'format'
  | 'person'
  | 'product'
  | 'segment'
  | 'leadExport'
  | 'siteAddresses'
  | 'funnelExport'
  | 'usageExport'
  | 'site';

/**
 * What happened to a record. `published`: an existing piece goes live, or a persona becomes active. `retired`: its
 * status is now retired. `removed`: its file or entry was deleted. `renamed`: it has another id, and possibly other
 * changes.
 */
export type RecordVerb = 'added' | 'published' | 'changed' | 'renamed' | 'retired' | 'removed';

/** Facts about a new record. */
export type RecordFacts =
  | { readonly kind: 'piece'; readonly format: string; readonly status: string; readonly owner: string }
  | { readonly kind: 'persona'; readonly status: string; readonly questions: number }
  | { readonly kind: 'request'; readonly wants: RequestKind };

export interface RecordChange {
  readonly kind: RecordKind;
  readonly verb: RecordVerb;
  /** Its id in the newer model; in the older one if it was removed. The id of a question is `<persona>/<question>`. */
  readonly id: string;
  /** Its title or name. The title of a request is masked. */
  readonly title: string;
  /** Its id before it was renamed. */
  readonly renamedFrom?: string | undefined;
  /** Set for a new record. */
  readonly facts?: RecordFacts | undefined;
  /** The fields that differ, if the record is in both versions. A body is listed without its text. */
  readonly fields: readonly FieldChange[];
}

const VERBS: readonly RecordVerb[] = ['added', 'published', 'retired', 'removed', 'renamed', 'changed'];

/** Fields about where the record is, and questions, which are compared as records. */
const PASSED_OVER: ReadonlySet<string> = new Set(['id', 'path', 'questions']);

interface Described {
  readonly id: string;
  readonly title: string;
  readonly status?: string | undefined;
  readonly facts?: RecordFacts | undefined;
  readonly fields: object;
  /** Its index in the list, if the order matters. */
  readonly place?: number | undefined;
}

interface Sides {
  readonly before: Model | undefined;
  readonly after: Model;
  readonly renames: Renames;
}

/** Every part of the model in the order of the page. The agreement and the leads are compared separately. */
const PARTS: {
  readonly [Part in Exclude<keyof Model, 'agreement' | 'leads' | 'funnel' | 'usage'>]: (sides: Sides) => RecordChange[];
} = {
  pieces: (sides) => compare('piece', sides, ({ pieces }) => pieces.map(describePiece), sides.renames.pieces),
  personas: (sides) => [
    ...compare('persona', sides, ({ personas }) => personas.map(describePersona), sides.renames.personas),
    ...compare('question', sides, questionsOf),
  ],
  competitors: (sides) => compare('competitor', sides, ({ competitors }) => competitors.map(describeNamed)),
  requests: (sides) =>
    compare('request', sides, ({ requests }) => requests.map(describeRequest), sides.renames.requests),
  stages: (sides) => compare('stage', sides, ({ stages }) => stages.map(describePlaced)),
  formats: (sides) => compare('format', sides, ({ formats }) => formats.map(describePlaced)),
  people: (sides) => compare('person', sides, ({ people }) => people.map(describeNamed)),
  products: (sides) => compare('product', sides, ({ products }) => products.map(describeNamed)),
  segments: (sides) => compare('segment', sides, ({ segments }) => segments.map(describeNamed)),
  leadExport: (sides) =>
    compare('leadExport', sides, ({ leadExport }) =>
      leadExport ? [{ id: 'leads', title: LEAD_EXPORT_FILE, fields: leadExport }] : [],
    ),
  siteAddresses: (sides) =>
    compare('siteAddresses', sides, ({ siteAddresses }) =>
      siteAddresses ? [{ id: 'site-addresses', title: SITE_ADDRESSES_FILE, fields: siteAddresses }] : [],
    ),
  funnelExport: (sides) =>
    compare('funnelExport', sides, ({ funnelExport }) =>
      funnelExport ? [{ id: 'funnel', title: FUNNEL_EXPORT_FILE, fields: funnelExport }] : [],
    ),
  usageExport: (sides) =>
    compare('usageExport', sides, ({ usageExport }) =>
      usageExport ? [{ id: 'usage', title: USAGE_EXPORT_FILE, fields: usageExport }] : [],
    ),
  site: (sides) => compare('site', sides, ({ site }) => [{ id: 'site', title: site.title, fields: site }]),
};

/**
 * Compares records by id. The folder of a file is ignored.
 *
 * @param before The older model under the newer names, as `renameIn` gives it; undefined without earlier content.
 */
export function recordChanges(before: Model | undefined, after: Model, renames: Renames): RecordChange[] {
  return Object.values(PARTS).flatMap((part) => part({ before, after, renames }));
}

function compare(
  kind: RecordKind,
  { before, after }: Sides,
  list: (model: Model) => readonly Described[],
  renamed: ReadonlyMap<string, string> = new Map(),
): RecordChange[] {
  return compareKind(kind, before ? list(before) : [], list(after), renamed);
}

function describePiece(piece: Piece): Described {
  const { id, title, status, format, owner } = piece;
  return { id, title, status, facts: { kind: 'piece', format, status, owner }, fields: piece };
}

function describePersona(persona: Persona): Described {
  const { id, name, status, questions } = persona;
  return { id, title: name, status, facts: { kind: 'persona', status, questions: questions.length }, fields: persona };
}

function describeRequest(request: ContentRequest): Described {
  const { id, ask } = request;
  return { id, title: maskPersonal(ask.title), facts: { kind: 'request', wants: ask.kind }, fields: request };
}

/** Both orders matter: stages are in the order of the journey, and the first suitable format is proposed. */
function describePlaced(record: { readonly id: string; readonly name: string }, place: number): Described {
  return { ...describeNamed(record), place };
}

function describeNamed(record: { readonly id: string; readonly name: string }): Described {
  return { id: record.id, title: record.name, fields: record };
}

function questionsOf({ personas }: Model): Described[] {
  return personas.flatMap(({ id, questions }) =>
    questions.map((question) => ({ id: `${id}/${question.id}`, title: question.ask, fields: question })),
  );
}

function compareKind(
  kind: RecordKind,
  before: readonly Described[],
  after: readonly Described[],
  renames: ReadonlyMap<string, string>,
): RecordChange[] {
  const old = new Map(before.map((record) => [record.id, record]));
  const now = new Set(after.map(({ id }) => id));
  const formerIds = new Map([...renames].map(([from, to]) => [to, from]));
  const placed = placeChanges(before, after);
  const changes: RecordChange[] = [];
  for (const record of after) {
    const { id, title } = record;
    const was = old.get(id);
    const renamedFrom = formerIds.get(id);
    const changed = was ? fieldChanges(was.fields, record.fields, PASSED_OVER) : [];
    const fields = [...changed.map(withoutBody), ...placed(id)];
    if (was && fields.length === 0 && renamedFrom === undefined) continue;
    const verb = was ? verbOf(was, record, renamedFrom) : 'added';
    changes.push({ kind, verb, id, title, renamedFrom, facts: was ? undefined : record.facts, fields });
  }
  for (const { id, title } of before) if (!now.has(id)) changes.push({ kind, verb: 'removed', id, title, fields: [] });
  return changes.sort((a, b) => VERBS.indexOf(a.verb) - VERBS.indexOf(b.verb));
}

/** Bodies are listed without their text. */
function withoutBody(change: FieldChange): FieldChange {
  return change.field === 'body' ? { field: change.field } : change;
}

function verbOf(was: Described, is: Described, renamedFrom: string | undefined): RecordVerb {
  if (was.status !== is.status) {
    if (is.status === 'retired') return 'retired';
    if (is.status === 'live' || is.status === 'active') return 'published';
  }
  return renamedFrom === undefined ? 'changed' : 'renamed';
}
