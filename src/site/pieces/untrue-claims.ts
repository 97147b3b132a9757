import { claimViews } from '../../audit/agreement/claims.ts';
import type { Claim } from '../../content/agreement/model.ts';
import { oncePerAudit } from '../frame/once-per-audit.ts';

/** By the id of a piece that is in use: what it says that is not true. */
export const untrueClaims = oncePerAudit(({ model }): ReadonlyMap<string, readonly Claim[]> => {
  const pairs = claimViews(model).flatMap(({ claim, toMend }) => toMend.map(({ id }) => ({ id, claim })));
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, found]) => [id, found.map(({ claim }) => claim)]));
});
