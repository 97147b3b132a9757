/** The result of reading: everything under `content/`, checked. Every reference leads to an existing record. */
import type { CompetitorFields } from '../schema/competitor.ts';
import type { Format } from '../schema/format.ts';
import type { FunnelExport } from '../schema/funnel-export.ts';
import type { LeadExport } from '../schema/lead-export.ts';
import type { Person } from '../schema/person.ts';
import type { PersonaFields } from '../schema/persona.ts';
import type { PieceFields } from '../schema/piece.ts';
import type { Product } from '../schema/product.ts';
import type { RequestFields } from '../schema/request.ts';
import type { Segment } from '../schema/segment.ts';
import type { Site } from '../schema/site.ts';
import type { SiteAddresses } from '../schema/site-addresses.ts';
import type { Stage } from '../schema/stage.ts';
import type { UsageExport } from '../schema/usage-export.ts';
import type { Agreement } from './agreement/model.ts';
import type { StageCount } from './funnel.ts';
import type { Lead } from './leads.ts';
import type { UsageRow } from './usage.ts';

/** What every record has in addition to its own fields. */
interface RecordBase {
  readonly id: string;
  /** The file it was read from, relative to the repository's top folder, with forward slashes. */
  readonly path: string;
  /** A team's own `x-` keys, by their path in the record. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/** A piece. `body` is checked MDX; `renderBody` turns it into safe HTML. */
export interface Piece extends RecordBase, Readonly<PieceFields> {
  /** The piece's own language, otherwise the site's. */
  readonly language: string;
  readonly body: string;
}

export interface Persona extends RecordBase, Readonly<PersonaFields> {
  readonly body: string;
}

export interface Competitor extends RecordBase, Readonly<CompetitorFields> {
  readonly body: string;
}

export interface ContentRequest extends RecordBase, Readonly<RequestFields> {}

/** Lists keep the order of their file (stages: the journey). Files are in order of id. */
export interface Model {
  readonly site: Site;
  readonly stages: readonly Stage[];
  readonly formats: readonly Format[];
  readonly people: readonly Person[];
  readonly products: readonly Product[];
  readonly segments: readonly Segment[];
  readonly personas: readonly Persona[];
  readonly competitors: readonly Competitor[];
  readonly pieces: readonly Piece[];
  readonly requests: readonly ContentRequest[];
  /** What both teams sign. Absent without an agreement/ folder. */
  readonly agreement?: Agreement;
  /** The leads from the CRM. Absent without a list of leads. */
  readonly leads?: readonly Lead[];
  /** Which days the list of leads covers, as data/leads.yaml says. */
  readonly leadExport?: LeadExport;
  /** The addresses of the company’s site. Absent without data/site-addresses.yaml. */
  readonly siteAddresses?: SiteAddresses;
  /** How many leads reached each stage in each month. Absent without such a list. */
  readonly funnel?: readonly StageCount[];
  /** Which days these counts cover, as data/funnel.yaml says. */
  readonly funnelExport?: FunnelExport;
  /** How often pieces were used in each month. Absent without such a list. */
  readonly usage?: readonly UsageRow[];
  /** Which tools these figures are from, as data/usage.yaml says. */
  readonly usageExport?: UsageExport;
}
