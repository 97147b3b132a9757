import { z } from 'zod';
import { recordKindWords } from '../../words/findings/record-kinds.ts';
import { date, id, line, list, paragraph, reference } from '../text.ts';
import { agreed, signingTeam } from './agreed.ts';
import { inList, signedKind } from './kind.ts';

/** The lists that a goal’s readings can be counted from. */
export const goalMeasure = z.enum(['coverage', 'freshness', 'kept-promises', 'funnel']);

const amount = () => z.number().min(-1e12).max(1e12);

/** A goal with a target and a due date, which both teams share unless it names one. */
export const goalSchema = z
  .strictObject({
    id: id().meta({ title: 'Id', description: 'A short name, used to sign it.', examples: ['sql-2026'] }),
    statement: paragraph(400).meta({
      title: 'Statement',
      description: 'What you want to reach, and by when, in one sentence.',
      examples: ['60 sales-qualified leads a quarter by the end of 2026, from 41 at the start of the year.'],
    }),
    metric: line(120)
      .optional()
      .meta({
        title: 'Metric',
        description: 'The metric, and where to read it.',
        examples: ['Sales-qualified leads per quarter, from the CRM'],
      }),
    measuredBy: goalMeasure.optional().meta({
      title: 'Measured by',
      description:
        'What its readings are counted from, so that no one has to enter them: coverage, the share of live pieces whose review is current, the share of promises kept, or the leads of a month at the goal’s lead stage.',
      examples: ['coverage'],
    }),
    commitment: reference('commitment')
      .optional()
      .meta({
        title: 'Promise',
        description: 'For a goal measured by kept promises: which promise. Without one, every measured promise counts.',
        examples: ['first-attempt'],
      }),
    team: signingTeam.optional().meta({
      title: 'Own goal of',
      description: 'The team whose own goal it is, if the teams do not share it. Only this team owns and signs it.',
      examples: ['marketing'],
    }),
    unit: line(40)
      .optional()
      .meta({ title: 'Unit', description: 'The unit of the numbers, such as % or leads.', examples: ['leads'] }),
    baseline: amount()
      .optional()
      .meta({ title: 'Baseline', description: 'The value at the start.', examples: [41] }),
    from: date()
      .optional()
      .meta({ title: 'From', description: 'The day of the baseline value.', examples: ['2026-01-01'] }),
    target: amount()
      .optional()
      .meta({
        title: 'Target',
        description: 'The value you want to reach. Lower than the baseline if less is better.',
        examples: [60],
      }),
    due: date()
      .optional()
      .meta({ title: 'Due', description: 'The day you want to reach the target.', examples: ['2026-12-31'] }),
    leadStage: reference('term')
      .optional()
      .meta({ title: 'Lead stage', description: 'The kind of lead it counts, if it counts leads.', examples: ['sql'] }),
    owners: z
      .strictObject({
        sales: reference('person')
          .optional()
          .meta({ title: 'Sales', description: 'The owner in sales.', examples: ['sales-dach'] }),
        marketing: reference('person')
          .optional()
          .meta({
            title: 'Marketing',
            description: 'The owner in marketing.',
            examples: ['demand-generation'],
          }),
      })
      .prefault({})
      .meta({
        title: 'Owners',
        description: 'The owner on each team. A goal needs an owner on both teams to be shared.',
        examples: [{ sales: 'sales-dach', marketing: 'demand-generation' }],
      }),
    paid: z
      .strictObject({
        sales: z
          .boolean()
          .optional()
          .meta({ title: 'Sales', description: 'Whether pay in sales depends on this goal.', examples: [true] }),
        marketing: z
          .boolean()
          .optional()
          .meta({
            title: 'Marketing',
            description: 'Whether pay in marketing depends on this goal.',
            examples: [false],
          }),
      })
      .prefault({})
      .meta({
        title: 'Affects pay',
        description: 'Whether pay depends on this goal on each team. Leave it empty if you don’t know.',
        examples: [{ sales: true, marketing: false }],
      }),
    readings: list(
      z.strictObject({
        on: date().meta({ title: 'On', description: 'The day of this reading.', examples: ['2026-06-30'] }),
        value: amount().meta({ title: 'Value', description: 'The value on that day.', examples: [47] }),
      }),
      ['on'],
    )
      .default([])
      .meta({
        title: 'Readings',
        description: 'The values over time. Adding one does not change the signatures.',
        examples: [[{ on: '2026-06-30', value: 47 }]],
      }),
    ...agreed,
  })
  .meta({ title: 'Goal', description: 'A goal that both teams share, or one team’s own, and its progress.' });

export type GoalMeasure = z.output<typeof goalMeasure>;

export const goalRecords = signedKind(inList('goals', goalSchema), {
  names: recordKindWords.goal,
  title: ({ statement }) => [statement],
  owners: ({ owners }) => [owners.sales, owners.marketing],
  isDefined: ({ target, due }) => target !== undefined && due !== undefined,
  covers: {
    statement: true,
    metric: true,
    measuredBy: true,
    commitment: true,
    team: true,
    unit: true,
    baseline: true,
    from: true,
    target: true,
    due: true,
    leadStage: true,
    owners: true,
    paid: true,
    readings: false,
  },
});
