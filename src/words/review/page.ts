/** The page about reviews. */
import { count } from '../dates.ts';
import { type Sentence, sentence } from '../parts.ts';
import { freshnessWords, inSentence } from '../states.ts';

const fresh = inSentence(freshnessWords.fresh);
const overdue = inSentence(freshnessWords.overdue);
const stale = inSentence(freshnessWords.stale);

export const reviewPageWords = {
  title: 'Review',
  description: 'Reviews by owner, pending decisions, broken links, and pieces to merge or retire.',
  lead: (reviews: number) =>
    `${count(reviews, 'review')} to do. Content becomes ${fresh} only when a person reviews it.`,
  method: 'How freshness is counted',
  calendar: 'Calendar of all reviews',
  calendars: 'Each owner’s page has a calendar too.',
  byOwner: 'Reviews by owner',
  nothingToReview: `No reviews to do: everything that is live is ${fresh}.`,
  owners: `Owners with ${overdue} reviews first`,
  owner: 'Owner',
  total: 'Total',
  notActive: 'no longer active, needs a new owner',
  first: 'Most urgent reviews',
  /** @param has Whether something used is stale, and whether this is a first audit. */
  firstCaption: (has: { readonly used: boolean; readonly plan: boolean }) =>
    [
      `${has.used ? `What is used and ${stale} first, then reviews` : 'Reviews'} that close a gap${has.used ? '' : ' first'}`,
      `then what is ${overdue}`,
      ...(has.plan ? ['then this week’s part of the first audit'] : []),
    ].join(', '),
  plan: 'First audit, week by week',
  planCaption:
    'Each owner’s first reviews, spread evenly over the weeks. The buyers and stages with the highest priority come first.',
  week: 'Week of',
  reviews: 'Reviews',
  planOwners: 'By owner',
} as const;

/** What the list of the most urgent reviews leaves out. */
export function allReviews(shown: number, total: number): Sentence {
  return sentence`${String(shown)} of ${count(total, 'review')}. See ${{ link: 'all reviews by owner', to: '/review/#by-owner' }}.`;
}

/** How many reviews each owner has in a week. */
export function plannedFor(
  owners: ReadonlyArray<{ readonly owner: { readonly id: string; readonly name: string }; readonly reviews: number }>,
): Sentence {
  return owners.flatMap(({ owner, reviews }, index) => [
    ...(index > 0 ? [', '] : []),
    { link: owner.name, to: `/review/${owner.id}/` },
    ` ${reviews}`,
  ]);
}

/** A persona that no one reviews. */
export function noContributors(personas: readonly { readonly id: string; readonly name: string }[]): Sentence {
  const names = personas.flatMap(({ id, name }, index) => [
    ...(index > 0 ? [', '] : []),
    { link: name, to: `/personas/${id}/` },
  ]);
  return sentence`No contributors listed for ${names}. Add them for both teams.`;
}

export const brokenLinkWords = {
  title: 'Broken links',
  fix: 'Enter the current address, or retire the piece.',
} as const;

export function moreBrokenLinks(links: number): Sentence {
  return sentence`Run ${{ code: 'content-audit check' }} to see ${links === 1 ? 'the last one' : `the other ${links}`}.`;
}
