/** The part of the changelog that is new for a team. */

/**
 * The sections above that of a version; the whole list if the version has none.
 *
 * @param text CHANGELOG.md
 */
export function newsSince(text: string, version: string | undefined): string {
  const [, ...sections] = text.split(/^## /m);
  const known = sections.findIndex((section) => version !== undefined && versionOf(section) === version);
  const news = known < 0 ? sections : sections.slice(0, known);
  return news
    .filter((section) => section.split('\n').slice(1).join('').trim() !== '')
    .map((section) => `## ${section.trim()}\n`)
    .join('\n');
}

/** The version in the heading of a section: `1.2.0 - 2027-01-31`, also in brackets. */
function versionOf(section: string): string | undefined {
  return /^\[?v?(\d+\.\d+\.\d+[^\s\]]*)/.exec(section)?.[1];
}
