/** An answer: where it is from, then its data as JSON, so that text from content can never look like the rest of it. */
import { z } from 'zod';
import { count, maybeText, text } from '../data/fields.ts';
import { withoutUnseen } from '../kit/markdown.ts';
import { cutMark, quotationNotice } from '../words/mcp/answers.ts';
import { fieldHelp } from '../words/mcp/fields.ts';
import type { Library } from './library.ts';
import type { Tool } from './tool.ts';

/** Where an answer is from: in every answer. */
export const about = z
  .strictObject({
    notice: text(fieldHelp.notice),
    company: text(fieldHelp.company),
    title: text(fieldHelp.title),
    site: maybeText(fieldHelp.site),
    readFrom: z.enum(['content folder', 'published data']).meta({ description: fieldHelp.readFrom }),
    day: text(fieldHelp.day),
    commit: maybeText(fieldHelp.commit),
    uncommittedFiles: count(fieldHelp.uncommittedFiles).nullable(),
  })
  .meta({ description: fieldHelp.about });

/** The most characters of one text, and of an answer as JSON. */
const MOST_TEXT = 8000;
export const MOST_ANSWER = 100_000;

export type Answer = Readonly<Record<string, unknown>>;

/**
 * Answers with a tool. A list is shortened until the answer is short enough for a client.
 *
 * @throws {ToolProblem} As the tool does.
 */
export async function answerWith(tool: Tool, library: Library, input: Answer): Promise<Answer> {
  const answer = withSource(library, await tool.answer(library, input));
  const { limit } = input;
  if (typeof limit !== 'number' || limit === 1 || JSON.stringify(answer).length <= MOST_ANSWER) return answer;
  return answerWith(tool, library, { ...input, limit: Math.floor(limit / 2) });
}

/** Data with where it is from. */
export function withSource({ source }: Library, data: Answer): Answer {
  return { about: { notice: quotationNotice, ...shown(source) }, ...shown(data) };
}

function shown<T extends object>(data: T): Record<string, unknown> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, shownValue(value)]));
}

function shownValue(value: unknown): unknown {
  if (typeof value === 'string') return shownText(value);
  if (Array.isArray(value)) return value.map(shownValue);
  return typeof value === 'object' && value !== null ? shown(value) : value;
}

/** A text without what a person would not see, and not too long. Other control characters become visible. */
export function shownText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this replaces control characters
  const seen = withoutUnseen(value).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
  if (seen.length <= MOST_TEXT) return seen.toWellFormed();
  return `${seen.slice(0, MOST_TEXT).toWellFormed()}${cutMark}`;
}
