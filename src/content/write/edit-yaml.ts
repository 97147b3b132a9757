/**
 * Changing single fields of a YAML text that a person wrote. Every other line stays the same, byte for byte: comments, order
 * of keys, quotes, empty lines.
 */
import {
  type Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { isSameData } from '../../kit/same-data.ts';
import type { Path } from '../yaml.ts';
import { fieldYaml, flowYaml, TO_TEXT } from './record-yaml.ts';

/** A new value for one field. */
export interface YamlChange {
  /** Keys, and places in lists from 0. The place after the last one adds an item. Missing parents are created. */
  readonly path: Path;
  /** The new value. Undefined removes the field. Undefined parts of it are left out. */
  readonly value: unknown;
}

/** The data of a text as it is: with nulls, empty texts and a team's own keys, so that places in lists are those of the text. */
export function yamlData(yaml: string): unknown {
  return parse(yaml).toJS();
}

/**
 * The text with some fields changed. A field that already has its value stays the same.
 *
 * @throws When the text is not YAML, or a path leads through something that is not a map or list.
 */
export function editYaml(yaml: string, changes: readonly YamlChange[]): string {
  if (/\r\n/.test(yaml) && !/(?:^|[^\r])\n/.test(yaml)) {
    return editYaml(yaml.replaceAll('\r\n', '\n'), changes).replaceAll('\n', '\r\n');
  }
  return changes.reduce(editField, yaml);
}

function editField(yaml: string, { path, value: given }: YamlChange): string {
  const document = parse(yaml);
  const value = withoutUndefined(given);
  const wanted = changed(document.toJS() ?? {}, path, value);
  if (isSameData(wanted, document.toJS() ?? {})) return yaml;
  const edited = splice(yaml, document, path, value);
  if (edited !== undefined && holds(edited, wanted)) return edited;
  // The layout does not allow a cut, so the text is written again, with its comments.
  if (value === undefined) document.deleteIn(path);
  else document.setIn(path, document.createNode(value));
  const rewritten = document.toString(TO_TEXT);
  if (holds(rewritten, wanted)) return rewritten;
  throw new Error(`The field ${path.join('.')} cannot be written into this text.`);
}

/** YAML has no undefined: such a field is absent when it is read again. */
function withoutUndefined(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(fields.map(([key, inner]) => [key, withoutUndefined(inner)]));
}

function parse(yaml: string): Document.Parsed {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'error', prettyErrors: false });
  const [problem] = document.errors;
  if (problem) throw new Error(`This is not YAML that can be changed: ${problem.message}`);
  return document;
}

function holds(yaml: string, wanted: unknown): boolean {
  const document = parseDocument(yaml, { version: '1.2', schema: 'core', logLevel: 'silent' });
  return document.errors.length === 0 && isSameData(document.toJS() ?? {}, wanted);
}

/** A copy of the data with one field changed. */
function changed(data: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value;
  if (data === null || data === undefined) return changed(typeof step === 'number' ? [] : {}, [step, ...rest], value);
  if (typeof data !== 'object' || Array.isArray(data) !== (typeof step === 'number')) {
    throw new Error(`"${step}" has no place in ${JSON.stringify(data)}.`);
  }
  const old: unknown = Reflect.get(data, step);
  if (rest.length > 0 && value === undefined && old === undefined) return data;
  const inner = changed(old, rest, value);
  if (Array.isArray(data))
    return inner === undefined ? data.toSpliced(Number(step), 1) : data.toSpliced(Number(step), 1, inner);
  if (inner !== undefined) return { ...data, [step]: inner };
  return Object.fromEntries(Object.entries(data).filter(([key]) => key !== step));
}

