import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { SignedKind } from './model.ts';

/**
 * The fields that a signature covers: what the record means. Who owns it, when it was last looked at and what was
 * measured since may change without another signature. A field that a later version brings is covered only once it
 * stands here, so that an upgrade does not undo what was signed.
 */
export const coveredFields: Readonly<Record<SignedKind, readonly string[]>> = {
  term: ['name', 'short', 'definition', 'criteria', 'isNot', 'order', 'stages', 'crmStage', 'body'],
  commitment: ['team', 'kind', 'statement', 'value', 'unit', 'per', 'within', 'leadStage', 'source', 'consequence'],
  handoff: ['from', 'to', 'leadStage', 'trigger', 'told', 'within', 'known'],
  rejections: ['reasons'],
  goal: ['statement', 'metric', 'unit', 'baseline', 'from', 'target', 'due', 'leadStage', 'owners', 'paid'],
  numbers: [
    'currency',
    'from',
    'to',
    'revenueGoal',
    'dealSize',
    'conversions',
    'cycle',
    'representatives',
    'marketSize',
    'buyingNow',
    'coverage',
  ],
  loss: ['from', 'to', 'deals'],
  system: ['name', 'does', 'truthFor', 'copies'],
  claim: ['wording', 'source', 'link', 'year', 'status', 'says'],
};

/**
 * A short code of what a signature covers. The order of keys, comments, quotes, line breaks of the file and fields that
 * are not covered make no difference.
 */
export function stampOf(kind: SignedKind, fields: Readonly<Record<string, unknown>>): string {
  const covered = Object.fromEntries(coveredFields[kind].map((name) => [name, fields[name]]));
  const digest = sha256(utf8ToBytes(`${kind}\n${canonical(covered)}`));
  return `v1-${bytesToHex(digest).slice(0, 12)}`;
}

/** One text for one meaning: keys in order, and nothing for what is not there. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value) ?? '';
  }
  const entries = Object.entries(value)
    .filter(([, part]) => !isNothing(part))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
  return `{${entries.join(',')}}`;
}

/** What a form editor may leave behind, and what a default puts in the place of nothing. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}
