import type { Finding } from '../../content/finding.ts';

export interface FindingChanges {
  /** Findings of the newer version only. */
  readonly added: readonly Finding[];
  /** Findings of the older version only. */
  readonly mended: readonly Finding[];
}

/**
 * Compares findings by their rule, their file and the text of their line. Line numbers are ignored, because they change
 * with every line above. So is the folder of a record that moved. Equal findings are counted.
 *
 * @param moved The new path of each moved file, by its old path.
 */
export function compareFindingLists(
  before: readonly Finding[],
  after: readonly Finding[],
  moved: ReadonlyMap<string, string>,
): FindingChanges {
  const placed = before.map((finding) => ({ ...finding, file: moved.get(finding.file) ?? finding.file }));
  return { added: without(after, placed), mended: without(placed, after) };
}

function without(list: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of others) left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  return list.filter((finding) => {
    const count = left.get(key(finding)) ?? 0;
    left.set(key(finding), count - 1);
    return count <= 0;
  });
}

function key({ rule, severity, file, text }: Finding): string {
  return JSON.stringify([rule, severity, file, text]);
}
