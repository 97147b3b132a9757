/** Sums that a reader can redo. */
import type { Sum, SumPart } from '../audit/audit.ts';
import type { ValueBand } from '../schema/request.ts';
import { count } from './dates.ts';
import { gapKindWords } from './gap-kinds.ts';
import { languageName } from './languages.ts';
import { inSentence } from './states.ts';

/** A sum on one line: `3 (persona CFO) × 2 (stage Decision) + 4 (…)`; `0` for an empty one. */
export function sumText(sum: Sum): string {
  return joined(sum, (part) => `${part.value} (${termText(part)})`);
}

/** The numbers of a sum: `3 × 3 × 2 + 3 + 1`; `0` for an empty one. */
export function formula(sum: Sum): string {
  return joined(sum, ({ value }) => String(value));
}

/** What a term of a sum counts. */
export function termText(part: SumPart): string {
  switch (part.of) {
    case 'persona':
    case 'stage':
    case 'product':
    case 'segment':
      return `${part.of} ${part.name}`;
    case 'question':
      return `question ${part.id}`;
    case 'language':
      return `language ${languageName(part.language)}`;
    case 'format':
      return 'format';
    case 'unmapped-piece':
      return inSentence(gapKindWords.unmapped);
    case 'request':
      return `request ${part.request}`;
    case 'votes':
      return part.value < part.votes
        ? `${part.votes} votes for ${part.request}${counted(part.value)}`
        : `votes for ${part.request}`;
    case 'deals':
      return `deals worth ${VALUES[part.band]} behind ${part.request}`;
    case 'losses': {
      const { deals, period, reason, value } = part;
      const limit = value < deals ? counted(value) : '';
      return `${count(deals, 'deal')} lost in ${period}${limit}: “${reason}”`;
    }
  }
}

const VALUES: Readonly<Record<ValueBand, string>> = {
  none: 'nothing yet',
  'under-10k': 'less than 10,000',
  '10k-50k': '10,000 to 50,000',
  '50k-250k': '50,000 to 250,000',
  'over-250k': 'more than 250,000',
};

function counted(value: number): string {
  return `, of which ${value} ${value === 1 ? 'counts' : 'count'}`;
}

function joined({ product, added }: Sum, term: (part: SumPart) => string): string {
  return [product.map(term).join(' × '), ...added.map(term)].filter((text) => text !== '').join(' + ') || '0';
}
