/** The numbers of site.yaml that both teams agreed on. */
import { z } from 'zod';
import { agendaMinutes, meetingRules } from './meeting-policy.ts';
import { eachOnce, reference } from './text.ts';

function count(max: number) {
  return z.int().min(0).max(max);
}

/** The numbers behind every rule. The method page shows them all. */
export const policySchema = z
  .strictObject({
    formatsPerStage: count(20)
      .default(3)
      .meta({
        title: 'Formats per stage',
        description:
          'How many distinct formats a persona needs at a stage, unless the stage or persona says otherwise.',
        examples: [3],
      }),
    dueDays: count(365)
      .default(30)
      .meta({
        title: 'Due (days before)',
        description: 'How many days before its review date a piece is due.',
        examples: [30],
      }),
    overdueDays: count(3650)
      .default(90)
      .meta({
        title: 'Overdue (days after)',
        description:
          'How many days after its review date a piece counts as overdue. After that it is stale and meets no need.',
        examples: [90],
      }),
    graceDays: count(3650)
      .default(90)
      .meta({
        title: 'Grace period (days)',
        description:
          'How many days a piece that no one has reviewed counts as not reviewed yet, from the day the audit started or the piece was published. After that it is overdue.',
        examples: [90],
      }),
    noticeDays: z
      .array(z.int().min(1).max(365))
      .max(5)
      .superRefine(eachOnce())
      .default([28, 14])
      .meta({
        title: 'Notices (days before)',
        description: 'How many days before a review is due `check` reports it.',
        examples: [[28, 14]],
      }),
    crowdedBy: z
      .int()
      .min(1)
      .max(50)
      .default(2)
      .meta({
        title: 'Crowded from (extra pieces)',
        description:
          'A cell is crowded when it has at least this many more usable primary pieces than formats it needs.',
        examples: [2],
      }),
    primaryCells: z
      .int()
      .min(1)
      .max(50)
      .default(3)
      .meta({
        title: 'Primary cells, at most',
        description: '`check` reports a piece that claims to be made for more cells than this.',
        examples: [3],
      }),
    sayAtStages: z
      .array(reference('stage'))
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Stages that need sales guidance',
        description:
          'Stages where every piece must say when to use it and what to say. If empty, the stage with the id decision, if there is one.',
        examples: [['decision']],
      }),
    demandPerRequest: count(100)
      .default(3)
      .meta({
        title: 'Demand per request',
        description: 'The points each open request adds to the gap it is about.',
        examples: [3],
      }),
    demandVotes: count(100)
      .default(5)
      .meta({
        title: 'Points for votes, at most',
        description: 'Each vote on a request adds 1 point, up to this many per request.',
        examples: [5],
      }),
    demandLosses: count(100)
      .default(5)
      .meta({
        title: 'Points for lost deals, at most',
        description:
          'Each deal lost for a reason that no content answers adds 1 point to the gap it is about, up to this many per reason.',
        examples: [5],
      }),
    triageDays: count(100)
      .default(2)
      .meta({
        title: 'Triage within (business days)',
        description: 'How many business days marketing has to decide on a request.',
        examples: [2],
      }),
    deliveryDays: z
      .strictObject({
        S: count(365)
          .default(3)
          .meta({ title: 'Small', description: 'Business days for a small request.', examples: [3] }),
        M: count(365)
          .default(7)
          .meta({ title: 'Medium', description: 'Business days for a medium request.', examples: [7] }),
        L: count(365)
          .default(15)
          .meta({ title: 'Large', description: 'Business days for a large request.', examples: [15] }),
      })
      .prefault({})
      .meta({
        title: 'Delivery within (business days)',
        description: 'Delivery time for each effort, in business days.',
        examples: [{ S: 3, M: 7, L: 15 }],
      }),
    approveIdeas: z
      .boolean()
      .default(false)
      .meta({
        title: 'Sales approves ideas',
        description:
          'True if sales approves each idea before marketing works on it. Without it, ideas wait for sales once the first one is approved.',
        examples: [true],
      }),
    usedViews: z
      .int()
      .min(1)
      .max(1_000_000)
      .default(30)
      .meta({
        title: 'Used from (views)',
        description:
          'A piece counts as used if it has at least this many views in three months, or was sent, opened or part of a deal at least once.',
        examples: [30],
      }),
    rankByUsage: z
      .boolean()
      .default(false)
      .meta({
        title: 'Rank by use',
        description:
          'True to list used pieces before others that are otherwise equal. It is the last criterion, and counts only with data/usage.csv.',
        examples: [true],
      }),
    meetEvery: count(365)
      .default(14)
      .meta({
        title: 'Meet every (days)',
        description: 'The longest time between two meetings of sales and marketing of any kind, in days.',
        examples: [14],
      }),
    meetings: meetingRules,
    agenda: agendaMinutes,
  })
  .meta({ title: 'Policy', description: 'The numbers both teams agreed on. Each has a default.' });

export type Policy = z.output<typeof policySchema>;
