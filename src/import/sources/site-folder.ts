/** Finds the Markdown files of a folder on disk, and names everything that is passed over. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../../kit/order.ts';
import { sourceNotes } from '../../words/import/notes.ts';
import { LARGEST_MARKDOWN, LARGEST_UNPACKED, MOST_ROWS, tooLarge, tooMany } from '../limits.ts';
import { SourceError } from '../table.ts';
import { fieldsOfToml, fieldsOfYaml } from './page-fields.ts';
import { siteTools, usualPath } from './site-tools/all.ts';
import type { PathOf, Settings } from './site-tools/site-tool.ts';

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
  /** How the tool of the site makes the path of a page. */
  readonly pathOf: PathOf;
  /** Where the folder is in the folder of the site: empty, or with a slash at its end. */
  readonly place: string;
}

/** Endings of Markdown. */
const MARKDOWN = /\.(?:mdx?|mdoc|qmd|rmd|markdown|mdown|mkdn?)$/i;

/** Endings of texts in other languages than Markdown. */
const OTHER_TEXTS = /\.(?:adoc|asciidoc|rst|org|textile|ipynb)$/i;

/** Folders into which tools write. */
const WRITTEN = new Set(['dist', 'public', '_site']);

/** Folders in which tools keep their parts. None of their files is a page. */
const OF_TOOLS = /^(?:node_modules|_includes|_layouts|_data|_sass|_templates|archetypes|scaffolds|\..*)$/;

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
  const texts = new Map<string, string[]>();
  const own = content !== undefined && existsSync(content) ? realpathSync(content) : undefined;
  let total = 0;
  const visit = (directory: string, prefix: string) => {
    for (const entry of readdirSync(directory, { withFileTypes: true })) {
      const absolute = path.join(directory, entry.name);
      const name = prefix + entry.name;
      if (entry.isSymbolicLink()) unread.push(sourceNotes.link(name));
      else if (entry.isDirectory()) {
        if (own !== undefined && realpathSync(absolute) === own) leftOut.push(sourceNotes.contentFolder(name));
        else if (OF_TOOLS.test(entry.name)) leftOut.push(sourceNotes.folderOfTool(name));
        else if (WRITTEN.has(entry.name)) {
          const pages = pagesIn(absolute);
          if (pages > 0) unread.push(sourceNotes.folderWithPages(name, pages));
          else leftOut.push(sourceNotes.folderOfTool(name));
        } else visit(absolute, `${name}/`);
      } else if (!entry.isFile()) unread.push(sourceNotes.noFile(name));
      else if (!MARKDOWN.test(entry.name) || (/^readme\./i.test(entry.name) && !hasFrontMatter(absolute))) {
        const ending = path.extname(entry.name).toLowerCase() || entry.name;
        // A page in another language than Markdown may have front matter too.
        if (/^\.(?:html?|txt|njk|liquid|pug)$/.test(ending) && hasFrontMatter(absolute)) {
          unread.push(sourceNotes.notMarkdown(name));
        } else if (OTHER_TEXTS.test(ending)) texts.set(ending, [...(texts.get(ending) ?? []), name]);
        else others.set(ending, (others.get(ending) ?? 0) + 1);
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
  for (const names of texts.values()) unread.push(sourceNotes.otherTexts(names));
  if (others.size > 0) leftOut.push(sourceNotes.otherFiles([...others].sort(([a], [b]) => compareText(a, b))));
  return {
    files: files.sort((a, b) => compareText(a.path, b.path)),
    leftOut: leftOut.sort(compareText),
    unread: unread.sort(compareText),
    ...siteOf(folder),
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

/** How the tool of a site makes paths, and where the folder is in the site. */
function siteOf(folder: string): Pick<SiteFolder, 'pathOf' | 'place'> {
  const place = path.basename(folder) === '_posts' ? '_posts/' : '';
  let root = folder;
  for (let up = 0; up <= MOST_UP; up += 1) {
    const from = path.relative(root, folder).split(path.sep).join('/');
    for (const { configs, folders, needs, pathsOf } of siteTools) {
      if ((from !== '' && !folders.test(from)) || (needs && !existsSync(path.join(root, needs)))) continue;
      const config = configs
        .map((name) => path.join(root, name))
        .find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
      if (config !== undefined) return { pathOf: pathsOf(settingsIn(config)), place: from === '' ? '' : `${from}/` };
    }
    root = path.dirname(root);
  }
  return { pathOf: usualPath, place };
}

/** How far above a folder of pages the configuration of its site may be. */
const MOST_UP = 3;

/** The values of a configuration, none if it is malformed; of a program, its text as `program`. */
function settingsIn(file: string): Settings {
  if (statSync(file).size > LARGEST_MARKDOWN) return {};
  const text = readFileSync(file, 'utf8');
  if (/[jt]s$/.test(file)) return { program: text };
  const { data = {} } = file.endsWith('.toml') ? fieldsOfToml(text) : fieldsOfYaml(text);
  return Object.fromEntries(Object.entries(data));
}
