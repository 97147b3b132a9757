import { z } from 'zod';
import { reviewed } from './reviewed.ts';
import { aliases, days, line, reference } from './text.ts';

/** A competitor: facts in the front matter, how to position yourself against it in the body. */
export const competitorSchema = z
  .strictObject({
    name: line(80).meta({ title: 'Name', description: 'The name people see.', examples: ['Nordfeld ERP'] }),
    aliases: aliases().meta({ examples: [['A large ERP system', 'the ERP module']] }),
    owner: reference('person')
      .optional()
      .meta({
        title: 'Owner',
        description: 'The person or team that keeps this page up to date.',
        examples: ['product-marketing'],
      }),
    reviewed: reviewed.optional(),
    reviewEvery: days()
      .default(90)
      .meta({
        title: 'Review every (days)',
        description: 'How many days until the owner reviews it again. Competitors change often.',
        examples: [90],
      }),
  })
  .meta({
    title: 'Competitor',
    description:
      'Someone buyers compare you with, also doing nothing or a spreadsheet. The text says how you position yourself.',
  });

export type CompetitorFields = z.output<typeof competitorSchema>;
