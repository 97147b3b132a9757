import { claimViews } from '../../audit/agreement/claims.ts';
import type { Audit } from '../../audit/audit.ts';
import type { Claim } from '../../content/agreement/model.ts';
import { oncePer } from '../../kit/once-per.ts';

/** The false claims that pieces in use make, by the id of the piece. */
export const untrueClaims = oncePer(({ model }: Audit): ReadonlyMap<string, readonly Claim[]> => {
  const pairs = claimViews(model).flatMap(({ claim, toFix }) => toFix.map(({ id }) => ({ id, claim })));
  return new Map([...Map.groupBy(pairs, ({ id }) => id)].map(([id, found]) => [id, found.map(({ claim }) => claim)]));
});
