/** Reading an MDX body as safe data: its problems, or its HTML when it has none. */
import type Token from 'markdown-it/lib/token.mjs';
import { bodyTexts } from '../../words/findings/body.ts';
import { conflictIn } from '../conflict.ts';
import type { Problem } from '../problem.ts';
import type { ComponentMeta } from './component-block.ts';
import { createParser, MAX_LINE } from './parser.ts';
import { isPlainBody } from './plain-body.ts';
import { type BodyState, report } from './problems.ts';

const parser = createParser();

/**
 * Checks a body and returns everything that is not allowed in it.
 *
 * @param body The text after the front matter.
 * @param firstLine The line of the file on which it starts, from 1.
 */
export function checkBody(body: string, firstLine = 1): Problem[] {
  return isPlainBody(body) ? [] : problemsOf(parse(body), firstLine);
}

/** Checks a body like {@link checkBody} and, if it has no problem, also reads it like {@link readBody}. */
export function checkAndReadBody(body: string, firstLine = 1): { problems: Problem[]; read?: ReadBody } {
  const parsed = parse(body);
  const problems = problemsOf(parsed, firstLine);
  return problems.length > 0 ? { problems } : { problems, read: published(parsed) };
}

function problemsOf({ body, state, tokens }: Parsed, firstLine: number): Problem[] {
  const conflict = conflictIn(body, firstLine, () => isInFence(tokens));
  const others = state.problems.map(({ line, column, ...problem }) => ({
    ...problem,
    line: line + firstLine,
    column: [...(state.lines[line] ?? '').slice(0, column)].length + 1,
  }));
  return conflict ? [conflict, ...others] : others;
}

/** Tells whether a line is inside a code block, below its opening fence. */
function isInFence(tokens: readonly Token[]): (line: number) => boolean {
  const code = new Set<number>();
  for (const { map, type } of tokens) {
    if (type !== 'fence' || map === null) continue;
    for (let line = map[0] + 1; line < map[1]; line += 1) code.add(line);
  }
  return (line) => code.has(line);
}

/**
 * The HTML of a body: a fixed set of elements and attributes, every text escaped, nothing evaluated. Headings start at h2.
 *
 * @throws {Error} For a body with a problem of {@link checkBody}: such a body is never published.
 */
export function renderBody(body: string): string {
  return readBody(body).html;
}

/** A body as it is published. */
export interface ReadBody {
  /** As returned by {@link renderBody}. */
  readonly html: string;
  /** Its words without any marks, for the search. Titles and names on components are included. */
  readonly text: string;
}

/**
 * Reads a body for its page and for the search at once.
 *
 * @throws {Error} As {@link renderBody} does.
 */
export function readBody(body: string): ReadBody {
  const parsed = parse(body);
  const [problem] = parsed.state.problems;
  if (problem) throw new Error(`A body with a problem cannot be rendered: ${problem.message}`);
  return published(parsed);
}

function published({ env, tokens }: Parsed): ReadBody {
  return { text: textOf(tokens), html: inOnePiece(parser.renderer.render(tokens, parser.options, env)) };
}

const known = new WeakMap<{ readonly body: string }, ReadBody>();

/** Stores the body of a record that has been read already. */
export function keepBody<Holder extends { readonly body: string }>(record: Holder, read: ReadBody | undefined): Holder {
  if (read) known.set(record, read);
  return record;
}

/** The body of a record, read at the first call and kept: the search and the page both need it. */
export function bodyOf(record: { readonly body: string }): ReadBody {
  const read = known.get(record) ?? readBody(record.body);
  known.set(record, read);
  return read;
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** The same text as one flat string. Kept as the parts it was built from, it takes twice the memory. */
function inOnePiece(text: string): string {
  return decoder.decode(encoder.encode(text));
}

function textOf(all: readonly Token[]): string {
  const words: string[] = [];
  const collect = (tokens: readonly Token[]) => {
    for (const { children, content, meta, type } of tokens) {
      if (type.startsWith('component')) words.push(wordsOn(meta), '\n');
      else if (type === 'inline') collect(children ?? []);
      else words.push(type.endsWith('break') ? ' ' : content);
      if (type === 'inline' || type === 'fence') words.push('\n');
    }
  };
  collect(all);
  const lines = words.join('').split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The texts in the attributes of a component that people read. */
function wordsOn({ attributes }: ComponentMeta): string {
  return `${attributes.get('title') ?? ''} ${attributes.get('by') ?? ''}`;
}

type Parsed = ReturnType<typeof parse>;

function parse(body: string) {
  const lines = body.split('\n');
  const state: BodyState = {
    problems: [],
    lines,
    refused: new Set(),
    block: { line: 0, content: '' },
    commentEnds: { text: '', next: new Map() },
  };
  const env = { body: state };
  const long = body.length > MAX_LINE ? lines.findIndex((line) => line.length > MAX_LINE) : -1;
  if (long >= 0) {
    report(state, {
      rule: 'body/limits',
      message: bodyTexts.longLine(MAX_LINE),
      line: long,
      column: 0,
    });
    return { body, tokens: [], state, env };
  }
  const crowded = body.length > CROWDED ? lines.findIndex((line) => line.length > CROWDED && isCrowded(line)) : -1;
  if (crowded >= 0) {
    report(state, {
      rule: 'body/limits',
      message: bodyTexts.manyAddresses(MAX_ADDRESSES),
      line: crowded,
      column: 0,
    });
    return { body, tokens: [], state, env };
  }
  return { body, tokens: parser.parse(body, env), state, env };
}

/** The most web addresses on one line. For each, the parser may search the rest of the line for its end. */
const MAX_ADDRESSES = 100;

/** A shorter line, in characters, cannot have too many of them. */
const CROWDED = MAX_ADDRESSES * '://'.length;

function isCrowded(line: string): boolean {
  let count = 0;
  for (let at = line.indexOf('://'); at >= 0 && count <= MAX_ADDRESSES; at = line.indexOf('://', at + 3)) count += 1;
  return count > MAX_ADDRESSES;
}
