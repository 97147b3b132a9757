import { z } from 'zod';
import { date, id, line, list, paragraph, reference } from '../text.ts';
import { agreed } from './agreed.ts';
import { inList, signedKind } from './kind.ts';

const amount = () => z.number().min(-1e12).max(1e12);

/** Something that both teams want to reach, with a number and a day. */
export const goalSchema = z
  .strictObject({
    id: id().meta({ title: 'Id', description: 'The short name with which it is signed.', examples: ['sql-2026'] }),
    statement: paragraph(400).meta({
      title: 'Statement',
      description: 'What is to be reached by when, in one sentence.',
      examples: ['60 sales-qualified leads a quarter by the end of 2026, from 41 at the start of the year.'],
    }),
    metric: line(120)
      .optional()
      .meta({
        title: 'Metric',
        description: 'What is counted, and where it is read.',
        examples: ['Sales-qualified leads per quarter, from the CRM'],
      }),
    unit: line(40)
      .optional()
      .meta({ title: 'Unit', description: 'The unit of the numbers.', examples: ['leads'] }),
    baseline: amount()
      .optional()
      .meta({ title: 'Baseline', description: 'Where it stood at the start.', examples: [41] }),
    from: date()
      .optional()
      .meta({ title: 'From', description: 'The day of the baseline.', examples: ['2026-01-01'] }),
    target: amount()
      .optional()
      .meta({
        title: 'Target',
        description: 'Where it is to be. Lower than the baseline, where less is better.',
        examples: [60],
      }),
    due: date()
      .optional()
      .meta({ title: 'Due', description: 'The day by which the target is reached.', examples: ['2026-12-31'] }),
    leadStage: reference('term')
      .optional()
      .meta({ title: 'Lead stage', description: 'Which leads it counts, if it counts leads.', examples: ['sql'] }),
    owners: z
      .strictObject({
        sales: reference('person')
          .optional()
          .meta({ title: 'Sales', description: 'Who answers for it in sales.', examples: ['sales-dach'] }),
        marketing: reference('person')
          .optional()
          .meta({
            title: 'Marketing',
            description: 'Who answers for it in marketing.',
            examples: ['demand-generation'],
          }),
      })
      .prefault({})
      .meta({
        title: 'Owners',
        description: 'Who answers for it in each team. A goal that one team owns is not a common goal.',
        examples: [{ sales: 'sales-dach', marketing: 'demand-generation' }],
      }),
    paid: z
      .strictObject({
        sales: z
          .boolean()
          .optional()
          .meta({ title: 'Sales', description: 'Whether pay in sales depends on it.', examples: [true] }),
        marketing: z
          .boolean()
          .optional()
          .meta({ title: 'Marketing', description: 'Whether pay in marketing depends on it.', examples: [false] }),
      })
      .prefault({})
      .meta({
        title: 'Paid on it',
        description: 'Whether pay in each team depends on it. Left out means that it is not known.',
        examples: [{ sales: true, marketing: false }],
      }),
    readings: list(
      z.strictObject({
        on: date().meta({ title: 'On', description: 'The day of the reading.', examples: ['2026-06-30'] }),
        value: amount().meta({ title: 'Value', description: 'Where it stood on that day.', examples: [47] }),
      }),
      ['on'],
    )
      .default([])
      .meta({
        title: 'Readings',
        description: 'Where it stood on which day. New ones do not touch the signatures.',
        examples: [[{ on: '2026-06-30', value: 47 }]],
      }),
    ...agreed,
  })
  .meta({ title: 'Goal', description: 'What both teams want to reach, and whether they get there.' });

export const goalRecords = signedKind(inList('goals', goalSchema), {
  names: { one: 'Goal', several: 'Goals' },
  title: ({ statement }) => [statement],
  owners: ({ owners }) => [owners.sales, owners.marketing],
  isDefined: ({ target, due }) => target !== undefined && due !== undefined,
  covers: {
    statement: true,
    metric: true,
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
