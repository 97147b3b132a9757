/** How the editor shows each kind of content. A new kind does not compile without its line. */
import type { FieldsOf, KindName } from '../../schema/kinds.ts';

type Field<Name extends KindName> = [Name] extends [never] ? string : keyof FieldsOf<Name> & string;

export interface EditedKind<Name extends KindName = never> {
  /** The group that its file is in, for kinds in one file. */
  readonly group?: 'lists' | 'agreement';
  /** For kinds with a file each: the fields that a new file is named after. Without them, the editor makes no new file. */
  readonly namedBy?: readonly Field<Name>[];
  /** The fields that name a record in lists. Default: `namedBy`. */
  readonly shownBy?: readonly string[];
  /** Whether its files may be in folders of the team’s choice. */
  readonly folders?: true;
  /** Fields that are shown and not changed: the sync with the Git host writes what sales filed. */
  readonly readOnly?: readonly Field<Name>[];
  /** Fields that people change elsewhere, or not at all. They stay as they are. */
  readonly leftOut?: readonly Field<Name>[];
}

export const editedKinds: { readonly [Name in KindName]: EditedKind<Name> } = {
  piece: { namedBy: ['title'], folders: true },
  persona: { namedBy: ['name'] },
  competitor: { namedBy: ['name'] },
  request: { readOnly: ['ask'], shownBy: ['ask.title'] },
  term: { namedBy: ['name'] },
  meeting: { namedBy: ['date', 'kind'] },
  assessment: { namedBy: ['on'] },
  // An upgrade writes the format.
  site: { group: 'lists', leftOut: ['format'] },
  stage: { group: 'lists' },
  format: { group: 'lists' },
  person: { group: 'lists' },
  product: { group: 'lists' },
  segment: { group: 'lists' },
  leadExport: { group: 'lists' },
  siteAddresses: { group: 'lists' },
  funnelExport: { group: 'lists' },
  usageExport: { group: 'lists' },
  commitment: { group: 'agreement' },
  handoffs: { group: 'agreement' },
  goal: { group: 'agreement' },
  numbers: { group: 'agreement' },
  loss: { group: 'agreement' },
  system: { group: 'agreement' },
  claim: { group: 'agreement' },
};
