import { listed } from './list.ts';

export const questionTexts = {
  unknown: (persona: string, id: string) => `The persona ${persona} has no question "${id}".`,
  otherStage: (persona: string, id: string, asked: string, stage: string) =>
    `The persona ${persona} asks "${id}" at ${asked}, not at ${stage}.`,
  moveToNewPair: (pair: string) => `Move it to a new pair under \`serves\`: \`${pair}\``,
  moveToPair: (persona: string, stage: string, answers: string) =>
    `Move it to the pair for ${persona} at ${stage}: \`answers: ${answers}\``,
  changeStage: (stage: string) => `Write \`stage: ${stage}\`, or name a question of this stage.`,
  useOneOf: (ids: readonly string[], file: string) => `Use ${listed(ids, 'or')}, or add the question to ${file}.`,
  /** @param entry The question as `file` needs it. */
  addFirst: (stage: string, entry: string, file: string) =>
    `Add it to ${file}, which has no questions at ${stage} yet: \`${entry}\``,
  otherProduct: (id: string, products: readonly string[]) =>
    `The question "${id}" is only about ${listed(products, 'or')}, which the piece does not name, so its answer does not count.`,
  nameProducts: (products: readonly string[]) =>
    `Remove the question here, or if the piece is about this, write \`products: [${products.join(', ')}]\``,
  withoutPair: (id: string) => `The question "${id}" needs a persona and a stage.`,
  addPair: (names: string) => `Add ${names}, or delete the question.`,
} as const;
