/** What reading answers: everything under `content/`, checked, with every reference known to exist. */
import type { Format } from '../schema/format.ts';
import type { Person } from '../schema/person.ts';
import type { PersonaFields } from '../schema/persona.ts';
import type { PieceFields } from '../schema/piece.ts';
import type { Product } from '../schema/product.ts';
import type { RequestFields } from '../schema/request.ts';
import type { Site } from '../schema/site.ts';
import type { Stage } from '../schema/stage.ts';
import type { Agreement } from './agreement/model.ts';
import type { Lead } from './leads.ts';

/** What every record carries beside its own fields. */
interface RecordBase {
  readonly id: string;
  /** The file it was read from, relative to the repository's top folder, with forward slashes. */
  readonly path: string;
  /** A team's own `x-` keys, by their path in the record. */
  readonly custom: Readonly<Record<string, unknown>>;
}

/** A piece. `body` is checked MDX; `renderBody` makes safe HTML of it. */
export interface Piece extends RecordBase, Readonly<PieceFields> {
  /** Always set here: the piece's own language, else the site's. */
  readonly language: string;
  readonly body: string;
}

export interface Persona extends RecordBase, Readonly<PersonaFields> {
  readonly body: string;
}

export interface ContentRequest extends RecordBase, Readonly<RequestFields> {}

/** Lists keep the order of their file (stages: the journey); files are in order of id. */
export interface Model {
  readonly site: Site;
  readonly stages: readonly Stage[];
  readonly formats: readonly Format[];
  readonly people: readonly Person[];
  readonly products: readonly Product[];
  readonly personas: readonly Persona[];
  readonly pieces: readonly Piece[];
  readonly requests: readonly ContentRequest[];
  /** What both teams sign. Absent where there is no agreement/ folder. */
  readonly agreement?: Agreement;
  /** What the CRM says of leads. Absent where no list of leads was dropped. */
  readonly leads?: readonly Lead[];
}
