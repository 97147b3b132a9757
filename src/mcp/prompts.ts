/** The prompts: a task for the assistant, and the data for it, so that they also work where a client calls no tools. */
import { z } from 'zod';
import { type PromptName, promptData, promptWords } from '../words/mcp/prompts.ts';
import { inputHelp } from '../words/mcp/tools.ts';
import { answerWith, shownText } from './answer.ts';
import type { Library } from './library.ts';
import { tools } from './tools/tools.ts';

export interface Prompt {
  readonly name: PromptName;
  readonly input: Readonly<Record<string, z.ZodString | z.ZodOptional<z.ZodString>>>;
  /** The messages, in order. @throws {ToolProblem} When the input names something that does not exist. */
  messages(library: Library, input: Readonly<Record<string, string | undefined>>): Promise<readonly string[]>;
}

const MOST_INPUT = 300;
const named = (help: string) => z.string().max(MOST_INPUT).describe(help);

export const prompts: Readonly<Record<PromptName, Prompt>> = {
  prepare_call: {
    name: 'prepare_call',
    input: {
      persona: named(inputHelp.persona),
      stage: named(inputHelp.stage),
      product: named(inputHelp.product).optional(),
    },
    async messages(library, { persona = '', product, stage = '' }) {
      const data = await dataOf('cell', library, { persona, stage, ...(product && { product }) });
      return [promptWords.prepare_call.text(oneLine(persona), oneLine(stage)), data];
    },
  },
  draft_battlecard: {
    name: 'draft_battlecard',
    input: { competitor: named(inputHelp.competitor) },
    async messages(library, { competitor = '' }) {
      const data = await dataOf('competitor', library, { competitor });
      return [promptWords.draft_battlecard.text(oneLine(competitor)), data];
    },
  },
  what_to_write_next: {
    name: 'what_to_write_next',
    input: { persona: named(inputHelp.persona).optional(), product: named(inputHelp.product).optional() },
    async messages(library, { persona, product }) {
      const data = await dataOf('gaps', library, { ...(persona && { persona }), ...(product && { product }) });
      return [promptWords.what_to_write_next.text, data];
    },
  },
};

async function dataOf(name: keyof typeof tools, library: Library, input: Readonly<Record<string, string>>) {
  const tool = tools[name];
  return promptData(JSON.stringify(await answerWith(tool, library, tool.input.parse(input))));
}

function oneLine(typed: string): string {
  return shownText(typed).replace(/\s+/g, ' ').trim();
}
