import type { Finding } from '../../content/finding.ts';

export interface FindingChanges {
  /** What is found now and was not before. */
  readonly added: readonly Finding[];
  /** What was found before and is not now. */
  readonly mended: readonly Finding[];
}

/**
 * Compares findings by what they say of which file. The line makes no difference, as it moves with every line above
 * it; neither does the folder of a file whose record has moved, nor the title by which a sentence calls its record. The
 * same said twice of a file counts twice.
 *
 * @param moved By the path that a record's file had: the path that it has now.
 */
export function compareFindingLists(
  before: readonly Finding[],
  after: readonly Finding[],
  moved: ReadonlyMap<string, string>,
): FindingChanges {
  const now = (text: string) => text.replace(/[^\s"]+\.(?:mdx|yaml)/g, (path) => moved.get(path) ?? path);
  const key = ({ rule, severity, file, message }: Finding) =>
    JSON.stringify([rule, severity, file, message.replace(/“.*”/gs, '')]);
  const placed = before.map((finding) => ({ ...finding, file: now(finding.file), message: now(finding.message) }));
  return { added: without(after, placed, key), mended: without(placed, after, key) };
}

function without(list: readonly Finding[], others: readonly Finding[], key: (finding: Finding) => string): Finding[] {
  const left = new Map<string, number>();
  for (const finding of others) left.set(key(finding), (left.get(key(finding)) ?? 0) + 1);
  return list.filter((finding) => {
    const count = left.get(key(finding)) ?? 0;
    left.set(key(finding), count - 1);
    return count <= 0;
  });
}
