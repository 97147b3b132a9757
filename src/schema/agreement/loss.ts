import { z } from 'zod';
import { recordKindWords, recordTitles } from '../../words/findings/record-kinds.ts';
import { date, id, line, list, reference } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inList, signedKind } from './kind.ts';

/** Deals with the same outcome and reason. */
const endedDeals = z.strictObject({
  outcome: z
    .enum(['lost', 'won'])
    .meta({ title: 'Outcome', description: 'Whether the deals were won or lost.', examples: ['lost'] }),
  reason: line(200).meta({
    title: 'Reason',
    description: 'The reason in the buyer’s words, not from the CRM’s drop-down.',
    examples: ['Their board asked who supports the software if we go out of business, and they had no answer.'],
  }),
  persona: reference('persona')
    .optional()
    .meta({ title: 'Persona', description: 'The persona who decided.', examples: ['finance-lead'] }),
  stage: reference('stage')
    .optional()
    .meta({ title: 'Stage', description: 'The stage where it was decided.', examples: ['decision'] }),
  question: id()
    .optional()
    .meta({
      title: 'Question',
      description: 'The question of this persona at this stage that was left open, if it is recorded.',
      examples: ['vendor-risk'],
    }),
  competitor: line(80)
    .optional()
    .meta({
      title: 'Competitor',
      description:
        'Who won the deal instead, or lost it to you: the id, name or alias of a competitor, or any other name.',
      examples: ['Nordfeld ERP'],
    }),
  count: z
    .int()
    .min(1)
    .max(100_000)
    .meta({ title: 'Deals', description: 'The number of deals with this reason.', examples: [3] }),
  missing: line(300)
    .optional()
    .meta({
      title: 'Missing content',
      description: 'What the rep would have needed.',
      examples: ['A page about escrow and export that a board can read.'],
    }),
});

/** A period, and how its deals ended. */
export const lossSchema = z
  .strictObject({
    id: id().meta({ title: 'Id', description: 'A short name for the period, such as 2026-q3.', examples: ['2026-q3'] }),
    from: date().meta({ title: 'From', description: 'The first day of the period.', examples: ['2026-07-01'] }),
    to: date().meta({ title: 'To', description: 'The last day of the period.', examples: ['2026-09-30'] }),
    owner: owner(),
    deals: list(endedDeals)
      .default([])
      .meta({
        title: 'Deals',
        description: 'Won and lost deals, grouped by reason.',
        examples: [[{ outcome: 'lost', reason: 'No budget', count: 2 }]],
      }),
    ...agreed,
  })
  .meta({ title: 'Won and lost deals', description: 'Why deals were won and lost in a period.' });

export const lossRecords = signedKind(inList('losses', lossSchema), {
  names: recordKindWords.loss,
  title: ({ from, to }) => recordTitles.loss(from, to),
  owners: byOwner,
  isDefined: ({ deals }) => deals.length > 0,
  covers: { from: true, to: true, deals: true },
});

export type EndedDeals = z.output<typeof endedDeals>;
