import type { Coverage } from '../../audit/audit.ts';
import { count } from '../../words/dates.ts';
import { type Html, html } from '../frame/html.ts';

/** Needs met out of needs wanted, always with both counts: "112 of 160 needs, 14 at risk". */
export function coverageText({ atRisk, met, needs }: Coverage): Html {
  if (needs === 0) return html`<span>no needs</span>`;
  return html`<span>${met + atRisk} of ${count(needs, 'need')}${atRisk > 0 && `, ${atRisk} at risk`}</span>`;
}