/** The text with only the lines of the field replaced, or nothing where the field has no lines of its own. */
function splice(yaml: string, document: Document.Parsed, path: Path, value: unknown): string | undefined {
  let node: unknown = document.contents;
  if (node === null) return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}${field(path, value, '')}\n`;
  for (const [index, step] of path.entries()) {
    const rest = path.slice(index);
    if (isCollection(node) && node.flow)
      return replace(yaml, node, flowYaml(changed(plain(document, node), rest, value)));
    if (isSeq(node)) {
      if (Number(step) === node.items.length && rest.length === 1) return appendItem(yaml, node, value);
      if (rest.length === 1 && value === undefined) return removeItem(yaml, node.items[Number(step)] as Node);
      node = node.items[Number(step)];
      continue;
    }
    if (!isMap(node)) return undefined;
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    if (!pair) return append(yaml, node, rest, value);
    const last = index === path.length - 1;
    if (last && value === undefined) return remove(yaml, pair);
    if (last || isEmpty(pair.value)) return replacePair(yaml, pair, rest, value);
    node = pair.value;
  }
  return undefined;
}

function plain(document: Document.Parsed, node: Node): unknown {
  return node.toJS(document);
}

function isEmpty(value: unknown): boolean {
  return value === null || (isScalar(value) && value.value === null);
}

/** A field with everything below it, its lines after the first one indented. */
function field([key, ...rest]: Path, value: unknown, indent: string): string {
  const inner = rest.reduceRight<unknown>((below, step) => ({ [step]: below }), value);
  return fieldYaml(String(key), inner).replaceAll(/\n(?=[^\n])/g, `\n${indent}`);
}

function replace(yaml: string, node: Node, text: string): string | undefined {
  const [start, end] = node.range ?? [];
  return start === undefined || end === undefined ? undefined : yaml.slice(0, start) + text + yaml.slice(end);
}

function replacePair(yaml: string, pair: Pair, rest: Path, value: unknown): string {
  const end = endOf(yaml, pair);
  const comment = /^[ \t]+#(.?)/.exec(yaml.slice(end, end + 200));
  // Readers refuse a text without quotes before a comment, because its end may have been cut off.
  const quotes = typeof value === 'string' && comment !== null && (value.includes(' ') || comment[1] !== ' ');
  const text = quotes
    ? `${field(rest, '', '').slice(0, -2)}${JSON.stringify(value)}`
    : field(rest, value, indentAt(yaml, startOf(pair)));
  return yaml.slice(0, startOf(pair)) + text + yaml.slice(end);
}

function append(yaml: string, map: YAMLMap, rest: Path, value: unknown): string | undefined {
  const [first] = map.items;
  const last = map.items.at(-1);
  if (!first || !last) return undefined;
  const indent = indentAt(yaml, startOf(first));
  const end = endOf(yaml, last);
  const lineEnd = yaml.indexOf('\n', end);
  const at = lineEnd < 0 ? yaml.length : lineEnd;
  return `${yaml.slice(0, at)}\n${indent}${field(rest, value, indent)}${yaml.slice(at)}`;
}

/** A new item in lines of its own, after the last one. */
function appendItem(yaml: string, list: YAMLSeq, value: unknown): string | undefined {
  const start = list.range?.[0];
  const last = list.items.at(-1);
  if (start === undefined || last === undefined) return undefined;
  const [, ...item] = fieldYaml('list', [value, {}]).split('\n').slice(0, -1);
  const lineEnd = yaml.indexOf('\n', endOf(yaml, last as Node));
  const at = lineEnd < 0 ? yaml.length : lineEnd;
  const indent = indentAt(yaml, start);
  return `${yaml.slice(0, at)}${item.map((line) => `\n${line === '' ? '' : indent}${line.slice(2)}`).join('')}${yaml.slice(at)}`;
}

/** Removes an item with its lines. Nothing when it shares its first line with something else. */
function removeItem(yaml: string, item: Node): string | undefined {
  const start = item.range?.[0] ?? 0;
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  if (!/^ *- +$/.test(yaml.slice(lineStart, start))) return undefined;
  const lineEnd = yaml.indexOf('\n', endOf(yaml, item));
  return yaml.slice(0, lineStart) + (lineEnd < 0 ? '' : yaml.slice(lineEnd + 1));
}

/** Removes a field with its lines. Nothing when it shares its first line with something else. */
function remove(yaml: string, pair: Pair): string | undefined {
  const start = startOf(pair);
  const lineStart = yaml.lastIndexOf('\n', start - 1) + 1;
  if (yaml.slice(lineStart, start).trim() !== '') return undefined;
  const lineEnd = yaml.indexOf('\n', endOf(yaml, pair));
  return yaml.slice(0, lineStart) + (lineEnd < 0 ? '' : yaml.slice(lineEnd + 1));
}

function startOf({ key }: Pair): number {
  return (key as Node).range?.[0] ?? 0;
}

/** Where a field or an item ends, without the comment and the line break after it. */
function endOf(yaml: string, of: Pair | Node): number {
  let node: unknown = of;
  for (;;) {
    if (isCollection(node) && !node.flow && node.items.length > 0) node = node.items.at(-1);
    else if (isPairLike(node) && node.value !== null) node = node.value;
    else break;
  }
  const end = (isPairLike(node) ? (node.key as Node) : (node as Node)).range?.[1] ?? 0;
  // The range of a multi-line text extends to the start of the next line.
  return end > 0 && yaml[end - 1] === '\n' ? end - 1 : end;
}

function isPairLike(node: unknown): node is Pair {
  return typeof node === 'object' && node !== null && 'key' in node && 'value' in node;
}

/** Spaces up to the column of an offset: the indentation of the following lines. */
function indentAt(yaml: string, offset: number): string {
  return ' '.repeat(offset - (yaml.lastIndexOf('\n', offset - 1) + 1));
}
