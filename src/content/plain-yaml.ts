/**
 * A fast reader for plain YAML: keys and short values, lists and maps by indentation, simple brackets. Most front matter is
 * plain. Everything else (comments, escapes, block texts, anything doubtful) is left to the strict reader. A property test
 * compares the two.
 */

type Fields = Record<string, unknown>;

/** Thrown to leave the fast reader. A shared sentinel: its contents are never read. */
const NOT_PLAIN = new Error('not plain');

const KEY = /^[A-Za-z][A-Za-z0-9_-]*:(?= |$)/;
const UNUSUAL_KEY = /^(?:x-|constructor$|prototype$|(?:null|true|false)$)/i;

/** Tabs, and what else may end a line. */
const NOT_IN_LINES = /[\t\r\u2028\u2029]/;

/** Deeper nesting is not plain. */
const MAX_LEVELS = 8;

/** A map from the fast reader, with the team's own keys apart. */
export interface PlainYaml {
  readonly data: Fields;
  readonly custom: readonly { readonly path: string; readonly value: unknown }[];
}

/**
 * Reads plain YAML. Leaves out empty texts and nulls, as the strict reader does.
 *
 * @returns The map in the text, or nothing when the text is not plain, whether it is valid or not.
 */
export function readPlainYaml(text: string): PlainYaml | undefined {
  if (NOT_IN_LINES.test(text)) return undefined;
  const lines = text.split('\n').filter((line) => line !== '');
  try {
    const reader = new LineReader(lines);
    const map = reader.map(0, 0);
    return reader.done && Object.keys(map).length > 0 ? withoutCustom(map) : undefined;
  } catch (error) {
    if (error === NOT_PLAIN) return undefined;
    throw error;
  }
}

/** Separates the team's own keys of a record. Those inside other fields are left to the strict reader. */
function withoutCustom(map: Fields): PlainYaml {
  const custom = Object.keys(map)
    .filter((key) => key.startsWith('x-'))
    .map((key) => ({ path: key, value: map[key] }));
  if (custom.length === 0) return { data: map, custom };
  return { data: Object.fromEntries(Object.entries(map).filter(([key]) => !key.startsWith('x-'))), custom };
}

class LineReader {
  readonly #lines: string[];
  #at = 0;

  constructor(lines: string[]) {
    this.#lines = lines;
  }

  get done(): boolean {
    return this.#at >= this.#lines.length;
  }

  /** The map whose keys have this indentation. */
  map(indent: number, level: number): Fields {
    if (level > MAX_LEVELS) throw NOT_PLAIN;
    const map: Fields = {};
    const seen = new Set<string>();
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
      const depth = indentOf(line);
      if (depth < indent || (depth === indent && line.startsWith('- ', indent))) break;
      if (depth > indent) throw NOT_PLAIN;
      this.#at += 1;
      this.#entry(line.slice(indent), indent, map, seen, level);
    }
    return map;
  }

  #entry(content: string, indent: number, map: Fields, seen: Set<string>, level: number): void {
    if (!KEY.test(content)) throw NOT_PLAIN;
    const end = content.indexOf(':');
    const key = content.slice(0, end);
    if (seen.has(key)) throw NOT_PLAIN;
    if (UNUSUAL_KEY.test(key) && !(level === 0 && key.startsWith('x-'))) throw NOT_PLAIN;
    seen.add(key);
    let start = end + 1;
    while (content.charCodeAt(start) === 0x20) start += 1;
    const value = start === content.length ? this.#block(indent, level) : inlineValue(content.slice(start));
    if (value !== undefined) map[key] = value;
  }

  /** The value below a key that has none on its own line. */
  #block(indent: number, level: number): unknown {
    const next = this.#lines[this.#at];
    if (next === undefined) return undefined;
    const depth = indentOf(next);
    if (next.startsWith('- ', depth) && depth >= indent) return this.#list(depth, level + 1);
    return depth > indent ? this.map(depth, level + 1) : undefined;
  }

  #list(indent: number, level: number): unknown[] {
    if (level > MAX_LEVELS) throw NOT_PLAIN;
    const list: unknown[] = [];
    for (let line = this.#lines[this.#at]; line !== undefined; line = this.#lines[this.#at]) {
      const depth = indentOf(line);
      if (depth > indent) throw NOT_PLAIN;
      if (depth < indent || !line.startsWith('- ', indent)) break;
      this.#at += 1;
      const content = line.slice(indent + 2);
      let value: unknown;
      if (KEY.test(content)) {
        const map: Fields = {};
        const seen = new Set<string>();
        this.#entry(content, indent + 2, map, seen, level + 1);
        value = this.#rest(map, seen, indent + 2, level + 1);
      } else value = inlineValue(content);
      if (value !== undefined) list.push(value);
    }
    return list;
  }

  /** The other keys of a map that started after a hyphen. */
  #rest(map: Fields, seen: Set<string>, indent: number, level: number): Fields {
    const more = this.map(indent, level);
    for (const key of Object.keys(more)) if (seen.has(key)) throw NOT_PLAIN;
    return Object.assign(map, more);
  }
}

