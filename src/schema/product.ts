import { z } from 'zod';
import { aliases, id, line, list, reference } from './text.ts';

/** What a team does with a product in a quarter. */
const focus = z.enum(['push', 'hold', 'stop']);

/** How a team rates an offer. */
const offerVerdict = z.enum(['works', 'unproven', 'fails']);

const quarterlyFocus = z.strictObject({
  quarter: z
    .string()
    .regex(/^20\d\d-Q[1-4]$/)
    .meta({ title: 'Quarter', description: 'The year and quarter.', examples: ['2026-Q4'] }),
  sales: focus
    .optional()
    .meta({ title: 'Sales', description: 'What sales does: push, hold or stop.', examples: ['push'] }),
  marketing: focus
    .optional()
    .meta({ title: 'Marketing', description: 'What marketing does: push, hold or stop.', examples: ['hold'] }),
});

const offer = z.strictObject({
  stage: reference('stage').meta({ title: 'Stage', description: 'The stage it is for.', examples: ['evaluation'] }),
  name: line(120).meta({ title: 'Offer', description: 'What the buyer can get.', examples: ['A pilot on one line'] }),
  piece: reference('piece')
    .optional()
    .meta({ title: 'Piece', description: 'The piece that promotes it.', examples: ['pilot-offer'] }),
  verdict: z
    .strictObject({
      sales: offerVerdict
        .optional()
        .meta({ title: 'Sales', description: 'How sales rates it: works, unproven or fails.', examples: ['works'] }),
      marketing: offerVerdict.optional().meta({
        title: 'Marketing',
        description: 'How marketing rates it: works, unproven or fails.',
        examples: ['fails'],
      }),
    })
    .prefault({})
    .meta({
      title: 'Verdict',
      description: 'Whether it works, according to each team.',
      examples: [{ sales: 'works', marketing: 'unproven' }],
    }),
});

/** Something that the company sells. */
export const productSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name that pieces and requests use for this product.',
      examples: ['planner'],
    }),
    name: line(120).meta({ title: 'Name', description: 'The name people see.', examples: ['Planner'] }),
    status: z
      .enum(['launching', 'active', 'sunset'])
      .default('active')
      .meta({
        title: 'Status',
        description: 'Launching, active or sunset. A sunset product needs no new content.',
        examples: ['active'],
      }),
    owner: reference('person')
      .optional()
      .meta({
        title: 'Owner',
        description: 'The person or team responsible for this product.',
        examples: ['product-marketing'],
      }),
    aliases: aliases().meta({ examples: [['Planner Pro']] }),
    focus: list(quarterlyFocus, ['quarter'])
      .default([])
      .meta({
        title: 'Focus',
        description: 'What each team does with it in a quarter: push, hold or stop.',
        examples: [[{ quarter: '2026-Q4', sales: 'push', marketing: 'hold' }]],
      }),
    offers: list(offer)
      .default([])
      .meta({
        title: 'Offers',
        description: 'What the buyer can get at each stage, and whether it works.',
        examples: [[{ stage: 'evaluation', name: 'A pilot on one line', verdict: { sales: 'works' } }]],
      }),
  })
  .meta({ title: 'Product', description: 'A product or service you sell.' });

export type Product = z.output<typeof productSchema>;
