/** The facts of a piece. */
import { type Sentence, sentence } from '../parts.ts';

export const factWords = {
  sharing: 'Sharing',
  freshness: 'Freshness',
  reviewed: 'Reviewed',
  neverReviewed: 'Never',
  status: 'Status',
  decision: 'Decision',
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

/** @param by The name of the person; absent where people.yaml does not have it. */
export function reviewedOn(on: string, by: string | undefined): Sentence {
  return by === undefined ? [{ date: on }] : sentence`${{ date: on }} by ${by}`;
}
