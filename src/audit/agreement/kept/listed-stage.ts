/** Which leads the list of leads holds. */
import type { Commitment } from '../../../content/agreement/model.ts';
import type { PublishedModel } from '../../../publish/published.ts';

/** Marketing nurtures the leads that sales sent back, whatever stage they had before. */
export function hasListedStage({ about, team }: Commitment): boolean {
  return about !== 'content' && !(about === 'nurture' && team === 'marketing');
}

/**
 * The stage of the leads in the list: the one that data/leads.yaml names, else the only one that promises about leads name.
 * Undefined if nothing says which.
 */
export function listedStage({ agreement, leadExport }: PublishedModel): string | undefined {
  if (leadExport?.leadStage !== undefined) return leadExport.leadStage;
  const byList = (agreement?.commitments ?? []).filter(hasListedStage);
  const [only, ...others] = new Set(byList.flatMap(({ leadStage }) => leadStage ?? []));
  return others.length === 0 ? only : undefined;
}
