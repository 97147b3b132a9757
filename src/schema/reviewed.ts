import { z } from 'zod';
import { date, reference } from './text.ts';

/** The last review: a person confirmed that it is up to date. Never derived from Git dates, because fixing a typo is not a review. */
export const reviewed = z
  .strictObject({
    on: date().meta({
      title: 'Reviewed on',
      description: 'The day of the last review: someone read it and confirmed that it is up to date.',
      examples: ['2026-09-14'],
    }),
    by: reference('person').meta({
      title: 'Reviewed by',
      description: 'The person who reviewed it.',
      examples: ['product-marketing'],
    }),
  })
  .meta({
    title: 'Reviewed',
    description:
      'When it was last reviewed, and who reviewed it. Only a review makes content fresh again; an edit does not.',
    examples: [{ on: '2026-09-14', by: 'product-marketing' }],
  });
