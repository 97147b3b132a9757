/** A tool: its input, the structure of its answers, and how it answers from a library. */
import { z } from 'zod';
import { count, maybeText } from '../data/fields.ts';
import { fieldHelp } from '../words/mcp/fields.ts';
import { inputHelp, type ToolName } from '../words/mcp/tools.ts';
import type { Library } from './library.ts';

export interface Tool {
  readonly name: ToolName;
  readonly input: z.ZodObject;
  readonly output: z.ZodRawShape;
  /**
   * @param input As checked against `input`.
   * @throws {ToolProblem} When the input names something that does not exist.
   */
  answer(library: Library, input: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, unknown>>>;
}

type Answer<Output extends z.ZodRawShape> = z.output<z.ZodObject<Output>>;

/** Keeps the types of input and output together. */
export function defineTool<Input extends z.ZodRawShape, Output extends z.ZodRawShape>(
  name: ToolName,
  input: Input,
  output: Output,
  answer: (library: Library, input: z.output<z.ZodObject<Input>>) => Answer<Output> | Promise<Answer<Output>>,
): Tool {
  const checked = z.strictObject(input);
  return {
    name,
    input: checked,
    output,
    answer: async (library, given) => answer(library, checked.parse(given) as z.output<z.ZodObject<Input>>),
  };
}

/** The most characters of an input. */
const MOST_INPUT = 300;

/** The most entries of a list in an answer, and how many it has by default. */
const MOST_ENTRIES = 25;
const ENTRIES = 10;

/** An input that a client may leave out. */
export const maybeInput = (description: string) => input(description).optional();

/** Pasted line breaks and control characters become spaces, because names and titles have one line. */
const IN_ONE_LINE = /[\s\p{Cc}]+/gu;

export const input = (description: string) =>
  z
    .string()
    .overwrite((text) => text.replace(IN_ONE_LINE, ' '))
    .trim()
    .min(1)
    .max(MOST_INPUT)
    .meta({ description });

export const flagInput = (description: string) => z.boolean().default(false).meta({ description });

export const limit = z.int().min(1).max(MOST_ENTRIES).default(ENTRIES).meta({ description: inputHelp.limit });

export const total = count(fieldHelp.total);

export const note = maybeText(fieldHelp.note);
