import { z } from 'zod';
import { type PieceFields, pieceSchema } from '../src/schema/piece.ts';

/** By field of a piece: the first of the examples that its schema gives to marketers. */
export const pieceExamples = Object.fromEntries(
  Object.entries(
    z.toJSONSchema(pieceSchema, {
      io: 'input',
      override({ zodSchema, jsonSchema }) {
        const examples = z.globalRegistry.get(zodSchema)?.examples;
        if (Array.isArray(examples)) jsonSchema.examples = examples;
      },
    }).properties ?? {},
  ).map(([field, schema]) => [field, typeof schema === 'object' ? schema.examples?.[0] : undefined]),
) as Readonly<Record<keyof PieceFields, unknown>>;
