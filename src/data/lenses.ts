import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { lensAudit } from '../audit/lens-audits.ts';
import { pageAddress } from './address.ts';
import { count, text } from './fields.ts';
import { namedLenses } from './named-lenses.ts';

/** One lens as it is published, with the figures of its grid. */
export const lensRow = z.strictObject({
  by: text('product, segment or language.'),
  id: text('The id of the product or segment, or the code of the language.'),
  name: text('Its name.'),
  needs: count('The number of needs. Questions about other products are not required.'),
  met: count('How many needs are met, not counting those at risk.'),
  atRisk: count('How many needs are at risk.'),
  unmet: count('How many needs are unmet.'),
  gaps: count('The number of gaps, which includes the unmet needs.'),
  page: text('Its grid on the site.'),
});

export type LensRow = z.output<typeof lensRow>;

/** Every product and then every segment in the order of its file, then every language when there are several. */
export function lensRows(audit: Audit): LensRow[] {
  return namedLenses(audit).map(({ by, id, name }) => {
    const { coverage, gaps } = lensAudit(audit, { by, id });
    const { atRisk, met, needs } = coverage;
    return {
      by,
      id,
      name,
      needs,
      met,
      atRisk,
      unmet: needs - met - atRisk,
      gaps: gaps.length,
      page: pageAddress(audit.model.site, `/lens/${by}/${id}/`),
    };
  });
}
