import { z } from 'zod';
import { date, reference } from './text.ts';

/** A person checked it and vouched for it on a date. Never derived from Git's dates, since fixing a typo is not a review. */
export const reviewed = z
  .strictObject({
    on: date().meta({
      title: 'Reviewed on',
      description: 'The day somebody last read it and vouched that it is right.',
      examples: ['2026-09-14'],
    }),
    by: reference('person').meta({
      title: 'Reviewed by',
      description: 'Who vouched for it: an id from people.yaml.',
      examples: ['product-marketing'],
    }),
  })
  .meta({
    title: 'Reviewed',
    description: 'When somebody last vouched for this, and who. Only a review makes content fresh again, not an edit.',
    examples: [{ on: '2026-09-14', by: 'product-marketing' }],
  });
