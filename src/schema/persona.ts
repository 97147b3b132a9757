import { z } from 'zod';
import { signatures } from './agreement/agreed.ts';
import { reviewed } from './reviewed.ts';
import { aliases, days, id, keywords, line, list, paragraph, priority, reference } from './text.ts';

function searches() {
  return z.int().min(0).max(1_000_000_000).optional();
}

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
      description: 'The stage of the buyer’s journey where they ask it.',
      examples: ['decision'],
    }),
    ask: line(300).meta({
      title: 'Question',
      description: 'The question or objection in the buyer’s words.',
      examples: ['How soon does it pay back?'],
    }),
    priority: priority().meta({
      title: 'Priority',
      description: 'How important a good answer is: 1 low, 2 normal, 3 deal breaker.',
      examples: [3],
    }),
    objection: z
      .boolean()
      .default(false)
      .meta({
        title: 'Objection',
        description: 'True if it is a reason not to buy, rather than a request for information.',
        examples: [true],
      }),
    products: list(reference('product'))
      .default([])
      .meta({
        title: 'Products',
        description:
          'The products it is asked about. Empty means any. With products, only a piece that names one of them answers it.',
        examples: [['planner']],
      }),
    competitors: list(reference('competitor'))
      .default([])
      .meta({
        title: 'Competitors',
        description: 'The competitors that make buyers ask it. It appears on their pages.',
        examples: [['nordfeld-erp']],
      }),
    keywords: keywords().meta({
      title: 'Keywords',
      description:
        'Other words for it, in any language. Search finds the question and the pieces that answer it by them.',
      examples: [['ROI', 'Amortisation']],
    }),
    searchesPerMonth: searches().meta({
      title: 'Searches per month',
      description:
        'How often people search for its keywords in a month, all keywords added up. `import --keywords` reads it from the export of a keyword tool.',
      examples: [1200],
    }),
    searchesUpTo: searches().meta({
      title: 'Searches per month, at most',
      description:
        'Only if the tool gives a range, such as 100 to 1,000: its upper end. The field above is its lower end.',
      examples: [1000],
    }),
    heardFrom: z
      .enum(['sales', 'marketing', 'success', 'product', 'search'])
      .optional()
      .meta({
        title: 'Heard from',
        description: 'Where the question came up: in sales, marketing, success or product, or in search terms.',
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
  .meta({ title: 'Question', description: 'A question or objection this buyer has at a stage, in their own words.' });

/** A buyer persona: facts and questions in the front matter, the story in the body. */
export const personaSchema = z
  .strictObject({
    name: line(80).meta({ title: 'Name', description: 'The name people see.', examples: ['Finance lead'] }),
    titles: list(line(80))
      .default([])
      .meta({
        title: 'Job titles',
        description: 'Typical job titles.',
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
          'Their role in the purchase. A champion pushes for it; the economic-buyer is the decision maker with the budget; a technical-evaluator tests it; a user works with it; an influencer advises; a blocker is against it.',
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
        examples: [['Stock figures that no one trusts']],
      }),
    contributors: z
      .strictObject({
        sales: list(reference('person'))
          .default([])
          .meta({
            title: 'Sales',
            description: 'People from sales who helped write this persona.',
            examples: [['sales-dach']],
          }),
        marketing: list(reference('person'))
          .default([])
          .meta({
            title: 'Marketing',
            description: 'People from marketing who helped write this persona.',
            examples: [['product-marketing']],
          }),
      })
      .prefault({})
      .meta({
        title: 'Contributors',
        description:
          'Who helped write it. A persona that only one team worked on is reported, because the teams may picture different buyers.',
        examples: [{ sales: ['sales-dach'], marketing: ['product-marketing'] }],
      }),
    reviewed: reviewed.optional(),
    reviewEvery: days()
      .default(180)
      .meta({
        title: 'Review every (days)',
        description: 'How many days until both teams review it again.',
        examples: [180],
      }),
    signed: signatures.optional(),
    aliases: aliases().meta({ examples: [['CFO', 'finance director']] }),
    status: z
      .enum(['draft', 'active', 'retired'])
      .default('active')
      .meta({
        title: 'Status',
        description: 'Only active personas appear in the grid and in the figures.',
        examples: ['active'],
      }),
    formats: z
      .record(reference('stage'), z.int().min(0).max(20))
      .default({})
      .meta({
        title: 'Formats wanted per stage',
        description:
          'Stages where this persona needs more or fewer formats than usual. 0 means nothing is needed there.',
        examples: [{ awareness: 1, decision: 4 }],
      }),
    questions: z
      .array(questionSchema)
      .max(500)
      .default([])
      .meta({
        title: 'Questions',
        description: 'What this buyer asks or objects to at each stage. Each question is a need that a piece can meet.',
        examples: [[{ id: 'payback', stage: 'decision', ask: 'How soon does it pay back?', priority: 3 }]],
      }),
  })
  .meta({ title: 'Persona', description: 'A buyer persona: who they are, what they want, and what they ask.' });

export type PersonaFields = z.output<typeof personaSchema>;
export type Question = z.output<typeof questionSchema>;
