/** The statistics that we quote. */
import type { Claim } from '../../content/agreement/model.ts';
import { count } from '../dates.ts';
import { nothingRecorded } from './pages.ts';

export const claimsWords = {
  empty: nothingRecorded('claims', 'agreement/claims.yaml'),
  toFix: 'Pieces to fix',
  caption: (claims: number, unsourced: number) =>
    `${count(claims, 'claim')}, worst first; ${unsourced} without a source`,
  claim: 'Claim',
  status: 'Status',
  source: 'Source',
  usedIn: 'Used in',
  readSource: 'Read the source',
  notUsed: 'no current piece',
  trust: 'How far you can trust a claim',
} as const;

/** What to change in the pieces that quote an untrue claim. */
export function claimFix({ wording, says }: Claim): string {
  const quoted = /[.!?…]$/.test(wording) ? wording : `${wording}.`;
  return `They say “${quoted}” ${says === undefined ? 'Remove it.' : `What is true: ${says}`}`;
}
