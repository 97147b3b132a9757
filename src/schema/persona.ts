import { z } from 'zod';
import { reviewed } from './reviewed.ts';
import { aliases, days, id, line, list, paragraph, priority, reference } from './text.ts';

/** Something a persona asks or objects at a stage, in the buyer's words. */
const questionSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name, unique within this persona. Pieces use it to say what they answer.',
      examples: ['payback'],
    }),
    stage: reference('stage').meta({
      title: 'Stage',
      description: 'The stage of the buyer’s journey at which they ask it: an id from stages.yaml.',
      examples: ['decision'],
    }),
    ask: line(300).meta({
      title: 'Question',
      description: 'The question or objection as the buyer says it, word for word.',
      examples: ['How soon does it pay back?'],
    }),
    priority: priority().meta({
      title: 'Priority',
      description: 'How much hangs on a good answer: 1 low, 2 normal, 3 the deal.',
      examples: [3],
    }),
    objection: z
      .boolean()
      .default(false)
      .meta({
        title: 'Objection',
        description: 'True when it is a reason not to buy and not a wish to learn.',
        examples: [true],
      }),
    heardFrom: z
      .enum(['sales', 'marketing', 'success', 'product', 'search'])
      .optional()
      .meta({
        title: 'Heard from',
        description: 'Where the question came up: sales, marketing, success, product, or in what people search for.',
        examples: ['sales'],
      }),
    answer: paragraph(1000)
      .optional()
      .meta({
        title: 'Short answer',
        description: 'What to say when it comes up in a call, in one to three sentences.',
        examples: ['Most plants see the first saving in month four; the calculator shows yours.'],
      }),
  })
  .meta({ title: 'Question', description: 'Something this buyer asks or objects at a stage, in their own words.' });

/** A buyer persona: facts and questions in the front matter, the story in the body. */
export const personaSchema = z
  .strictObject({
    name: line(80).meta({ title: 'Name', description: 'The name as everybody reads it.', examples: ['Finance lead'] }),
    titles: list(line(80))
      .default([])
      .meta({
        title: 'Job titles',
        description: 'The titles on the business cards of such people.',
        examples: [['CFO', 'Head of finance']],
      }),
    priority: priority().meta({
      title: 'Priority',
      description: 'How much this persona counts when gaps are ranked: 1 low, 2 normal, 3 high.',
      examples: [3],
    }),
    role: z
      .enum(['champion', 'economic-buyer', 'technical-evaluator', 'user', 'influencer', 'blocker'])
      .optional()
      .meta({
        title: 'Role in the purchase',
        description:
          'What part they play when the company buys: a champion pushes for it, the economic-buyer is the decision maker with the budget, a technical-evaluator tests it, a user works with it, an influencer advises, a blocker is against it.',
        examples: ['economic-buyer'],
      }),
    goals: list(line(300))
      .default([])
      .meta({
        title: 'Goals',
        description: 'What they want to achieve.',
        examples: [['Close the month in three days']],
      }),
    pains: list(line(300))
      .default([])
      .meta({
        title: 'Pains',
        description: 'What makes their work hard today.',
        examples: [['Stock figures that nobody trusts']],
      }),
    contributors: z
      .strictObject({
        sales: list(reference('person'))
          .default([])
          .meta({
            title: 'Sales',
            description: 'People from sales who helped to write this persona.',
            examples: [['sales-dach']],
          }),
        marketing: list(reference('person'))
          .default([])
          .meta({
            title: 'Marketing',
            description: 'People from marketing who helped to write it.',
            examples: [['product-marketing']],
          }),
      })
      .prefault({})
      .meta({
        title: 'Contributors',
        description:
          'Who wrote it. A persona that only one team worked on is reported: the two teams then see different buyers.',
        examples: [{ sales: ['sales-dach'], marketing: ['product-marketing'] }],
      }),
    reviewed: reviewed.optional(),
    reviewEvery: days()
      .default(180)
      .meta({
        title: 'Review every (days)',
        description: 'After how many days both teams look at it again.',
        examples: [180],
      }),
    aliases: aliases().meta({ examples: [['CFO', 'finance director']] }),
    status: z
      .enum(['draft', 'active', 'retired'])
      .default('active')
      .meta({
        title: 'Status',
        description: 'Only active personas stand in the grid and in the counts.',
        examples: ['active'],
      }),
    formats: z
      .record(reference('stage'), z.int().min(0).max(20))
      .default({})
      .meta({
        title: 'Formats wanted per stage',
        description:
          'Where this persona needs more or fewer different formats than the stage says. 0 means nothing is needed there.',
        examples: [{ awareness: 1, decision: 4 }],
      }),
    questions: z
      .array(questionSchema)
      .max(500)
      .default([])
      .meta({
        title: 'Questions',
        description: 'What this buyer asks or objects at each stage. Each question is a need that a piece can meet.',
        examples: [[{ id: 'payback', stage: 'decision', ask: 'How soon does it pay back?', priority: 3 }]],
      }),
  })
  .meta({ title: 'Persona', description: 'A buyer persona: who they are, what they want, what they ask.' });

export type PersonaFields = z.output<typeof personaSchema>;
export type Question = z.output<typeof questionSchema>;
