import { z } from 'zod';
import { signatures } from './agreement/agreed.ts';
import { aliases, id, line, list, paragraph, priority, reference } from './text.ts';

/** A stage of the buyer’s journey. stages.yaml lists them in order. */
export const stageSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name that pieces, personas and requests use for this stage.',
      examples: ['decision'],
    }),
    name: line(60).meta({ title: 'Name', description: 'The name people see.', examples: ['Decision'] }),
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
          'How many distinct formats each persona needs at this stage. If empty, the number in the site settings.',
        examples: [3],
      }),
    exitCriteria: paragraph(500)
      .optional()
      .meta({
        title: 'Exit criteria',
        description: 'How you can tell that a buyer has moved on to the next stage.',
        examples: ['The buyer has asked for a quote.'],
      }),
    dealStages: list(line(80))
      .default([])
      .meta({
        title: 'Deal stages',
        description:
          'The deal stages of the CRM while a buyer is at this stage, exactly as written there and in their order. Leave it empty before there is a deal.',
        examples: [['Quote requested', 'Contract with the buyer']],
      }),
    owner: reference('person')
      .optional()
      .meta({
        title: 'Owner',
        description: 'The person or team that acts first while a buyer is at this stage, and keeps it up to date.',
        examples: ['sales-dach'],
      }),
    signed: signatures.optional(),
    aliases: aliases().meta({ examples: [['BOFU', 'bottom of funnel']] }),
  })
  .meta({ title: 'Stage', description: 'One stage of the buyer’s journey.' });

export type Stage = z.output<typeof stageSchema>;
