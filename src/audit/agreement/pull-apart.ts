/** Products: each team’s focus by quarter, and each team’s verdict on the offers. */
import { compareText } from '../../kit/order.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Product } from '../../schema/product.ts';

type FocusEntry = Product['focus'][number];
type Offer = Product['offers'][number];

/** Whether both teams want the same. `unsaid`: at least one team has not stated its view. */
export type Pull = 'together' | 'apart' | 'unsaid';

interface FocusView extends FocusEntry {
  readonly pull: Pull;
}

interface OfferView {
  readonly offer: Offer;
  readonly pull: Pull;
}

export interface ProductView {
  readonly product: Product;
  /** This quarter; absent if no focus is recorded. */
  readonly now?: FocusView | undefined;
  /** All other quarters, the newest first. */
  readonly others: readonly FocusView[];
  /** In the order of the journey. */
  readonly offers: readonly OfferView[];
}

/** The quarter of a date, as products write it: `2026-Q4`. */
export function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** Every product on sale. Those that the teams disagree on this quarter come first. */
export function productViews(
  { products, stages }: Pick<PublishedModel, 'products' | 'stages'>,
  today: string,
): ProductView[] {
  const quarter = quarterOf(today);
  const place = new Map(stages.map(({ id }, index) => [id, index]));
  const views = products
    .filter(({ status }) => status !== 'sunset')
    .map((product) => {
      const quarters = product.focus
        .map((entry) => ({ ...entry, pull: pull(entry.sales, entry.marketing) }))
        .sort((a, b) => compareText(b.quarter, a.quarter));
      return {
        product,
        now: quarters.find((entry) => entry.quarter === quarter),
        others: quarters.filter((entry) => entry.quarter !== quarter),
        offers: product.offers
          .map((offer) => ({ offer, pull: pull(offer.verdict.sales, offer.verdict.marketing) }))
          .sort((a, b) => (place.get(a.offer.stage) ?? 0) - (place.get(b.offer.stage) ?? 0)),
      };
    });
  return views.sort((a, b) => Number(b.now?.pull === 'apart') - Number(a.now?.pull === 'apart'));
}

function pull(sales: string | undefined, marketing: string | undefined): Pull {
  if (sales === undefined || marketing === undefined) return 'unsaid';
  return sales === marketing ? 'together' : 'apart';
}
