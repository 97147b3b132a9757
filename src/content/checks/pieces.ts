import type { Context } from './context.ts';

/** What a live piece should say of itself, and claims that make coverage look better than it is. */
export function checkPieces({ loaded, site, reporter }: Context): void {
  const limit = site?.fields.policy.primaryCells ?? Number.POSITIVE_INFINITY;
  const wordy = stagesThatNeedWords(
    site?.fields.policy.sayAtStages ?? [],
    loaded.stage.records.map(({ id }) => id),
  );
  for (const piece of loaded.piece.records) {
    const { status, share, serves, summary, whenToUse, say } = piece.fields;
    if (site?.fields.public && share === 'internal') {
      const message = 'The piece is internal, and site.yaml says that the site is public.';
      reporter.inRecord(piece, { rule: 'site/internal-piece', message, path: ['share'] });
    }
    if (status !== 'live') continue;
    const primary = serves.filter(({ fit }) => fit === 'primary');
    if (serves.length === 0) {
      const hint = 'Add for whom it is: serves: [{ persona: …, stage: … }]';
      reporter.inRecord(piece, {
        rule: 'piece/unmapped',
        message: 'The piece serves no persona at any stage.',
        hint,
        path: ['serves'],
      });
    }
    if (primary.length > limit) {
      const message = `The piece claims to be made for ${primary.length} cells; more than ${limit} is rarely true.`;
      reporter.inRecord(piece, { rule: 'piece/many-cells', message, path: ['serves'], key: true });
    }
    if (summary === undefined) {
      reporter.inRecord(piece, { rule: 'piece/no-summary', message: 'The piece has no summary.', path: ['summary'] });
    }
    const closing = primary.find(({ stage }) => wordy.has(stage));
    const lacking = Object.entries({ whenToUse, say }).flatMap(([name, text]) => (text === undefined ? name : []));
    if (closing && lacking.length > 0) {
      const message = `The piece is for the stage ${closing.stage} and has no ${lacking.map((name) => `\`${name}\``).join(' and no ')}.`;
      const hint = `Add ${lacking.map((name) => `\`${name}:\``).join(' and ')}.`;
      reporter.inRecord(piece, { rule: 'piece/nothing-to-say', message, hint, path: ['serves'], key: true });
    }
  }
}

/** The stages that site.yaml names; without them the one called `decision`. */
function stagesThatNeedWords(named: readonly string[], stages: readonly string[]): ReadonlySet<string> {
  return new Set(named.length > 0 ? named : stages.filter((id) => id === 'decision'));
}
