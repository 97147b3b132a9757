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
  const [whole, , fence, written = ''] = /^(\ufeff?\s*)(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)^\2[ \t]*$/m.exec(text) ?? [];
  if (whole === undefined || !text.startsWith(whole)) return undefined;
  const body = text.slice(whole.length);
  return { ...(fence === '+++' ? fieldsOfToml(written) : fieldsOfYaml(written)), body };
}

type Fields = Omit<PageFields, 'body'>;

function fieldsOfToml(toml: string): Fields {
  try {
    return { data: parseToml(toml) };
  } catch (error) {
    return { problem: sourceNotes.toml(firstLine(error)) };
  }
}

/** Anything that would be lost silently is a problem. */
function fieldsOfYaml(yaml: string): Fields {
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
