/** Writing data as YAML the way a person would: one field per line, short lists and maps in brackets. */
import { stringify } from 'yaml';

/** Never adds line breaks to a text. */
export const TO_TEXT = { lineWidth: 0, version: '1.2', schema: 'core' } as const;

/** The longest list or map in brackets on one line, in characters. */
const ONE_LINE = 80;

type Fields = Readonly<Record<string, unknown>>;

/**
 * A new record as YAML. Fields that are undefined are left out.
 *
 * @param block Top-level fields whose value always gets lines of its own, however short it is.
 */
export function recordYaml(record: Fields, block: readonly string[] = []): string {
  return known(record)
    .map(([key, value]) => `${block.includes(key) ? blockField(key, value) : fieldYaml(key, value)}\n`)
    .join('');
}

/** One field as YAML, without a line break at the end. */
export function fieldYaml(key: string, value: unknown): string {
  if (!isCollection(value)) return scalarField(key, value);
  const line = oneLine(value);
  return line === undefined ? blockField(key, value) : `${single(key)}: ${line}`;
}

/** A value in brackets, on one line. */
export function flowYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowYaml).join(', ')}]`;
  if (!isCollection(value)) return scalar(value);
  const fields = known(value).map(([key, inner]) => `${single(key)}: ${flowYaml(inner)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function blockField(key: string, value: unknown): string {
  const lines = Array.isArray(value) ? value.flatMap(itemLines) : isCollection(value) ? fieldLines(value) : [];
  if (lines.length === 0) return `${single(key)}: ${flowYaml(value)}`;
  return [`${single(key)}:`, ...lines.map(indented)].join('\n');
}

function fieldLines(fields: Fields): string[] {
  return known(fields).flatMap(([key, value]) => fieldYaml(key, value).split('\n'));
}

function itemLines(item: unknown): string[] {
  const line = isCollection(item) && !Array.isArray(item) ? oneLine(item) : flowYaml(item);
  const [first = '', ...rest] = line === undefined ? fieldLines(item as Fields) : [line];
  return [`- ${first}`, ...rest.map(indented)];
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

/** A multi-line text is written as is, in lines of its own, unless spaces or line breaks at its edges would be lost. */
function scalarField(key: string, value: unknown): string {
  if (typeof value !== 'string' || !value.includes('\n') || value !== value.trim() || /[^\S\n]$/m.test(value)) {
    return `${single(key)}: ${scalar(value)}`;
  }
  return stringify({ [key]: value }, TO_TEXT).trimEnd();
}

/** Control characters, marks that readers drop, and white space at an edge, which is lost without quotes. */
const NEEDS_QUOTES = /[\p{Cc}\u2028\u2029\ufeff]|^\s|\s$/u;

/** Words, addresses and dates that YAML reads unchanged, even in brackets. Most texts match. */
const PLAIN = /^(?:[A-Za-z][A-Za-z0-9._/-]*(?: [A-Za-z0-9._/()-]+)*|https?:\/\/[A-Za-z0-9._/~%=&+-]+|\d{4}-\d\d-\d\d)$/;
const WORD_VALUE = /^(?:true|false|null)$/i;

/** Printable ASCII that YAML would read as more than one text if it were not in quotes: a colon and a space, say, or a bracket. */
const QUOTED = /^(?=[ -~]*$)(?:.*(?:: | #|[[\]{},])|["&*!|>%@`#])/;

/** Words and numbers of older YAML, which many editors and forms still use: there, `no` is false and `12:30` is 750. */
const OLDER_VALUE = /^(?:yes|no|on|off|[-+]?\d[\d_:.]*)$/i;

/** A single value on one line, in quotes where any version of YAML would read something else, even in brackets. */
function scalar(value: unknown): string {
  return typeof value === 'string' && OLDER_VALUE.test(value) ? JSON.stringify(value) : single(value);
}

/** The same for today's YAML only: a key such as `on` is one of our fields. */
function single(value: unknown): string {
  if (typeof value === 'string' && PLAIN.test(value) && !WORD_VALUE.test(value)) return value;
  if (typeof value === 'string' && NEEDS_QUOTES.test(value)) return JSON.stringify(value);
  // What the library does too, ten times faster.
  if (typeof value === 'string' && QUOTED.test(value)) {
    return value.includes('"') && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
  }
  const list = stringify([value], { ...TO_TEXT, collectionStyle: 'flow' });
  return list.trim().slice(1, -1).trim();
}

/** A short list or map of single values, or of lists of these, on one line. Nothing for any other. */
function oneLine(collection: object): string | undefined {
  const simpleList = (value: unknown) => Array.isArray(value) && !value.some(isCollection);
  const values = Object.values(collection);
  const simple = values.every((value) => !isCollection(value) || (!Array.isArray(collection) && simpleList(value)));
  // Every value takes some characters, so a collection with too many values need not be written to be measured.
  if (!simple || values.length > ONE_LINE / 3) return undefined;
  const line = flowYaml(collection);
  return line.length <= ONE_LINE ? line : undefined;
}

function known(fields: Fields): [string, unknown][] {
  return Object.entries(fields).filter(([, value]) => value !== undefined);
}

function isCollection(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
