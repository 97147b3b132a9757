/** Addresses of the company’s site that are not in the audit. */

import { SITE_ADDRESSES_FILE } from '../content/files.ts';
import { count } from '../kit/count.ts';
import { type Sentence, sentence } from './parts.ts';

const addresses = (number: number) => count(number, 'address', 'addresses');

export const siteAddressWords = {
  title: 'Not in the audit',
  description: 'Addresses of our site that the audit does not have yet: add them, or leave them out for a reason.',
  none: 'Every address of our site is in the audit or left out for a reason.',
  method: 'How addresses are compared',
  add: 'Add it',
  leaveOut: 'Leave it out',
  edit: 'Open the file',
  leftOut: 'Left out',
  showLeftOut: 'What was left out, and why',
  /** A reason to replace. */
  reason: 'Say why it is not content of the audit.',
} as const;

/** `37 addresses of our site are not in the audit.` */
export function notInAudit(missing: number): string {
  return `${addresses(missing)} of our site ${missing === 1 ? 'is' : 'are'} not in the audit`;
}

/** How the numbers add up, and as of when. */
export function addressCounts(view: {
  readonly total: number;
  readonly inAudit: number;
  readonly leftOut: number;
  readonly missing: number;
  readonly readOn: string;
  readonly source: string | undefined;
}): Sentence {
  const from = view.source === undefined ? '' : sentence` from ${{ code: view.source }}`;
  return sentence`Read on ${{ date: view.readOn }}${from}: ${addresses(view.total)}, ${{ number: view.inAudit }} in the audit, ${{ number: view.leftOut }} left out, ${{ number: view.missing }} missing.`;
}

/** Those that a page does not list. */
export function moreLeftOut(rest: number): string {
  return `${rest} more in the data below.`;
}

/** @param isFirst Whether nothing is left out yet. */
export function pasteLines(isFirst: boolean): Sentence {
  const where = { code: SITE_ADDRESSES_FILE };
  return isFirst
    ? sentence`Add these lines to ${where}:`
    : sentence`Add these lines under ${{ code: 'leftOut' }} in ${where}:`;
}

export const siteAddressCommand = {
  option:
    'keep the addresses of the source in data/site-addresses.yaml, so that the site lists those that are not in the audit; imports no pieces',
  alone: 'Options about pieces, such as --map and --owner, do not apply with --site-addresses. Leave them out.',
  noAddresses: (name: string) =>
    `${name} has no column with web addresses. Name a sitemap, or a table with a column “URL”.`,
  hint: 'To list the addresses that are not in the audit on the site, in place of importing them, run the same command with --site-addresses.',
  written: (file: string, isDry: boolean) =>
    isDry ? `Would write ${file}. Run without --dry-run to write.` : `Wrote ${file}.`,
  more: (number: number) => `… and ${number} more`,
} as const;
