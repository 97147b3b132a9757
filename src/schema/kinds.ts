/** The kinds of content, and where each is stored in `content/`. */
import type { z } from 'zod';
import { agreementFiles } from './agreement/kinds.ts';
import { competitorSchema } from './competitor.ts';
import { formatSchema } from './format.ts';
import { funnelExportSchema } from './funnel-export.ts';
import type { Kind } from './kind.ts';
import { leadExportSchema } from './lead-export.ts';
import { personSchema } from './person.ts';
import { personaSchema } from './persona.ts';
import { pieceSchema } from './piece.ts';
import { productSchema } from './product.ts';
import { requestSchema } from './request.ts';
import { segmentSchema } from './segment.ts';
import { siteSchema } from './site.ts';
import { siteAddressesSchema } from './site-addresses.ts';
import { stageSchema } from './stage.ts';
import { usageExportSchema } from './usage-export.ts';

export const kinds = {
  site: { schema: siteSchema, arrangement: 'map', place: 'site.yaml', required: true },
  stage: { schema: stageSchema, arrangement: 'list', place: 'stages.yaml', required: true, most: 50 },
  format: { schema: formatSchema, arrangement: 'list', place: 'formats.yaml', required: true, most: 200 },
  person: { schema: personSchema, arrangement: 'list', place: 'people.yaml', required: true, most: 5000 },
  product: { schema: productSchema, arrangement: 'list', place: 'products.yaml', required: false, most: 500 },
  segment: { schema: segmentSchema, arrangement: 'list', place: 'segments.yaml', required: false, most: 500 },
  persona: { schema: personaSchema, arrangement: 'files', place: 'personas', extension: '.mdx', required: false },
  piece: { schema: pieceSchema, arrangement: 'files', place: 'pieces', extension: '.mdx', required: false },
  competitor: {
    schema: competitorSchema,
    arrangement: 'files',
    place: 'competitors',
    extension: '.mdx',
    required: false,
  },
  request: { schema: requestSchema, arrangement: 'files', place: 'requests', extension: '.yaml', required: false },
  leadExport: { schema: leadExportSchema, arrangement: 'map', place: 'data/leads.yaml', required: false },
  siteAddresses: {
    schema: siteAddressesSchema,
    arrangement: 'map',
    place: 'data/site-addresses.yaml',
    required: false,
  },
  funnelExport: { schema: funnelExportSchema, arrangement: 'map', place: 'data/funnel.yaml', required: false },
  usageExport: { schema: usageExportSchema, arrangement: 'map', place: 'data/usage.yaml', required: false },
  ...agreementFiles,
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;

/** The fields of one record of a kind, as its schema returns them. */
export type FieldsOf<Name extends KindName> = z.output<(typeof kinds)[Name]['schema']>;