function indentOf(line: string): number {
  let indent = 0;
  while (line.charCodeAt(indent) === 0x20) indent += 1;
  if (indent === line.length) throw NOT_PLAIN;
  return indent;
}

/** How a plain value of one line begins, and what ends one early. */
const PLAIN = /^[A-Za-z0-9\u00c0-\ud7ff]/;
const ENDS_EARLY = /: |:$| #/;
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)')$/;

/** A pattern would be slow: it starts again at every space inside the text. */
function withoutSpacesBehind(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end -= 1;
  return text.slice(0, end);
}

/** A value on one line. */
function inlineValue(written: string): unknown {
  const text = withoutSpacesBehind(written);
  const first = text.charCodeAt(0);
  if (first === 0x5b || first === 0x7b) return bracketOf(text);
  if (first === 0x22 || first === 0x27) {
    const [, double, single] = QUOTED.exec(text) ?? [];
    const value = double ?? single;
    if (value === undefined) throw NOT_PLAIN;
    return value.trim() === '' ? undefined : value;
  }
  if (!PLAIN.test(text) || ENDS_EARLY.test(text)) throw NOT_PLAIN;
  return resolve(text);
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const WHOLE = /^(?:0|[1-9]\d{0,14})$/;
const NUMBER = /^(?:\d+(?:\.\d*)?(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+)$/;
const WORD_VALUE = /^(?:true|false|null)$/i;

/** What a plain text means in YAML's core schema. */
function resolve(text: string): unknown {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    if (DATE.test(text)) return text;
    if (WHOLE.test(text)) return Number(text);
    if (NUMBER.test(text)) throw NOT_PLAIN;
    return text;
  }
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (WORD_VALUE.test(text)) throw NOT_PLAIN;
  return text;
}

const WORD = /[A-Za-z0-9][\w./-]*(?: [\w./-]+)*/y;
/** A quoted text with more than spaces and without escapes. */
const QUOTED_PART = /"(?! *")([^"\\]+)"(?!")|'(?! *')([^']+)'(?!')/y;
const NAME = /([A-Za-z][\w-]*): +/y;
const COMMA = / *(?:, *)?/y;

/** A list in brackets or a map in braces whose parts are words, brackets and braces. */
function bracketOf(text: string): unknown {
  const reader = new BracketReader(text);
  const value = reader.value(0);
  if (!reader.done) throw NOT_PLAIN;
  return value;
}

class BracketReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get done(): boolean {
    return this.#at === this.#text.length;
  }

  value(level: number): unknown {
    if (level > MAX_LEVELS) throw NOT_PLAIN;
    const open = this.#text[this.#at];
    if (open === '[') return this.#list(level);
    if (open === '{') return this.#map(level);
    const quoted = this.#take(QUOTED_PART);
    if (quoted) return quoted[1] ?? quoted[2];
    const word = this.#take(WORD)?.[0];
    if (word === undefined) throw NOT_PLAIN;
    return resolve(word);
  }

  #list(level: number): unknown[] {
    const list: unknown[] = [];
    this.#inside(']', () => list.push(this.value(level + 1)));
    return list;
  }

  #map(level: number): Fields {
    const map: Fields = {};
    this.#inside('}', () => {
      const key = this.#take(NAME)?.[1];
      if (key === undefined || UNUSUAL_KEY.test(key) || Object.hasOwn(map, key)) throw NOT_PLAIN;
      map[key] = this.value(level + 1);
    });
    return map;
  }

  /** Parts separated by single commas, until the closing sign. */
  #inside(close: string, part: () => void): void {
    this.#at += 1;
    this.#spaces();
    while (this.#text[this.#at] !== close) {
      part();
      const between = this.#take(COMMA)?.[0] ?? '';
      const closed = this.#text[this.#at] === close;
      if (between.includes(',') === closed) throw NOT_PLAIN;
    }
    this.#at += 1;
  }

  #spaces(): void {
    while (this.#text[this.#at] === ' ') this.#at += 1;
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at += match[0].length;
    return match;
  }
}
