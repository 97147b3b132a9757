/**
 * Changing the order and the number of entries in a list of a YAML text. Entries move with their lines and the comments above
 * them, byte for byte.
 */
import { isNode, isSeq, parseDocument, YAMLSeq } from 'yaml';
import { isSameData } from '../../kit/same-data.ts';
import type { Path } from '../yaml.ts';
import { fieldYaml, TO_TEXT } from './record-yaml.ts';

/** An entry of the new list: the place of an old one, or a new value. */
export type Arranged = number | { readonly value: unknown };

/**
 * The text with the entries of a list in a new order. Comments stay, except those of entries that were removed.
 *
 * @param path Where the list is; empty if the text is a list, or has nothing yet.
 * @throws When there is no list at the path.
 */
export function arrangeYaml(yaml: string, path: Path, entries: readonly Arranged[]): string {
  const top = yaml.slice(0, topOf(yaml));
  const rest = yaml.slice(top.length);
  const [document, list] = read(rest, path);
  const moved = movedLines(rest, list, entries);
  const old = [...list.items];
  list.items = entries.map((entry) => (typeof entry === 'number' ? old[entry] : document.createNode(entry.value)));
  if (old.length === 0) list.flow = false;
  const rewritten = document.toString(TO_TEXT);
  // Some layouts do not allow a cut. Then the text is written again.
  return top + (moved !== undefined && isSameData(dataOf(moved), dataOf(rewritten)) ? moved : rewritten);
}

function read(yaml: string, path: Path) {
  const document = parseDocument<YAMLSeq>(yaml, { version: '1.2', schema: 'core', logLevel: 'error' });
  if (path.length === 0) document.contents ??= new YAMLSeq();
  const list = path.length === 0 ? document.contents : document.getIn(path, true);
  if (!isSeq(list)) throw new Error(`There is no list at ${path.join('.')}.`);
  return [document, list] as const;
}

function dataOf(yaml: string): unknown {
  return parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'silent' }).toJS();
}

/** The text with only the lines of the list replaced; nothing where it is in brackets, or would be empty. */
function movedLines(yaml: string, list: YAMLSeq, entries: readonly Arranged[]): string | undefined {
  if (list.flow || list.items.length === 0 || entries.length === 0) return undefined;
  const dashes = list.items.map((item) => (isNode(item) && item.range ? lineStart(yaml, item.range[0]) : -1));
  const indent = /^ *(?=- )/.exec(yaml.slice(dashes[0]))?.[0];
  if (indent === undefined || dashes.some((dash) => !yaml.startsWith(`${indent}- `, dash))) return undefined;
  const end = list.range ? lineEnd(yaml, list.range[1]) : yaml.length;
  const above = (from: number, to: number) => aboveOf(yaml, from, to, indent.length);
  const starts = dashes.map((dash, index) => (index === 0 ? dash : above(dashes[index - 1] ?? 0, dash)));
  const last = above(dashes.at(-1) ?? 0, end);
  const lines = starts.map((start, index) => withBreak(yaml.slice(start, starts[index + 1] ?? last)));
  const made = entries.map((entry) => (typeof entry === 'number' ? lines[entry] : newLines(entry.value, indent)));
  return yaml.slice(0, starts[0]) + made.join('') + yaml.slice(last);
}

/** Where the comments and empty lines above everything else end. They are about the file, not about its first entry. */
function topOf(yaml: string): number {
  let at = 0;
  while (at < yaml.length && isRemark(yaml.slice(at, lineEnd(yaml, at + 1)))) at = lineEnd(yaml, at + 1);
  return at;
}

/**
 * Where the comments and empty lines above an entry begin: after the last line of the entry before.
 *
 * @param from The first line of the entry before.
 * @param to The first line of the entry, or the end of the list.
 * @param indent The column of the list. What is further to the right belongs to the entry before.
 */
function aboveOf(yaml: string, from: number, to: number, indent: number): number {
  let at = to;
  while (at > from) {
    const start = lineStart(yaml, at - 1);
    const line = yaml.slice(start, at);
    if (!isRemark(line) || (line.trim() !== '' && line.search(/\S/) > indent)) break;
    at = start;
  }
  return at;
}

function isRemark(line: string): boolean {
  const text = line.trim();
  return text === '' || text.startsWith('#');
}

function newLines(value: unknown, indent: string): string {
  const [, ...lines] = fieldYaml('list', [value, {}]).split('\n').slice(0, -1);
  return lines.map((line) => `${line === '' ? '' : indent}${line.slice(2)}\n`).join('');
}

function withBreak(lines: string): string {
  return lines.endsWith('\n') ? lines : `${lines}\n`;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, after its break. */
function lineEnd(text: string, offset: number): number {
  if (offset > 0 && text[offset - 1] === '\n') return offset;
  const at = text.indexOf('\n', offset);
  return at < 0 ? text.length : at + 1;
}
