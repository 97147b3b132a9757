import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareText } from '../../kit/order.ts';
import { agreementKinds, type SignedKind } from '../../schema/agreement/kinds.ts';

/**
 * A short code of what a signature covers. The order of keys, comments, quotes, line breaks of the file and fields that
 * are not covered make no difference.
 */
export function stampOf(kind: SignedKind, fields: Readonly<Record<string, unknown>>): string {
  const covers: Readonly<Record<string, boolean>> = agreementKinds[kind].covers;
  const covered = Object.fromEntries(Object.entries(fields).filter(([name]) => covers[name]));
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
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`);
  return `{${entries.join(',')}}`;
}

/** What a form editor may leave behind, and what a default puts in the place of nothing. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}
