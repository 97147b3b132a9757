/** What each team does with each product, and what it thinks of each offer. */
import type { Product } from '../../schema/product.ts';
import { count } from '../dates.ts';
import { nothingRecorded } from './pages.ts';

type Focus = NonNullable<Product['focus'][number]['sales']>;
type OfferVerdict = NonNullable<Product['offers'][number]['verdict']['sales']>;

export const focusWords: Readonly<Record<Focus, string>> = { push: 'Push', hold: 'Hold', stop: 'Stop' };

export const offerVerdictWords: Readonly<Record<OfferVerdict, string>> = {
  works: 'Works',
  unproven: 'Unproven',
  fails: 'Fails',
};

export const productsWords = {
  empty: nothingRecorded('products', 'products.yaml'),
  summary: (quarter: string, apart: number, products: number) =>
    `The teams have a different focus for ${apart} of ${count(products, 'product')} in ${quarter}.`,
  focus: 'Focus of each team by quarter',
  product: 'Product',
  quarter: 'Quarter',
  thisQuarter: 'this quarter',
  bothTeams: 'Both teams',
  offers: 'Offers in the order of the buyer’s journey, and whether they work',
  offer: 'Offer',
  stage: 'Stage',
} as const;
