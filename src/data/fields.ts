/** The building blocks of what is published: each says what a column holds, for the page about data and for programs. */
import { z } from 'zod';

/** A text that is always there. */
export const text = (description: string) => z.string().meta({ description });

/** A text, or null where nothing is known or written. */
export const maybeText = (description: string) => z.string().nullable().meta({ description });

/** A calendar date, `YYYY-MM-DD`, or null where none is known. */
export const maybeDate = (description: string) => z.iso.date().nullable().meta({ description });

/** A whole number that is always known. */
export const count = (description: string) => z.int().meta({ description });

/** A number, or null where it is not known. Unknown is never 0. */
export const maybeNumber = (description: string) => z.number().nullable().meta({ description });

/** Yes or no. */
export const flag = (description: string) => z.boolean().meta({ description });

/** Any number of texts; in CSV they stand in one cell, joined with `; `. */
export const list = (description: string) => z.array(z.string()).meta({ description });
