import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { addCoverage } from '../audit/coverage.ts';
import { freshness } from '../audit/freshness.ts';
import { atRisk } from '../words/states.ts';
import { pageAddress } from './address.ts';
import { count, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';

/** One published persona. */
export const personaRow = z.strictObject({
  id: text('The id: the file name.'),
  name: text('Its name.'),
  status: text('draft, active or retired. Only active personas count.'),
  priority: count('The priority: 1 low, 2 normal, 3 high.'),
  role: maybeText('The role in the purchase.'),
  titles: list('Typical job titles.'),
  contributorsSales: list('The people in sales who helped write it, by id.'),
  contributorsMarketing: list('The people in marketing who helped write it, by id.'),
  freshness: maybeText('The freshness of the last review. Active personas only.'),
  reviewDue: maybeDate('The day the next review is due. Active personas only.'),
  daysLeft: maybeNumber('Days until the review is due; negative when overdue. Active personas only.'),
  reviewedOn: maybeDate('The day of the last review.'),
  reviewedBy: maybeText('The id of the reviewer.'),
  questions: count('The number of questions.'),
  needs: maybeNumber('The number of needs in its cells. Active personas only.'),
  met: maybeNumber(`How many needs are met, not counting those ${atRisk}.`),
  atRisk: maybeNumber(`How many needs are ${atRisk}.`),
  gaps: count('The number of gaps in its cells.'),
  path: text('The file it is in.'),
  page: text('Its page on the site.'),
});

export type PersonaRow = z.output<typeof personaRow>;

/** Every persona, active or not, by id. */
export function personaRows({ cells, gaps, model, today }: Audit): PersonaRow[] {
  const cellsOf = Map.groupBy(cells, ({ persona }) => persona.id);
  const gapsOf = Map.groupBy(gaps, ({ cell }) => cell?.persona.id);
  return model.personas.map((persona) => {
    const { contributors, reviewed } = persona;
    const active = persona.status === 'active';
    const judged = active ? freshness(persona, persona.reviewEvery, model.site, today) : undefined;
    const coverage = active ? addCoverage((cellsOf.get(persona.id) ?? []).map((cell) => cell.coverage)) : undefined;
    return {
      id: persona.id,
      name: persona.name,
      status: persona.status,
      priority: persona.priority,
      role: persona.role ?? null,
      titles: persona.titles,
      contributorsSales: contributors.sales,
      contributorsMarketing: contributors.marketing,
      freshness: judged?.state ?? null,
      reviewDue: judged?.dueOn ?? null,
      daysLeft: judged?.daysLeft ?? null,
      reviewedOn: reviewed?.on ?? null,
      reviewedBy: reviewed?.by ?? null,
      questions: persona.questions.length,
      needs: coverage?.needs ?? null,
      met: coverage?.met ?? null,
      atRisk: coverage?.atRisk ?? null,
      gaps: gapsOf.get(persona.id)?.length ?? 0,
      path: persona.path,
      page: pageAddress(model.site, `/personas/${persona.id}/`),
    };
  });
}
