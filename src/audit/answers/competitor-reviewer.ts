import type { Competitor } from '../../content/model.ts';

/** The reviewer of a competitor: its owner, else the person who reviewed it last. */
export function competitorReviewer({ owner, reviewed }: Pick<Competitor, 'owner' | 'reviewed'>): string | undefined {
  return owner ?? reviewed?.by;
}
