/** Files that a team may have already: what is missing is added, and everything in them stays. */
import { slug } from '../../kit/slug.ts';
import { editorSchemas } from '../../schema/json-schema.ts';

type Fields = Readonly<Record<string, unknown>>;

const PACKAGE = 'content-audit';

/** The commands of package.json. */
const SCRIPTS = {
  start: 'content-audit dev',
  check: 'content-audit check',
  build: 'content-audit build',
  preview: 'content-audit preview',
};

/**
 * package.json with the product and its commands.
 *
 * @param folder The name of the team's folder.
 * @param dependency The version to install, or the file.
 * @returns undefined when the text is not JSON.
 */
export function packageJson(before: string | undefined, folder: string, dependency: string): string | undefined {
  const there = fieldsOf(before ?? '{}');
  if (!there) return undefined;
  const named = slug(folder) || 'audit';
  // npm does not install a package into one of the same name.
  const name = named === PACKAGE ? `our-${named}` : named;
  const start = before === undefined ? { name, private: true } : {};
  const known = { ...asFields(there.dependencies), ...asFields(there.devDependencies) };
  const own = PACKAGE in known ? {} : { dependencies: { ...asFields(there.dependencies), [PACKAGE]: dependency } };
  const all = { ...start, ...there, scripts: { ...SCRIPTS, ...asFields(there.scripts) }, ...own };
  return jsonLike(before, there, all);
}

/** Whether `npm start` shows the site. */
export function startsSite(text: string): boolean {
  return asFields(fieldsOf(text)?.scripts).start === SCRIPTS.start;
}

const IGNORED = ['node_modules/', 'dist/', '.cache/', '.*.draft', 'content/.links.json'];

export function gitIgnore(before: string | undefined): string {
  const there = (before ?? '').split('\n').map((line) => line.trim());
  const missing = IGNORED.filter((line) => !there.includes(line) && !there.includes(line.replace(/\/$/, '')));
  const start = before === undefined || before === '' || before.endsWith('\n') ? (before ?? '') : `${before}\n`;
  return missing.length === 0 ? (before ?? '') : `${start}${missing.join('\n')}\n`;
}

/** The editor's settings: schemas for YAML files, and completion in the front matter of MDX files. */
export function editorSettings(before: string | undefined): string | undefined {
  const there = fieldsOf(before ?? '{}');
  if (!there) return undefined;
  const schemas = Object.fromEntries(
    Object.entries(editorSchemas()).map(([schema, files]) => [
      schema.replace(/^\./, `./node_modules/${PACKAGE}/program`),
      files,
    ]),
  );
  const all = {
    ...there,
    'yaml.schemas': { ...schemas, ...asFields(there['yaml.schemas']) },
    'files.associations': { '*.mdx': 'markdown', ...asFields(there['files.associations']) },
    '[markdown]': {
      'editor.quickSuggestions': { other: 'on', comments: 'on', strings: 'on' },
      ...asFields(there['[markdown]']),
    },
  };
  return jsonLike(before, there, all);
}

/** The same text where nothing changes. */
function jsonLike(before: string | undefined, there: Fields, all: Fields): string {
  if (before !== undefined && JSON.stringify(there) === JSON.stringify(all)) return before;
  const [, indent = '  '] = /^\{\r?\n([ \t]+)/.exec(before ?? '') ?? [];
  return `${JSON.stringify(all, null, indent)}\n`;
}

function fieldsOf(text: string): Fields | undefined {
  try {
    const data: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function asFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
