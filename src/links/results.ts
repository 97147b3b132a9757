/** The results of link checks: the file that keeps them, and the findings about content. */
import { z } from 'zod';
import type { Model, Piece } from '../content/model.ts';
import type { RecordProblem } from '../content/read.ts';
import { daysBetween } from '../kit/calendar-date.ts';
import { compareText } from '../kit/order.ts';
import { linkFindings } from '../words/links/results.ts';

/** `unknown`: the check was inconclusive, for instance because the host blocks programs. The link may be fine. */
export const linkStates = ['ok', 'moved', 'broken', 'unknown'] as const;

const linkResult = z.strictObject({
  address: z.string(),
  state: z.enum(linkStates),
  /** The day of the check. */
  on: z.iso.date(),
  /** The result in a few words: a status, or the reason for its absence. */
  said: z.string(),
  /** The new address of a page that has moved. */
  to: z.string().optional(),
});

export type LinkResult = z.output<typeof linkResult>;

const fileSchema = z.strictObject({ version: z.literal(1), links: z.array(linkResult) });

/** The results in a file; none if it is not a file of results. */
export function readResults(text: string): LinkResult[] {
  try {
    const result = fileSchema.safeParse(JSON.parse(text));
    return result.success ? result.data.links : [];
  } catch {
    return [];
  }
}

/** The text of the file: sorted, one address on each line. The same results give the same bytes. */
export function resultsText(results: readonly LinkResult[]): string {
  const lines = results
    .toSorted((a, b) => compareText(a.address, b.address))
    .map(({ address, on, said, state, to }) =>
      JSON.stringify({ address, state, on, said, ...(to === undefined ? {} : { to }) }),
    );
  return `{"version":1,"links":[\n${lines.join(',\n')}\n]}\n`;
}

/** The live pieces that have an address, by address. */
export function linkedPieces({ pieces }: Pick<Model, 'pieces'>): Map<string, Piece[]> {
  const linked = pieces.filter(({ status, url }) => status === 'live' && url !== undefined);
  return Map.groupBy(linked, ({ url }) => url ?? '');
}

/** The addresses to check: those that worked recently are skipped, all others are checked each time. */
export function addressesToCheck(
  addresses: Iterable<string>,
  known: readonly LinkResult[],
  { age, today }: { readonly age: number; readonly today: string },
): string[] {
  const fresh = new Set(
    known
      .filter(({ on, state }) => (state === 'ok' || state === 'moved') && on <= today && daysBetween(on, today) < age)
      .map(({ address }) => address),
  );
  return [...addresses].filter((address) => !fresh.has(address));
}

/** A warning for each piece with a broken or moved link. Never an error. */
export function linkProblems(model: Pick<Model, 'pieces'>, results: readonly LinkResult[]): RecordProblem[] {
  const known = new Map(results.map((result) => [result.address, result]));
  return [...linkedPieces(model)].flatMap(([address, pieces]) => {
    const result = known.get(address);
    if (result?.state !== 'broken' && result?.state !== 'moved') return [];
    return pieces.map(({ path, title }): RecordProblem => {
      const field = { file: path, path: ['url'] };
      return result.state === 'moved'
        ? {
            ...field,
            rule: 'link/moved',
            message: linkFindings.moved(title, result.to, result.on),
            hint: linkFindings.movedHint(result.to),
          }
        : {
            ...field,
            rule: 'link/broken',
            message: linkFindings.broken(title, result.said, result.on),
          };
    });
  });
}
