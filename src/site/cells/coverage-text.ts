import type { Coverage } from '../../audit/audit.ts';
import { coverageWords } from '../../words/cells/coverage.ts';
import { type Html, html } from '../frame/html.ts';

/** Needs met of all needs, always with both counts: "112 of 160 needs, 14 at risk". */
export function coverageText({ atRisk, met, needs }: Coverage): Html {
  return html`<span>${coverageWords(met, atRisk, needs)}</span>`;
}
