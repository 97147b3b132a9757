/** The types of published columns. Descriptions appear on the data page and in JSON Schemas. */
import { z } from 'zod';

/** Text that is always present. */
export const text = (description: string) => z.string().meta({ description });

/** Text, or null if unknown or not given. */
export const maybeText = (description: string) => z.string().nullable().meta({ description });

/** A calendar date, `YYYY-MM-DD`, or null if unknown. */
export const maybeDate = (description: string) => z.iso.date().nullable().meta({ description });

/** A whole number that is always known. */
export const count = (description: string) => z.int().meta({ description });

/** A number, or null if unknown. Unknown is never 0. */
export const maybeNumber = (description: string) => z.number().nullable().meta({ description });

/** Yes or no. */
export const flag = (description: string) => z.boolean().meta({ description });

/** Any number of texts; in CSV they share one cell, joined with `; `. */
export const list = (description: string) => z.array(z.string()).meta({ description });
