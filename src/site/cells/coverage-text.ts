import type { Coverage } from '../../audit/audit.ts';
import { coverageWords, ofNeeds } from '../../words/cells/coverage.ts';
import { type Html, html } from '../frame/html.ts';

/** Needs met of all needs, always with both counts: "112 of 160 needs, 14 at risk". */
export function coverageText({ atRisk, met, needs }: Coverage): Html {
  return html`<span>${coverageWords(met, atRisk, needs)}</span>`;
}

/** The same in a cell of the grid, with the number first to the eye: "**6** of 9 needs". The cell says what is at risk. */
export function cellCount({ atRisk, met, needs }: Coverage): Html {
  return html`<strong>${met + atRisk}</strong> ${ofNeeds(needs)}`;
}
