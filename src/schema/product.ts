import { z } from 'zod';
import { aliases, id, line, reference } from './text.ts';

/** Something that the company sells. */
export const productSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'The short name that pieces and requests use for this product.',
      examples: ['planner'],
    }),
    name: line(120).meta({ title: 'Name', description: 'The name as everybody reads it.', examples: ['Planner'] }),
    status: z
      .enum(['launching', 'active', 'sunset'])
      .default('active')
      .meta({
        title: 'Status',
        description: 'Launching, active, or sunset. A sunset product needs no new content.',
        examples: ['active'],
      }),
    owner: reference('person')
      .optional()
      .meta({
        title: 'Owner',
        description: 'Who answers for this product: an id from people.yaml.',
        examples: ['product-marketing'],
      }),
    aliases: aliases().meta({ examples: [['Planner Pro']] }),
  })
  .meta({ title: 'Product', description: 'Something that the company sells.' });

export type Product = z.output<typeof productSchema>;
