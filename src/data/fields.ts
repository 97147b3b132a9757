/** The types of published columns, each with its description for the data page and for programs. */
import { z } from 'zod';

/** A text that is always given. */
export const text = (description: string) => z.string().meta({ description });

/** A text, or null where it is unknown or not written. */
export const maybeText = (description: string) => z.string().nullable().meta({ description });

/** A calendar date, `YYYY-MM-DD`, or null where it is unknown. */
export const maybeDate = (description: string) => z.iso.date().nullable().meta({ description });

/** A whole number that is always known. */
export const count = (description: string) => z.int().meta({ description });

/** A number, or null where it is unknown. Unknown is never 0. */
export const maybeNumber = (description: string) => z.number().nullable().meta({ description });

/** Yes or no. */
export const flag = (description: string) => z.boolean().meta({ description });

/** Any number of texts; in CSV they share one cell, joined with `; `. */
export const list = (description: string) => z.array(z.string()).meta({ description });
