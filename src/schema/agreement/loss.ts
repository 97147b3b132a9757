import { z } from 'zod';
import { date, id, line, list, reference } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inList, signedKind } from './kind.ts';

/** Deals that ended in the same way for the same reason. */
const endedDeals = z.strictObject({
  outcome: z.enum(['lost', 'won']).meta({ title: 'Outcome', description: 'lost or won.', examples: ['lost'] }),
  reason: line(200).meta({
    title: 'Reason',
    description: 'Why, as the buyer said it, not as it stands in the CRM’s list.',
    examples: ['They could not show their board what we are if we are gone in five years.'],
  }),
  persona: reference('persona')
    .optional()
    .meta({ title: 'Persona', description: 'Who decided it.', examples: ['finance-lead'] }),
  stage: reference('stage')
    .optional()
    .meta({ title: 'Stage', description: 'Where in the journey it was decided.', examples: ['decision'] }),
  question: id()
    .optional()
    .meta({
      title: 'Question',
      description: 'The question of this persona at this stage that stayed open, if it is written down.',
      examples: ['vendor-risk'],
    }),
  competitor: line(80)
    .optional()
    .meta({ title: 'Competitor', description: 'Who got or lost the deal instead.', examples: ['A large ERP system'] }),
  count: z
    .int()
    .min(1)
    .max(100_000)
    .meta({ title: 'Deals', description: 'How many deals ended like this.', examples: [3] }),
  missing: line(300)
    .optional()
    .meta({
      title: 'Missing content',
      description: 'What the representative would have liked to have in hand.',
      examples: ['A page about escrow and export that a board can read.'],
    }),
});

/** A time, and how its deals ended. */
export const lossSchema = z
  .strictObject({
    id: id().meta({ title: 'Id', description: 'The short name of the time.', examples: ['2026-q3'] }),
    from: date().meta({ title: 'From', description: 'The first day.', examples: ['2026-07-01'] }),
    to: date().meta({ title: 'To', description: 'The last day.', examples: ['2026-09-30'] }),
    owner: owner(),
    deals: list(endedDeals)
      .default([])
      .meta({
        title: 'Deals',
        description: 'Lost and won deals, gathered by reason.',
        examples: [[{ outcome: 'lost', reason: 'No budget', count: 2 }]],
      }),
    ...agreed,
  })
  .meta({ title: 'Lost and won deals', description: 'Why deals were lost and won in a time.' });

export const lossRecords = signedKind(inList('losses', lossSchema), {
  names: { one: 'Lost and won deals', several: 'Lost and won deals', counted: 'list of lost and won deals' },
  title: ({ from, to }) => ['Lost and won deals, ', { date: from }, ' to ', { date: to }],
  owners: byOwner,
  isDefined: ({ deals }) => deals.length > 0,
  covers: { from: true, to: true, deals: true },
});

export type EndedDeals = z.output<typeof endedDeals>;
