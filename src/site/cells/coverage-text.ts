import type { Coverage } from '../../audit/audit.ts';
import { coverageWords } from '../../words/cells/coverage.ts';
import { type Html, html } from '../frame/html.ts';

/** Needs met of needs, in an element of its own. */
export function coverageText(coverage: Coverage): Html {
  return html`<span>${coverageWords(coverage)}</span>`;
}
