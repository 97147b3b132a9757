import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { addCoverage } from '../audit/coverage.ts';
import { freshness } from '../audit/freshness.ts';
import { pageAddress } from './address.ts';
import { count, list, maybeDate, maybeNumber, maybeText, text } from './fields.ts';

/** One persona as it is published. */
export const personaRow = z.strictObject({
  id: text('The id: the name of its file.'),
  name: text('Its name.'),
  status: text('draft, active or retired. Only active personas are counted.'),
  priority: count('How much it counts: 1 low, 2 normal, 3 high.'),
  role: maybeText('Its role in the purchase.'),
  titles: list('Job titles it goes by.'),
  contributorsSales: list('The ids of those in sales who wrote it.'),
  contributorsMarketing: list('The ids of those in marketing who wrote it.'),
  freshness: maybeText('fresh, due, overdue or stale; only of active personas.'),
  reviewDue: maybeDate('The day on which somebody should look again; only of active personas.'),
  daysLeft: maybeNumber('Days from the day of the audit to that day; negative when late.'),
  reviewedOn: maybeDate('The day somebody last vouched for it.'),
  reviewedBy: maybeText('The id of who vouched.'),
  questions: count('How many questions are written down.'),
  needs: maybeNumber('How many needs all its cells have; only of active personas.'),
  met: maybeNumber('How many of them are met, without those at risk.'),
  atRisk: maybeNumber('How many of them only an overdue piece meets.'),
  gaps: count('How many gaps its cells have.'),
  path: text('The file it is kept in.'),
  page: text('Its page on the site.'),
});

export type PersonaRow = z.output<typeof personaRow>;

/** Every persona, active or not, in order of id. */
export function personaRows({ cells, gaps, model, today }: Audit): PersonaRow[] {
  const { policy } = model.site;
  const cellsOf = Map.groupBy(cells, ({ persona }) => persona.id);
  const gapsOf = Map.groupBy(gaps, ({ cell }) => cell?.persona.id);
  return model.personas.map((persona) => {
    const { contributors, reviewed } = persona;
    const active = persona.status === 'active';
    const judged = active ? freshness(persona, persona.reviewEvery, policy, today) : undefined;
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
