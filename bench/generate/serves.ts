import type { z } from 'zod';
import type { servesSchema } from '../../src/schema/piece.ts';
import { stages } from './company.ts';
import type { GeneratedPersona } from './personas.ts';
import type { Random } from './random.ts';

type ServesInput = z.input<typeof servesSchema>;

/** A persona at a stage, with how often pieces are made for it and the questions that a piece may answer. */
interface GeneratedCell {
  readonly persona: string;
  readonly stage: string;
  readonly weight: number;
  readonly answerable: readonly string[];
}

/**
 * The cells that pieces choose from. Content is never spread evenly: a few cells get most of it, some get none, and some
 * questions are never answered. So gaps remain at any number of pieces.
 */
export function cells(buyers: readonly GeneratedPersona[], choices: Random): GeneratedCell[] {
  return buyers.flatMap((persona) =>
    stages.map((stage) => ({
      persona: persona.id,
      stage: stage.id,
      weight: choices.weighted([
        [0, 2],
        [1, 5],
        [4, 8],
        [12, 4],
      ] as const),
      answerable: persona.questions
        .filter((question) => question.stage === stage.id && choices.chance(0.85))
        .map((question) => question.id),
    })),
  );
}

/** The cells that one piece serves: mostly one or two, rarely more than three, sometimes none. */
export function serves(map: readonly GeneratedCell[], choices: Random): ServesInput[] {
  const count = choices.weighted([
    [0, 2],
    [1, 60],
    [2, 28],
    [3, 9],
    [4, 1],
  ] as const);
  const chosen = new Set<GeneratedCell>();
  for (let index = 0; index < count; index += 1) {
    chosen.add(choices.weighted(map.map((cell) => [cell, cell.weight] as const)));
  }
  return [...chosen].map((cell, index) => ({
    persona: cell.persona,
    stage: cell.stage,
    ...(index > 0 && choices.chance(0.4) && { fit: 'secondary' as const }),
    ...(cell.answerable.length > 0 && choices.chance(0.7) && { answers: [choices.pick(cell.answerable)] }),
  }));
}
