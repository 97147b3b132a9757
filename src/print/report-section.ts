/** A section of what an import did. */
import { andMore } from '../words/import/more.ts';

/** The most entries that a section shows; the others are counted. */
const SHOWN = 20;

/** A title with its entries; nothing without any. */
export function section(title: string, entries: readonly string[], help?: string): string[] {
  if (entries.length === 0) return [];
  const more = entries.length - SHOWN;
  return [
    '',
    title,
    ...(help === undefined ? [] : [`  ${help}`]),
    ...entries.slice(0, SHOWN).map((entry) => `  ${entry}`),
    ...(more > 0 ? [`  ${andMore(more)}`] : []),
  ];
}
