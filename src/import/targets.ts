/** What a column of a table can become. */

/** What a column can become. */
export const targets = [
  'id',
  'title',
  'summary',
  'url',
  'file',
  'format',
  'status',
  'draft',
  'archived',
  'live',
  'owner',
  'persona',
  'secondaryPersona',
  'stage',
  'serves',
  'alsoServes',
  'answers',
  'products',
  'segments',
  'competitors',
  'keywords',
  'language',
  'reviewedOn',
  'reviewedBy',
  'reviewEvery',
  'expires',
  'share',
  'whenToUse',
  'say',
  'verdict',
  'decisionInto',
  'decidedOn',
  'decidedBy',
  'decisionWhy',
  'originFrom',
  'originRequest',
  'originGap',
  'approvedOn',
  'approvedBy',
  'published',
  'replaces',
  'translationOf',
  'next',
] as const;

export type Target = (typeof targets)[number];

/** Targets that several columns may fill. */
export const manyColumns: ReadonlySet<Target> = new Set<Target>([
  'persona',
  'secondaryPersona',
  'stage',
  'serves',
  'alsoServes',
  'answers',
  'products',
  'segments',
  'competitors',
  'keywords',
  'replaces',
  'draft',
  'archived',
  'live',
]);

/** Targets whose cells say yes or no. */
export const flagTargets: ReadonlySet<Target> = new Set<Target>(['draft', 'archived', 'live']);

/** Targets that hold a calendar date. */
export const dateTargets: ReadonlySet<Target> = new Set<Target>([
  'reviewedOn',
  'expires',
  'decidedOn',
  'approvedOn',
  'published',
]);
