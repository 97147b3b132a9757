/** The records of the search: one for each piece, question, persona and request. */
import type { Audit, PieceAudit } from '../audit/audit.ts';
import { mainLanguage } from '../audit/reach.ts';
import { bodyOf } from '../content/body/body.ts';
import type { Persona } from '../content/model.ts';
import { compareText } from '../kit/order.ts';
import type { PublishedModel } from '../publish/published.ts';
import type { Question } from '../schema/persona.ts';
import { cellName } from '../words/cells/name.ts';
import { type Names, namesIn } from './names.ts';
import { type RequestRow, requestRows } from './requests.ts';
import type { SearchKind, SearchPart } from './search-kinds.ts';

export interface SearchRecord {
  readonly kind: SearchKind;
  readonly part: SearchPart;
  /** Below the path that the site is published under. */
  readonly url: `/${string}`;
  /** Without region or script. Search treats the forms of a word in this language as one. */
  readonly language: string;
  /** The text to search, in addition to `meta`. */
  readonly content: string;
  /** What a result shows. It is also searched; a match in the title counts most. */
  readonly meta: Readonly<Record<string, string>>;
  /** Filters, by id. `cell` is `persona/stage`, because separate filters for the two would match wrong pairs. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** Every record, by kind, then by id. The same audit gives the same records. */
export function searchRecords(audit: Audit): SearchRecord[] {
  const { model, pieces } = audit;
  const names = namesIn(model);
  const asks = asksIn(model);
  return [
    ...[...pieces.values()].map((audited) => pieceRecord(audited, model, asks)),
    ...model.personas.flatMap((persona) =>
      persona.questions.map((question) => questionRecord(question, persona, model, names)),
    ),
    ...model.personas.map((persona) => personaRecord(persona, model)),
    ...requestRows(audit).map((request) => requestRecord(request, model)),
  ];
}

/** The languages of the records, the most frequent first. */
export function searchLanguages(records: readonly SearchRecord[]): string[] {
  const counts = Map.groupBy(records, ({ language }) => language);
  return [...counts].sort(([a, { length: m }], [b, { length: n }]) => n - m || compareText(a, b)).map(([code]) => code);
}

function pieceRecord(audited: PieceAudit, model: PublishedModel, asks: ReadonlyMap<string, string>): SearchRecord {
  const { format, freshness, piece } = audited;
  const { expires, say, serves, summary, whenToUse } = piece;
  const archived = piece.status === 'retired' || freshness?.state === 'expired';
  return {
    kind: 'piece',
    part: archived ? 'archived' : 'piece',
    url: `/content/${piece.id}/`,
    language: mainLanguage(piece.language),
    // Calculated on demand, so that indexing can start before all texts are ready.
    get content() {
      return lines(
        summary,
        say,
        whenToUse,
        ...serves.flatMap(({ persona, answers }) => answers.map((id) => asks.get(`${persona}/${id}`))),
        bodyOf(piece).text,
      );
    },
    meta: known({
      title: piece.title,
      format: format.name,
      due: freshness?.dueOn,
      expires,
      unreviewed: freshness?.unreviewed && 'yes',
      decision: leaving(piece),
    }),
    filters: {
      persona: distinct(serves.map(({ persona }) => persona)),
      stage: distinct(serves.map(({ stage }) => stage)),
      cell: distinct(serves.map(({ persona, stage }) => `${persona}/${stage}`)),
      format: [format.id],
      // A piece that names no product is about all products.
      product: piece.products.length > 0 ? piece.products : model.products.map(({ id }) => id),
      language: [piece.language],
      share: [piece.share],
      status: [piece.status],
      freshness: freshness ? [freshness.state] : [],
    },
  };
}

/** The verdict on a live piece that is to be merged or removed. */
function leaving({ decision, status }: PieceAudit['piece']): string | undefined {
  const goes = decision?.verdict === 'merge' || decision?.verdict === 'remove';
  return status === 'live' && goes ? decision.verdict : undefined;
}

function questionRecord(question: Question, persona: Persona, { site }: PublishedModel, names: Names): SearchRecord {
  const { answer, ask, id, stage } = question;
  const page = persona.status === 'active' ? `/map/${persona.id}/${stage}/` : `/personas/${persona.id}/`;
  return {
    kind: 'question',
    part: persona.status === 'retired' ? 'archived' : 'question',
    url: `${page}#question-${id}` as `/${string}`,
    language: mainLanguage(site.language),
    content: lines(ask, answer),
    meta: { title: ask, where: cellName(persona.name, names.stage(stage) ?? stage) },
    filters: {
      persona: [persona.id],
      stage: [stage],
      cell: [`${persona.id}/${stage}`],
    },
  };
}

function personaRecord(persona: Persona, { site }: PublishedModel): SearchRecord {
  const { aliases, goals, name, pains, titles } = persona;
  return {
    kind: 'persona',
    part: persona.status === 'retired' ? 'archived' : 'persona',
    url: `/personas/${persona.id}/`,
    language: mainLanguage(site.language),
    content: lines(...titles, ...aliases, ...goals, ...pains, bodyOf(persona).text),
    meta: { title: name },
    filters: { persona: [persona.id], status: [persona.status] },
  };
}

/** Uses only what the published row of the request has. */
function requestRecord(request: RequestRow, { site }: PublishedModel): SearchRecord {
  const { id, open, persona, personaName, product, stage, stageName, status } = request;
  return {
    kind: 'request',
    part: 'request',
    url: `/requests/${id}/`,
    language: mainLanguage(site.language),
    content: lines(request.words, request.tried, request.why, request.reason, request.outcome),
    meta: known({
      title: request.title,
      where: personaName === null || stageName === null ? (personaName ?? stageName) : cellName(personaName, stageName),
    }),
    filters: {
      ...(persona !== null && { persona: [persona] }),
      ...(stage !== null && { stage: [stage] }),
      ...(persona !== null && stage !== null && { cell: [`${persona}/${stage}`] }),
      ...(product !== null && { product: [product] }),
      status: [status],
      open: [open ? 'yes' : 'no'],
    },
  };
}

/** The text of each question, by `persona/question`. */
function asksIn({ personas }: PublishedModel): ReadonlyMap<string, string> {
  return new Map(personas.flatMap(({ id, questions }) => questions.map((each) => [`${id}/${each.id}`, each.ask])));
}

function lines(...texts: readonly (string | null | undefined)[]): string {
  return texts.filter((text) => text !== null && text !== undefined && text !== '').join('\n');
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}

/** Leaves out unknown values. */
function known(fields: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
