/** Which records came, changed and went from one model to another. */
import type { ContentRequest, Model, Persona, Piece } from '../../content/model.ts';
import { count } from '../../kit/count.ts';
import { maskPersonal } from '../../publish/mask.ts';
import { type FieldChange, fieldChanges } from './fields.ts';
import { placeChanges } from './places.ts';
import type { Renames } from './renames.ts';

export type RecordKind =
  | 'piece'
  | 'persona'
  | 'question'
  | 'request'
  | 'stage'
  | 'format'
  | 'person'
  | 'product'
  | 'site';

/**
 * What became of a record. `published`: a piece that was there goes live, or a persona becomes active. `retired`: its
 * status now says so. `removed`: its file, or its entry, is gone. `renamed`: it has another id, whatever else changed.
 */
export type RecordVerb = 'added' | 'published' | 'changed' | 'renamed' | 'retired' | 'removed';

export interface RecordChange {
  readonly kind: RecordKind;
  readonly verb: RecordVerb;
  /** Its id in the newer model, in the older one when it was removed; of a question `<persona>/<question>`. */
  readonly id: string;
  /** Its title or name; that of a request is masked. */
  readonly title: string;
  /** The id that it had before, when it was renamed. */
  readonly renamedFrom?: string | undefined;
  /** What it is in a few words, when it is new, such as its format and its status. */
  readonly facts?: string | undefined;
  /** With what was there before and still is: the fields that differ. A body is only named. */
  readonly fields: readonly FieldChange[];
}

const VERBS: readonly RecordVerb[] = ['added', 'published', 'retired', 'removed', 'renamed', 'changed'];

/** Not what a record says, but where it is kept; and questions, which are records of their own. */
const PASSED_OVER: ReadonlySet<string> = new Set(['id', 'path', 'questions']);

interface Described {
  readonly id: string;
  readonly title: string;
  readonly status?: string | undefined;
  readonly facts?: string | undefined;
  readonly fields: object;
  /** Where it comes in its list, if that means something. */
  readonly place?: number | undefined;
}

interface Sides {
  readonly before: Model | undefined;
  readonly after: Model;
  readonly renames: Renames;
}

/** Every part of the model but the agreement and the leads, which are compared by themselves, in the order of the page. */
const PARTS: { readonly [Part in Exclude<keyof Model, 'agreement' | 'leads'>]: (sides: Sides) => RecordChange[] } = {
  pieces: (sides) => compare('piece', sides, ({ pieces }) => pieces.map(describePiece), sides.renames.pieces),
  personas: (sides) => [
    ...compare('persona', sides, ({ personas }) => personas.map(describePersona), sides.renames.personas),
    ...compare('question', sides, questionsOf),
  ],
  requests: (sides) =>
    compare('request', sides, ({ requests }) => requests.map(describeRequest), sides.renames.requests),
  stages: (sides) => compare('stage', sides, ({ stages }) => stages.map(describePlaced)),
  formats: (sides) => compare('format', sides, ({ formats }) => formats.map(describePlaced)),
  people: (sides) => compare('person', sides, ({ people }) => people.map(describeNamed)),
  products: (sides) => compare('product', sides, ({ products }) => products.map(describeNamed)),
  site: (sides) => compare('site', sides, ({ site }) => [{ id: 'site', title: site.title, fields: site }]),
};

/**
 * Compares records by their ids; the folder that a file lies in makes no difference.
 *
 * @param before The older model under the newer names, as `renameIn` gives it; nothing when there was no content.
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
  return { id, title, status, facts: `${format}, ${status}, owner ${owner}`, fields: piece };
}

function describePersona(persona: Persona): Described {
  const { id, name, status, questions } = persona;
  const asked = count(questions.length, 'question');
  return { id, title: name, status, facts: `${status}, ${asked}`, fields: persona };
}

function describeRequest(request: ContentRequest): Described {
  return { id: request.id, title: maskPersonal(request.ask.title), facts: request.ask.kind, fields: request };
}

/** The order of stages is the journey's, and of formats the first that fits is proposed. */
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

/** A body is content to read, and only named. */
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
