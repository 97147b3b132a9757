import type { Run } from './page.ts';

/** The first characters of a text, with an ellipsis if some were left out. No character is cut in half. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** The first runs of a line, with this many characters in total. */
export function clipLine(runs: readonly Run[], most: number): Run[] {
  const kept: Run[] = [];
  let left = most;
  for (const { text, to } of runs) {
    if (left <= 1) break;
    kept.push({ text: clip(text, left), to });
    left -= text.length;
  }
  return kept;
}
