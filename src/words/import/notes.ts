/** What was passed over while a source was read. */
import { count } from '../../kit/count.ts';

export const sourceNotes = {
  headingsInRow: (row: number) => `column names in row ${row}`,
  headingsAgain: (rows: number) =>
    rows === 1 ? 'One row repeats the column names.' : `${rows} rows repeat the column names.`,
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
  language: (name: string) => `front matter in ${name}, which cannot be read. Use YAML, TOML or JSON`,
  toml: (why: string) => `invalid TOML in its front matter: ${why}`,
  yaml: (why: string) => `invalid YAML in its front matter: ${why}`,
  badFrontMatter: (file: string, why: string) => `${file} was not read. It has ${why}.`,
  noFrontMatter: (files: readonly string[]) =>
    files.length === 1
      ? `${files[0]} has no front matter and was not read.`
      : `${files.length} Markdown files have no front matter and were not read: ${some(files)}.`,
  unclearEncoding: (file: string) => `${file} was not read, because its encoding is unclear. Name it with --encoding.`,
  link: (name: string) => `${name} is a symbolic link and was not read. Name its target as the source.`,
  noFile: (name: string) => `${name} is not a regular file and was not read.`,
  folderWithPages: (folder: string, pages: number) =>
    `The folder ${folder} was not read, because tools write into it. It has ${count(pages, 'Markdown file')}; to import ${pages === 1 ? 'it' : 'them'}, name the folder as the source.`,
  folderOfTool: (folder: string) => `The folder ${folder} was not read.`,
  notMarkdown: (file: string) => `${file} has front matter but is not Markdown, so it was not read.`,
  otherTexts: (files: readonly string[]) =>
    files.length === 1
      ? `${files[0]} is not Markdown, so it was not read. To import it, add it to a table.`
      : `${files.length} texts are not Markdown, so they were not read: ${some(files)}. To import them, add them to a table.`,
  hiddenByPlace: (files: readonly string[]) =>
    files.length === 1
      ? `${files[0]} is not live, because of its name or folder.`
      : `${files.length} files are not live, because of their names or folders: ${some(files)}.`,
  noPath: (files: readonly string[]) =>
    files.length === 1
      ? `${files[0]} has no address, because only its site tool knows it.`
      : `${files.length} files have no address, because only their site tool knows it: ${some(files)}.`,
  otherFiles: (endings: ReadonlyArray<readonly [ending: string, files: number]>) => {
    const total = endings.reduce((sum, [, files]) => sum + files, 0);
    const listed = endings.map(([ending, files]) => `${files} ${ending}`);
    return `${count(total, 'file')} of other kinds ${total === 1 ? 'was' : 'were'} not read: ${some(listed, 8)}.`;
  },
  twoDocuments: 'a second document in its front matter',
  tooDeep: 'lists and maps are nested too deeply',
  duplicateKey: (key: string) => `duplicate key "${key}"`,
  noFields: 'no fields',
  contentFolder: (folder: string) => `${folder} is the content folder, so its pieces are already in the audit.`,
  largeFile: (file: string, size: number, most: number) =>
    `${file} was not read: it has ${size} KiB, and the limit is ${most} KiB.`,
} as const;

/** The first few of some names, and how many more there are. */
function some(names: readonly string[], shown = 3): string {
  const more = names.length > shown ? ` and ${names.length - shown} more` : '';
  return `${names.slice(0, shown).join(', ')}${more}`;
}
