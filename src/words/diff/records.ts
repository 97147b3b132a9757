/** What became of the records of the content. */
import type { RecordKind, RecordVerb } from '../../audit/compare/records.ts';
import { FUNNEL_EXPORT_FILE, LEAD_EXPORT_FILE, SITE_ADDRESSES_FILE, USAGE_EXPORT_FILE } from '../../content/files.ts';
import { count } from '../../kit/count.ts';
import type { Sentence } from '../parts.ts';
import { quoted } from './entries.ts';

/** The heading above the changed records of each kind. */
export const recordHeadings: Readonly<Record<RecordKind, string>> = {
  piece: 'Pieces',
  persona: 'Personas',
  question: 'Questions',
  competitor: 'Competitors',
  request: 'Requests',
  stage: 'Stages',
  format: 'Formats',
  person: 'People',
  product: 'Products',
  segment: 'Segments',
  leadExport: `Period in ${LEAD_EXPORT_FILE}`,
  siteAddresses: SITE_ADDRESSES_FILE,
  funnelExport: `Period in ${FUNNEL_EXPORT_FILE}`,
  usageExport: `Sources in ${USAGE_EXPORT_FILE}`,
  site: 'Settings in site.yaml',
};

const verbs: Readonly<Record<RecordVerb, string>> = {
  added: 'New',
  published: 'Goes live',
  changed: 'Changed',
  renamed: 'Renamed',
  retired: 'Retired',
  removed: 'Removed',
};

export function recordVerb(kind: RecordKind, verb: RecordVerb): string {
  return verb === 'published' && kind === 'persona' ? 'Becomes active' : verbs[verb];
}

/** A heading that counts what became of the records, when not all of them are listed. */
export function countedHeading(heading: string, counts: readonly (readonly [RecordVerb, number])[]): string {
  return `${heading}: ${counts.map(([verb, amount]) => `${amount} ${verbs[verb].toLowerCase()}`).join(', ')}`;
}

const recordDeeds = { added: 'adds', removed: 'removes', changed: 'changes' } as const;

/** @param counts Such as `2 questions` and `1 stage`, joined. */
export function recordDeed(deed: keyof typeof recordDeeds, counts: string): string {
  return `${recordDeeds[deed]} ${counts}`;
}

export function recordCount(kind: RecordKind, amount: number): string {
  if (kind === 'site') return 'site.yaml';
  if (kind === 'leadExport') return LEAD_EXPORT_FILE;
  if (kind === 'siteAddresses') return SITE_ADDRESSES_FILE;
  if (kind === 'funnelExport') return FUNNEL_EXPORT_FILE;
  if (kind === 'usageExport') return USAGE_EXPORT_FILE;
  return count(amount, kind, recordHeadings[kind].toLowerCase());
}

/** A record by its title and id, with the id it had before it was renamed. */
export function recordName(title: string, id: string, renamedFrom: string | undefined): Sentence {
  return [` ${quoted(title)} `, { code: id }, ...previousId(renamedFrom)];
}

function previousId(renamedFrom: string | undefined): Sentence {
  return renamedFrom === undefined ? [] : [', previously ', { code: renamedFrom }];
}

/** Fields before and after. */
export const fieldWords = {
  nothing: 'nothing',
  invisible: (field: string) => `${field} differs only in spaces, quotes, hidden characters or personal data`,
  move: (field: string, before: string, after: string) => `${field} ${before} → ${after}`,
  more: (fields: number) => ` and ${count(fields, 'more field')}`,
} as const;
