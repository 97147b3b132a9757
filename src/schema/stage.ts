import { z } from 'zod';
import { aliases, id, line, paragraph, priority } from './text.ts';

/** A stage of the buyer's journey. The order in stages.yaml is the order of the journey. */
export const stageSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'The short name that pieces, personas and requests use for this stage.',
      examples: ['decision'],
    }),
    name: line(60).meta({ title: 'Name', description: 'The name as everybody reads it.', examples: ['Decision'] }),
    buyerGoal: paragraph(300)
      .optional()
      .meta({
        title: 'Buyer’s goal',
        description: 'What the buyer wants to get done at this stage, in one sentence.',
        examples: ['Choose one supplier and get the purchase approved.'],
      }),
    priority: priority().meta({
      title: 'Priority',
      description: 'How much this stage counts when gaps are ranked: 1 low, 2 normal, 3 high.',
      examples: [3],
    }),
    formats: z
      .int()
      .min(0)
      .max(20)
      .optional()
      .meta({
        title: 'Formats wanted',
        description:
          'How many different formats each persona needs at this stage. Without it, the number in site.yaml holds.',
        examples: [3],
      }),
    exitCriteria: paragraph(500)
      .optional()
      .meta({
        title: 'Exit criteria',
        description: 'How you notice that a buyer has left this stage for the next one.',
        examples: ['The buyer has asked for a quote.'],
      }),
    aliases: aliases().meta({ examples: [['BOFU', 'bottom of funnel']] }),
  })
  .meta({ title: 'Stage', description: 'One stage of the buyer’s journey.' });

export type Stage = z.output<typeof stageSchema>;
