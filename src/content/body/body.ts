/** A body of MDX, read as safe data: what is wrong with it, and the HTML of one with which nothing is wrong. */
import type Token from 'markdown-it/lib/token.mjs';
import { conflictIn } from '../conflict.ts';
import type { Problem } from '../problem.ts';
import type { ComponentMeta } from './component-block.ts';
import { createParser, MAX_LINE } from './parser.ts';
import { isPlainBody } from './plain-body.ts';
import { type BodyState, report } from './problems.ts';

const parser = createParser();

/**
 * Checks a body and reports everything that may not stand in it.
 *
 * @param body The text behind the front matter.
 * @param firstLine The line of the file on which it begins, from 1.
 */
export function checkBody(body: string, firstLine = 1): Problem[] {
  return isPlainBody(body) ? [] : problemsOf(parse(body), firstLine);
}

/** Checks a body as {@link checkBody} does and, where nothing is wrong with it, reads it at once as {@link readBody}. */
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

/** Says of a line whether it is inside a code block, below the fence that opens it. */
function isInFence(tokens: readonly Token[]): (line: number) => boolean {
  const code = new Set<number>();
  for (const { map, type } of tokens) {
    if (type !== 'fence' || map === null) continue;
    for (let line = map[0] + 1; line < map[1]; line += 1) code.add(line);
  }
  return (line) => code.has(line);
}

/**
 * The HTML of a body: a fixed set of elements and attributes, every text escaped, nothing evaluated.
 * Headings begin at h2.
 *
 * @throws {Error} For a body that {@link checkBody} has something against: such a one is never published.
 */
export function renderBody(body: string): string {
  return readBody(body).html;
}

/** A body as it is published. */
export interface ReadBody {
  /** What {@link renderBody} makes of it. */
  readonly html: string;
  /** Its words without any marks, for a search to look through; what stands on components is among them. */
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

/** Says what the body of a record reads as, where that is known already. */
export function keepBody<Holder extends { readonly body: string }>(record: Holder, read: ReadBody | undefined): Holder {
  if (read) known.set(record, read);
  return record;
}

/** The body of a record, read when it is first asked for: the search and the page both need it. */
export function bodyOf(record: { readonly body: string }): ReadBody {
  const read = known.get(record) ?? readBody(record.body);
  known.set(record, read);
  return read;
}

const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

/** The same text. One that is kept as the many parts it was put together from takes twice the memory. */
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

/** What people read that stands on a component itself. */
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
      message: `The line is longer than ${MAX_LINE} characters.`,
      line: long,
      column: 0,
    });
    return { body, tokens: [], state, env };
  }
  const crowded = body.length > CROWDED ? lines.findIndex((line) => line.length > CROWDED && isCrowded(line)) : -1;
  if (crowded >= 0) {
    report(state, {
      rule: 'body/limits',
      message: `The line holds more than ${MAX_ADDRESSES} web addresses.`,
      line: crowded,
      column: 0,
    });
    return { body, tokens: [], state, env };
  }
  return { body, tokens: parser.parse(body, env), state, env };
}

/** The most web addresses on one line. Each may make the parser look through the rest of the line for its end. */
const MAX_ADDRESSES = 100;

/** A line that is shorter than this, in characters, cannot hold more of them than may be. */
const CROWDED = MAX_ADDRESSES * '://'.length;

function isCrowded(line: string): boolean {
  let count = 0;
  for (let at = line.indexOf('://'); at >= 0 && count <= MAX_ADDRESSES; at = line.indexOf('://', at + 3)) count += 1;
  return count > MAX_ADDRESSES;
}
