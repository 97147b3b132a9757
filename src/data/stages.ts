/** The journey as rows: each stage of the buyer beside what sales and marketing call it. */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { journeyOf } from '../audit/journey/journey.ts';
import { sideOf } from '../schema/person.ts';
import { pageAddress } from './address.ts';
import { count, list, maybeText, text } from './fields.ts';

/** One stage of the buyer’s journey. */
export const stageRow = z.strictObject({
  id: text('The id in stages.yaml.'),
  name: text('Its name.'),
  priority: count('The priority: 1 low, 2 normal, 3 high.'),
  buyerGoal: maybeText('What the buyer wants to get done.'),
  exitCriteria: maybeText('How to tell that a buyer has moved on.'),
  owner: maybeText('The id of the person or team that acts first.'),
  side: maybeText('The side of the owner, sales or marketing; null if neither.'),
  leadStages: list('The lead stages whose buyer is here, by id.'),
  dealStages: list('The deal stages of the CRM, as written there.'),
  handoffs: list('The handoffs whose lead stage begins here, by id.'),
  pieces: count('The number of pieces that a buyer meets first here. How they are chosen is on the method page.'),
  readByThen: count('The same for this stage and all before it.'),
  page: text('Its place on the site.'),
});

export type StageRow = z.output<typeof stageRow>;

/** Every stage, in the order of the journey. */
export function stageRows(audit: Audit): StageRow[] {
  return journeyOf(audit).rows.map(({ handoffs, leadStages, owner, read, stage }) => ({
    id: stage.id,
    name: stage.name,
    priority: stage.priority,
    buyerGoal: stage.buyerGoal ?? null,
    exitCriteria: stage.exitCriteria ?? null,
    owner: stage.owner ?? null,
    side: (owner && sideOf(owner)) ?? null,
    leadStages: leadStages.map(({ id }) => id),
    dealStages: stage.dealStages,
    handoffs: handoffs.map(({ handoff }) => handoff.id),
    pieces: read.at(-1)?.pieces.length ?? 0,
    readByThen: read.reduce((total, { pieces }) => total + pieces.length, 0),
    page: pageAddress(audit.model.site, `/journey/#stage-${stage.id}`),
  }));
}
