/** Small models for tests, read through the real schemas so that every default applies. */
import type { z } from 'zod';
import type { Agreement } from '../../src/content/agreement/model.ts';
import type { Competitor, ContentRequest, Persona, Piece } from '../../src/content/model.ts';
import type { UsageRow } from '../../src/content/usage.ts';
import { publish, publishRequest } from '../../src/publish/publish.ts';
import type { PublishedModel, PublishedRequest } from '../../src/publish/published.ts';
import { competitorSchema } from '../../src/schema/competitor.ts';
import { formatSchema } from '../../src/schema/format.ts';
import { personSchema } from '../../src/schema/person.ts';
import { personaSchema } from '../../src/schema/persona.ts';
import { pieceSchema } from '../../src/schema/piece.ts';
import { productSchema } from '../../src/schema/product.ts';
import { requestSchema } from '../../src/schema/request.ts';
import { segmentSchema } from '../../src/schema/segment.ts';
import { siteSchema } from '../../src/schema/site.ts';
import { stageSchema } from '../../src/schema/stage.ts';
import { usageExportSchema } from '../../src/schema/usage-export.ts';

/** The day of every test that does not choose its own. */
export const TODAY = '2026-11-16';

/** Review days that give each state on TODAY with the usual interval of 365 days. */
export const reviewedOn = {
  /** Due on 2027-11-01, in 350 days. */
  fresh: { on: '2026-11-01', by: 'team' },
  /** Due on 2026-11-26, in 10 days. */
  due: { on: '2025-11-26', by: 'team' },
  /** Due on 2026-11-01, 15 days ago. */
  overdue: { on: '2025-11-01', by: 'team' },
  /** Due on 2026-01-01, 319 days ago. */
  stale: { on: '2025-01-01', by: 'team' },
} as const;

/** A type whose values may be constants. */
type Constant<T> = T extends object ? { readonly [Key in keyof T]: Constant<T[Key]> } : T;

type Fields<Schema extends z.ZodType> = Constant<Partial<z.input<Schema>>>;
type Listed<Schema extends z.ZodType> = Fields<Schema> & { readonly id: string };

/** The records of a test's model; the rest has defaults. */
export interface Records {
  site?: Fields<typeof siteSchema>;
  stages?: readonly Listed<typeof stageSchema>[];
  formats?: readonly Listed<typeof formatSchema>[];
  products?: readonly Listed<typeof productSchema>[];
  segments?: readonly Listed<typeof segmentSchema>[];
  competitors?: readonly Competitor[];
  personas?: readonly Persona[];
  pieces?: readonly Piece[];
  requests?: readonly ContentRequest[];
  agreement?: Agreement;
  usage?: readonly UsageRow[];
  usageExport?: Constant<z.input<typeof usageExportSchema>>;
}

/**
 * A published model. Its defaults: one stage `decision`, one persona `cfo` without questions, and the formats `blog` (S),
 * `guide` (M) and `case-study` (L), each reviewed once a year. Records keep the order given.
 */
export function buildModel(records: Records = {}): PublishedModel {
  return publish({
    site: siteSchema.parse({ title: 'Content audit', company: 'Example Ltd', ...records.site }),
    stages: (records.stages ?? [{ id: 'decision' }]).map((stage) => stageSchema.parse({ name: stage.id, ...stage })),
    formats: (records.formats ?? usualFormats).map((format) => formatSchema.parse({ name: format.id, ...format })),
    people: [personSchema.parse({ id: 'team', name: 'Content team', team: 'marketing' })],
    products: (records.products ?? []).map((product) => productSchema.parse({ name: product.id, ...product })),
    segments: (records.segments ?? []).map((segment) =>
      segmentSchema.parse({ name: segment.id, dimension: 'industry', ...segment }),
    ),
    competitors: records.competitors ?? [],
    personas: records.personas ?? [persona('cfo')],
    pieces: records.pieces ?? [],
    requests: records.requests ?? [],
    ...(records.agreement ? { agreement: records.agreement } : {}),
    ...(records.usage ? { usage: records.usage } : {}),
    ...(records.usageExport ? { usageExport: usageExportSchema.parse(records.usageExport) } : {}),
  });
}

const usualFormats: readonly Listed<typeof formatSchema>[] = [
  { id: 'case-study', effort: 'L' },
  { id: 'guide', effort: 'M' },
  { id: 'blog', effort: 'S' },
];

/** A persona named like its id, active by default. */
export function persona(id: string, fields: Fields<typeof personaSchema> = {}): Persona {
  return {
    id,
    path: `content/personas/${id}.mdx`,
    custom: {},
    body: '',
    ...personaSchema.parse({ name: id, ...fields }),
  };
}

/** A competitor named like its id. */
export function competitor(id: string, fields: Fields<typeof competitorSchema> = {}): Competitor {
  return {
    id,
    path: `content/competitors/${id}.mdx`,
    custom: {},
    body: '',
    ...competitorSchema.parse({ name: id, ...fields }),
  };
}

/** A piece titled like its id, by default a live, fresh guide in English. */
export function piece(id: string, fields: Fields<typeof pieceSchema> = {}): Piece {
  const usual = { title: id, format: 'guide', status: 'live', owner: 'team', reviewed: reviewedOn.fresh };
  const parsed = pieceSchema.parse({ ...usual, url: `https://www.example.com/${id}`, ...fields });
  return { id, path: `content/pieces/${id}.mdx`, custom: {}, body: '', ...parsed, language: parsed.language ?? 'en' };
}

/** A pair of persona and stage, primary by default. */
export function serves(cell: string, answers: readonly string[] = [], fit: 'primary' | 'secondary' = 'primary') {
  const [who = '', stage = ''] = cell.split('/');
  return { persona: who, stage, fit, answers };
}

/** A request, by default a new one for something new. */
export function request(
  id: string,
  ask: Fields<typeof requestSchema.shape.ask> = {},
  triage: Fields<typeof requestSchema.shape.triage> = {},
): PublishedRequest {
  const usual = { kind: 'new', title: id, requestedOn: '2026-11-02' };
  const fields = requestSchema.parse({ ask: { ...usual, ...ask }, triage });
  return publishRequest({ id, path: `content/requests/${id}.yaml`, custom: {}, ...fields });
}
