/** The facts of a piece. */
import { type Sentence, sentence } from '../parts.ts';

export const factWords = {
  sharing: 'Sharing',
  freshness: 'Freshness',
  reviewed: 'Reviewed',
  neverReviewed: 'Never',
  status: 'Status',
  decision: 'Decision',
  origin: 'Made for',
  approved: 'Approved by sales',
  notApproved: 'Not yet.',
  approve: 'Approve it',
  /** Before the title of the piece that another is merged into. */
  into: 'into',
  owner: 'Owner',
  products: 'Products',
  allProducts: 'All',
  segments: 'Segments',
  competitors: 'Helps against',
  keywords: 'Keywords',
  allSegments: 'All',
  language: 'Language',
  published: 'Published',
  lastDay: 'Last day of use',
  file: 'File',
} as const;

/** When something was done, and who did it. @param by The name of the person; absent where people.yaml does not have it. */
export function doneOn(on: string, by: string | undefined): Sentence {
  return by === undefined ? [{ date: on }] : sentence`${{ date: on }} by ${by}`;
}
