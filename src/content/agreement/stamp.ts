import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { compareText } from '../../kit/order.ts';
import { type SignableKind, signedDescription } from '../../schema/signed-kinds.ts';

/**
 * A short code of what a signature covers. It ignores the order of keys, comments, quotes, the file's line breaks and fields
 * that are not covered.
 */
export function stampOf(kind: SignableKind, fields: Readonly<Record<string, unknown>>): string {
  const { covers } = signedDescription(kind);
  const covered = Object.fromEntries(Object.entries(fields).filter(([name]) => covers[name]));
  const digest = sha256(utf8ToBytes(`${kind}\n${canonical(covered)}`));
  return `v1-${bytesToHex(digest).slice(0, 12)}`;
}

/** The same text for the same meaning: sorted keys, and no empty values. */
export function canonical(value: unknown): string {
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

/** Empty values that form editors leave behind or that defaults fill in. */
function isNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isNothing);
}
