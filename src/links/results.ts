/** What is known about the addresses of pieces: the file that keeps it, and what it means for the content. */
import { z } from 'zod';
import type { Model, Piece } from '../content/model.ts';
import type { RecordProblem } from '../content/read.ts';
import { daysBetween } from '../kit/calendar-date.ts';
import { compareText } from '../kit/order.ts';

/** `unknown`: it could not be told, for instance because the host lets no program in. That is no fault of the link. */
export const linkStates = ['ok', 'moved', 'broken', 'unknown'] as const;

const linkResult = z.strictObject({
  address: z.string(),
  state: z.enum(linkStates),
  /** The day on which it was asked for. */
  on: z.iso.date(),
  /** What came back, in a few words: a status, or why there was none. */
  said: z.string(),
  /** Where a moved address leads now. */
  to: z.string().optional(),
});

export type LinkResult = z.output<typeof linkResult>;

const fileSchema = z.strictObject({ version: z.literal(1), links: z.array(linkResult) });

/** The results that a file holds; none when it is not such a file. */
export function readResults(text: string): LinkResult[] {
  try {
    const result = fileSchema.safeParse(JSON.parse(text));
    return result.success ? result.data.links : [];
  } catch {
    return [];
  }
}

/** The file: one address on a line, in order. The same results give the same bytes. */
export function resultsText(results: readonly LinkResult[]): string {
  const lines = results
    .toSorted((a, b) => compareText(a.address, b.address))
    .map(({ address, on, said, state, to }) =>
      JSON.stringify({ address, state, on, said, ...(to === undefined ? {} : { to }) }),
    );
  return `{"version":1,"links":[\n${lines.join(',\n')}\n]}\n`;
}

/** The live pieces whose address can be asked for, by address. */
export function linkedPieces({ pieces }: Pick<Model, 'pieces'>): Map<string, Piece[]> {
  const linked = pieces.filter(({ status, url }) => status === 'live' && url !== undefined);
  return Map.groupBy(linked, ({ url }) => url ?? '');
}

/** The addresses that have to be asked for again: what works holds for some days, everything else is asked for each time. */
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

/** What broken and moved links mean for the content: a warning for each piece, which never stops anything. */
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
            message: `The address of “${title}” has moved to ${result.to ?? 'another place'} (seen ${result.on}).`,
            hint: `Write the new address: url: ${result.to ?? '…'}`,
          }
        : {
            ...field,
            rule: 'link/broken',
            message: `The address of “${title}” leads nowhere: ${result.said} (seen ${result.on}).`,
          };
    });
  });
}
