import { z } from 'zod';
import { recordKindWords, recordTitles } from '../../words/findings/record-kinds.ts';
import { valueTexts } from '../../words/findings/values.ts';
import { date, line, list, paragraph, reference, refusal } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inFile, signedKind } from './kind.ts';

/** A number with its source, or one that is marked as unknown. */
function figure(most: number) {
  return z
    .strictObject({
      value: z
        .number()
        .min(0)
        .max(most)
        .optional()
        .meta({ title: 'Value', description: 'The number. Leave it empty if you don’t know it.', examples: [2] }),
      unknown: z
        .boolean()
        .default(false)
        .meta({
          title: 'Unknown',
          description: 'Set to true if no one knows the number yet. Better than a guess.',
          examples: [true],
        }),
      asOf: date()
        .optional()
        .meta({ title: 'As of', description: 'The day the number was current.', examples: ['2026-09-30'] }),
      owner: reference('person')
        .optional()
        .meta({
          title: 'Owner',
          description: 'The person or team that keeps it up to date, or finds it out.',
          examples: ['sales-dach'],
        }),
      source: line(200)
        .optional()
        .meta({ title: 'Source', description: 'Where the number comes from.', examples: ['CRM report "Won deals"'] }),
    })
    .superRefine(({ value, unknown }, context) => {
      if ((value === undefined) === unknown) return;
      const { knownAndUnknown, neitherKnown } = valueTexts;
      context.addIssue({ code: 'custom', path: ['value'], ...refusal(unknown ? knownAndUnknown : neitherKnown) });
    });
}

/** The numbers that a plan can be about. The rates are reached by the plans for lead stages. */
const planned = z.enum(['revenueGoal', 'dealSize', 'cycle', 'representatives', 'marketSize', 'buyingNow', 'coverage']);

const EXAMPLE = { value: 20_000, asOf: '2026-09-30', owner: 'sales-dach', source: 'CRM report "Won deals"' };
const example = (value: number) => [{ ...EXAMPLE, value }];

/** numbers.yaml: what the revenue goal takes, from the goal back to the first lead. */
export const numbersSchema = z
  .strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('EUR')
      .meta({
        title: 'Currency',
        description: 'The currency of all amounts, as a three-letter code.',
        examples: ['EUR'],
      }),
    from: date().meta({
      title: 'From',
      description: 'The first day of the period for the revenue goal.',
      examples: ['2027-01-01'],
    }),
    to: date().meta({ title: 'To', description: 'The last day of that period.', examples: ['2027-12-31'] }),
    revenueGoal: figure(1e12).meta({
      title: 'Revenue goal',
      description: 'The new revenue expected from these leads.',
      examples: example(500_000),
    }),
    dealSize: figure(1e12).meta({
      title: 'Deal size',
      description: 'The value of an average deal.',
      examples: example(20_000),
    }),
    conversions: list(
      z.strictObject({
        from: reference('term').meta({
          title: 'From',
          description: 'The lifecycle stage before the step.',
          examples: ['mql'],
        }),
        to: reference('term').meta({
          title: 'To',
          description: 'The lifecycle stage after the step.',
          examples: ['sal'],
        }),
        rate: figure(100).meta({
          title: 'Rate',
          description: 'The conversion rate of this step, in percent.',
          examples: example(62),
        }),
        days: figure(3650)
          .optional()
          .meta({ title: 'Days', description: 'How many days this step usually takes.', examples: example(14) }),
      }),
      ['from', 'to'],
    )
      .default([])
      .meta({
        title: 'Conversions',
        description: 'The steps from the first lifecycle stage to customer, in order.',
        examples: [[{ from: 'lead', to: 'customer', rate: { value: 2, asOf: '2026-09-30' } }]],
      }),
    cycle: figure(3650)
      .optional()
      .meta({
        title: 'Sales cycle (days)',
        description: 'Days from the first lifecycle stage to a signed order. Used if the steps don’t say their days.',
        examples: example(120),
      }),
    representatives: figure(100_000)
      .optional()
      .meta({ title: 'Representatives', description: 'The number of sales representatives.', examples: example(6) }),
    marketSize: figure(1e10)
      .optional()
      .meta({
        title: 'Market size',
        description: 'The number of companies that could buy from you.',
        examples: example(3400),
      }),
    buyingNow: figure(100)
      .optional()
      .meta({
        title: 'Buying now (%)',
        description: 'The share of them that is looking to buy in this period, in percent.',
        examples: example(5),
      }),
    coverage: figure(100)
      .optional()
      .meta({
        title: 'Coverage multiple',
        description: 'How much open pipeline you need to reach the revenue goal, as a multiple of the goal.',
        examples: example(3),
      }),
    pipeline: figure(1e13)
      .optional()
      .meta({
        title: 'Open pipeline',
        description:
          'The value of all open deals, to compare with the coverage multiple. It changes without new signatures.',
        examples: example(1_050_000),
      }),
    plans: list(
      z
        .strictObject({
          stage: reference('term')
            .optional()
            .meta({
              title: 'Lead stage',
              description: 'The stage whose leads this plan brings. Or choose a number below.',
              examples: ['mql'],
            }),
          number: planned.optional().meta({
            title: 'Number',
            description: 'The number this plan reaches, if it is not about a lead stage.',
            examples: ['dealSize'],
          }),
          how: paragraph(400).meta({
            title: 'How',
            description: 'How you mean to reach it, in one or two sentences.',
            examples: ['Two webinars and one trade fair a quarter, each with its own landing page.'],
          }),
          owner: owner(),
        })
        .superRefine(({ stage, number }, context) => {
          if ((stage === undefined) !== (number === undefined)) return;
          context.addIssue({ code: 'custom', path: ['how'], ...refusal(valueTexts.planForOne) });
        }),
      ['stage', 'number'],
    )
      .default([])
      .meta({
        title: 'Plans',
        description: 'How you mean to reach each lead stage and number. Plans change without new signatures.',
        examples: [[{ stage: 'mql', how: 'Two webinars a quarter.', owner: 'demand-generation' }]],
      }),
    owner: owner(),
    ...agreed,
  })
  .meta({
    title: 'Numbers',
    description: 'The funnel: how many leads the revenue goal needs, and where each number comes from.',
  });

export const numbersRecords = signedKind(inFile('numbers', numbersSchema), {
  names: recordKindWords.numbers,
  title: recordTitles.numbers,
  owners: byOwner,
  isDefined: ({ revenueGoal, dealSize }) => revenueGoal.value !== undefined && dealSize.value !== undefined,
  covers: {
    currency: true,
    from: true,
    to: true,
    revenueGoal: true,
    dealSize: true,
    conversions: true,
    cycle: true,
    representatives: true,
    marketSize: true,
    buyingNow: true,
    coverage: true,
    pipeline: false,
    plans: false,
  },
});

export type Figure = z.output<typeof numbersSchema>['dealSize'];
