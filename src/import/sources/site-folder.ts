/** Finds the Markdown files of a folder on disk, and names everything that is passed over. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../kit/order.ts';
import { sourceNotes } from '../../words/import/notes.ts';
import { LARGEST_MARKDOWN, LARGEST_UNPACKED, MOST_ROWS, tooLarge, tooMany } from '../limits.ts';
import { SourceError } from '../table.ts';

export interface MarkdownFile {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** The path in the content's repository, if the file is in it. */
  readonly inRepository?: string | undefined;
}

interface Place {
  /** The repository of the content, absolute: files in it are identified by their path. */
  readonly repository?: string | undefined;
  /** The content folder, absolute. It is skipped. */
  readonly content?: string | undefined;
}

/** The files of a folder. */
export interface SiteFolder {
  readonly files: readonly MarkdownFile[];
  /** Notes on what is passed over. */
  readonly leftOut: readonly string[];
  /** What is passed over and may hold content. */
  readonly unread: readonly string[];
  /** The text of the configuration of Jekyll, if the folder or one above it has one. */
  readonly jekyll?: string | undefined;
}

/** Endings of Markdown. */
const MARKDOWN = /\.(?:mdx?|markdown|mdown|mkdn?)$/i;

/** Folders into which tools write, or in which they keep their parts. */
const OF_TOOLS = new Set(['node_modules', 'dist', 'public', '_site']);

/**
 * Finds the Markdown files of a folder.
 *
 * @throws {SourceError} If there are too many.
 */
export function readSiteFolder(folder: string, { content, repository }: Place): SiteFolder {
  const files: MarkdownFile[] = [];
  const leftOut: string[] = [];
  const unread: string[] = [];
  const others = new Map<string, number>();
  const own = content !== undefined && existsSync(content) ? realpathSync(content) : undefined;
  let total = 0;
  const visit = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const absolute = path.join(directory, entry.name);
      const name = prefix + entry.name;
      if (entry.isSymbolicLink()) unread.push(sourceNotes.link(name));
      else if (entry.isDirectory()) {
        if (own !== undefined && realpathSync(absolute) === own) leftOut.push(sourceNotes.contentFolder(name));
        else if (entry.name.startsWith('.') || OF_TOOLS.has(entry.name)) {
          const pages = entry.name === 'node_modules' || entry.name.startsWith('.') ? 0 : pagesIn(absolute);
          if (pages > 0) unread.push(sourceNotes.folderWithPages(name, pages));
          else leftOut.push(sourceNotes.folderOfTool(name));
        } else visit(absolute, `${name}/`);
      } else if (!entry.isFile()) unread.push(sourceNotes.noFile(name));
      else if (!MARKDOWN.test(entry.name) || (/^readme\./i.test(entry.name) && !hasFrontMatter(absolute))) {
        const ending = path.extname(entry.name).toLowerCase() || entry.name;
        // A page in another language than Markdown may have front matter too.
        if (/^\.(?:html?|adoc|asciidoc|rst|org|txt|njk|liquid|pug)$/.test(ending) && hasFrontMatter(absolute)) {
          unread.push(sourceNotes.notMarkdown(name));
        } else others.set(ending, (others.get(ending) ?? 0) + 1);
      } else add(absolute, name);
    }
  };
  const add = (absolute: string, name: string) => {
    const { size } = statSync(absolute);
    if (size > LARGEST_MARKDOWN) {
      const [found, most] = [size, LARGEST_MARKDOWN].map((bytes) => Math.ceil(bytes / 1024));
      unread.push(sourceNotes.largeFile(name, found ?? 0, most ?? 0));
      return;
    }
    total += size;
    if (total > LARGEST_UNPACKED) throw new SourceError(tooLarge(folder, total, LARGEST_UNPACKED));
    if (files.length >= MOST_ROWS) throw new SourceError(tooMany(folder, `more than ${MOST_ROWS}`, 'rows'));
    const inside = repository === undefined ? '..' : path.relative(repository, absolute).split(path.sep).join('/');
    files.push({
      path: name,
      bytes: readFileSync(absolute),
      inRepository: inside.startsWith('..') ? undefined : inside,
    });
  };
  visit(folder, '');
  if (others.size > 0) leftOut.push(sourceNotes.otherFiles([...others].sort(([a], [b]) => compareText(a, b))));
  return {
    files: files.sort((a, b) => compareText(a.path, b.path)),
    leftOut: leftOut.sort(compareText),
    unread: unread.sort(compareText),
    jekyll: jekyllConfig(folder),
  };
}

/** The number of Markdown files in a folder, without following links. */
function pagesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (entry.isDirectory()) return sum + pagesIn(path.join(folder, entry.name));
    return sum + (entry.isFile() && MARKDOWN.test(entry.name) ? 1 : 0);
  }, 0);
}

/** Whether a file begins like front matter. */
function hasFrontMatter(file: string): boolean {
  if (statSync(file).size > LARGEST_MARKDOWN) return false;
  return /^(?:\ufeff)?(?:---|\+\+\+)\s/.test(readFileSync(file).subarray(0, 8).toString('utf8'));
}

/** The configuration of Jekyll in a folder, or above one such as `_posts`. */
function jekyllConfig(folder: string): string | undefined {
  const file = [folder, path.dirname(folder)]
    .flatMap((directory) => ['_config.yml', '_config.yaml'].map((name) => path.join(directory, name)))
    .find((one) => statSync(one, { throwIfNoEntry: false })?.isFile());
  return file === undefined || statSync(file).size > LARGEST_MARKDOWN ? undefined : readFileSync(file, 'utf8');
}
