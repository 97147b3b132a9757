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
