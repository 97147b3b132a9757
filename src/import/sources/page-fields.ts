/** Reads front matter of other tools as tolerantly as they do. Content of the audit itself has stricter rules. */
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import { isMap, parseDocument } from 'yaml';
import { nestedTooDeep } from '../../content/yaml.ts';
import { sourceNotes } from '../../words/import/notes.ts';

/** The front matter of a file. */
export interface PageFields {
  readonly data?: object;
  readonly problem?: string;
  /** What follows the front matter. */
  readonly body: string;
}

/** The front matter of a text, or the problem with it; nothing if it has none. */
export function readPageFields(text: string): PageFields | undefined {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .replace(/^\s+(?=---|\+\+\+|;;;|\{)/, '');
  return betweenFences(lines) ?? asJson(lines) ?? withoutFences(lines);
}

/** The last line by the first. */
const ENDS: Readonly<Record<string, RegExp>> = {
  '---': /^(?:---|\.\.\.)[ \t]*$/m,
  '+++': /^\+\+\+[ \t]*$/m,
  ';;;': /^;;;[ \t]*$/m,
};

/** Between `---`, `+++` or `;;;`; the language may follow the first one, and `...` may take the place of the last. */
function betweenFences(text: string): PageFields | undefined {
  const [first = '', fence = '', language = ''] = /^(---|\+\+\+|;;;)[ \t]*([a-z]*)[ \t]*\n/i.exec(text) ?? [];
  if (first === '') return undefined;
  const rest = text.slice(first.length);
  const end = ENDS[fence]?.exec(rest);
  if (!end) return undefined;
  const written = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length);
  if (end[0].startsWith('...') && beginsWithFields(body)) return { problem: sourceNotes.twoDocuments, body };
  const kind = language.toLowerCase() || { '---': 'yaml', '+++': 'toml', ';;;': 'json' }[fence];
  if (kind === 'yaml' || kind === 'yml') return { ...fieldsOfYaml(written), body };
  if (kind === 'toml') return { ...fieldsOfToml(written), body };
  // JSON is YAML; the braces may be missing.
  if (kind === 'json') return { ...fieldsOfYaml(/^\s*\{/.test(written) ? written : `{${written}}`), body };
  return { problem: sourceNotes.language(language), body };
}

/** Whether only fields come before the next fence, as in a second document. */
function beginsWithFields(body: string): boolean {
  const lines = body.slice(1).split('\n');
  const next = lines.indexOf('---');
  return next > 0 && lines.slice(0, next).every((line) => /^[\w-]+:/.test(line));
}

/** A JSON object before the text, as Hugo reads it. It ends at a brace in a line of its own. */
function asJson(text: string): PageFields | undefined {
  if (!/^\{\s*["}]/.test(text)) return undefined;
  const end = /^\}[ \t]*$/m.exec(text);
  return end ? { ...fieldsOfYaml(text.slice(0, end.index + 1)), body: text.slice(end.index + 1) } : undefined;
}

/** Lines such as `Title: First steps` before the first empty line, as Pelican reads them, or before `---`, as Hexo does. */
function withoutFences(text: string): PageFields | undefined {
  const end = /^(?:---)?[ \t]*$/m.exec(text);
  const written = end ? text.slice(0, end.index) : text;
  const lines = written.split('\n').filter((line) => line !== '');
  if (!lines.every((line) => /^(?:[A-Za-z][\w-]*:(?:[ \t]|$)|[ \t]+\S)/.test(line))) return undefined;
  if (!lines.some((line) => /^title:/i.test(line))) return undefined;
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const [, key, value = line] = /^([A-Za-z][\w-]*):(.*)$/.exec(line) ?? [];
    last = key ?? last;
    fields.set(last, key === undefined ? `${fields.get(last) ?? ''} ${value.trim()}` : value.trim());
  }
  return { data: Object.fromEntries(fields), body: text.slice(written.length + (end?.[0].length ?? 0)) };
}

type Fields = Omit<PageFields, 'body'>;

/** The fields of a text in TOML, or the problem with it. */
export function fieldsOfToml(toml: string): Fields {
  try {
    return { data: parseToml(toml) };
  } catch (error) {
    return { problem: sourceNotes.toml(firstLine(error)) };
  }
}

/** The fields of a text in YAML or JSON. Anything that would be lost silently is a problem. */
export function fieldsOfYaml(yaml: string): Fields {
  if (nestedTooDeep(yaml)) return { problem: sourceNotes.yaml(sourceNotes.tooDeep) };
  const document = parseDocument(yaml, {
    schema: 'failsafe',
    // With 'silent', the error about a second document would be missing.
    logLevel: 'error',
    prettyErrors: false,
    // The parser's own check compares every pair of keys, which is slow.
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error) return asOtherTools(yaml, firstLine(error));
  const keys = isMap(document.contents) ? document.contents.items.map(({ key }) => String(key)) : [];
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined) return { problem: sourceNotes.yaml(sourceNotes.duplicateKey(twice)) };
  try {
    // Enough for the anchors that people use, and too few to blow up a file.
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    return isFields(data) ? { data } : { problem: sourceNotes.yaml(sourceNotes.noFields) };
  } catch (failure) {
    return { problem: sourceNotes.yaml(firstLine(failure)) };
  }
}

/** js-yaml, which most site tools use, also accepts texts in quotes that go on at the start of the next line. */
function asOtherTools(yaml: string, problem: string): Fields {
  try {
    const data = load(yaml, { schema: FAILSAFE_SCHEMA });
    return isFields(data) ? { data } : { problem: sourceNotes.yaml(problem) };
  } catch {
    return { problem: sourceNotes.yaml(problem) };
  }
}

function isFields(data: unknown): data is object {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}
