/** What was passed over while a source was read. */
import { count } from '../../kit/count.ts';

export const sourceNotes = {
  headingsInRow: (row: number) => `column names in row ${row}`,
  lostLetters: (lines: readonly number[], shown: number) => {
    const more = lines.length > shown ? ` and ${lines.length - shown} more` : '';
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${lines.slice(0, shown).join(', ')}${more}`;
    return `Some letters were lost before the file was saved (� in ${where}), and are left out. Type them again, or export the table again as UTF-8.`;
  },
  missingSitemap: (address: string) =>
    `The sitemap ${address} is not in the same folder as the index, so its pages are missing.`,
  notContent: (items: number, type: string) =>
    `${count(items, 'item')} of type ${type} ${items === 1 ? 'is' : 'are'} not content and ${items === 1 ? 'was' : 'were'} not read.`,
  postsStay: 'The texts of posts and pages stay where they are. Each piece links to its page.',
  markdownFiles: (files: number) => count(files, 'Markdown file'),
  filesStay: 'The texts of the files stay where they are. Each piece links to its page or file.',
  madeAddresses: (made: number, base: string, example: string) =>
    made === 1
      ? `1 address was made from ${base} and the path of the file: ${example}.`
      : `${made} addresses were made from ${base} and the paths of the files, such as ${example}.`,
  noMarkdown: (folder: string, notes: readonly string[]) =>
    [`${folder} has no Markdown files with front matter.`, ...notes].join(' '),
  toml: (file: string) => `${file} has TOML front matter, which cannot be read. Use YAML.`,
  noFrontMatter: (file: string) => `${file} has no front matter.`,
  badYaml: (file: string, why: string) => `${file} has invalid YAML in its front matter: ${why}.`,
  tooDeep: 'lists and maps are nested too deeply',
  duplicateKey: (key: string) => `duplicate key "${key}"`,
  noFields: 'no fields',
  contentFolder: (folder: string) => `${folder} is the content folder, so its pieces are already in the audit.`,
  largeFile: (file: string, size: number, most: number) =>
    `${file} was not read: it has ${size} KiB, and the limit is ${most} KiB.`,
} as const;
