import { z } from 'zod';
import { aliases, days, id, line } from './text.ts';

/** The effort to make something. site.yaml has the delivery time for each. */
export const effort = z.enum(['S', 'M', 'L']);

/** The format of a piece, such as case study. */
export const formatSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name that pieces use for this format.',
      examples: ['case-study'],
    }),
    name: line(60).meta({ title: 'Name', description: 'The name people see.', examples: ['Case study'] }),
    reviewEvery: days()
      .default(365)
      .meta({
        title: 'Review every (days)',
        description:
          'How many days until a piece of this format needs a review. Typical: 90 for pricing and battlecards; 180 for data sheets, decks, comparisons and one-pagers; 365 for the rest.',
        examples: [180],
      }),
    effort: effort.default('M').meta({
      title: 'Effort',
      description: 'The effort to make one: S small, M medium, L large.',
      examples: ['M'],
    }),
    aliases: aliases().meta({ examples: [['success story', 'customer story']] }),
  })
  .meta({ title: 'Format', description: 'One content format.' });

export type Format = z.output<typeof formatSchema>;
export type Effort = z.output<typeof effort>;
