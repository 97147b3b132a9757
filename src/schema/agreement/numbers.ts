import { z } from 'zod';
import { valueTexts } from '../../words/findings/values.ts';
import { date, line, list, reference, refusal } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inFile, signedKind } from './kind.ts';

/** A number that is known, with where it comes from; or one of which it is said that nobody knows it. */
function figure(most: number) {
  return z
    .strictObject({
      value: z
        .number()
        .min(0)
        .max(most)
        .optional()
        .meta({ title: 'Value', description: 'The number. Leave it out when it is unknown.', examples: [2] }),
      unknown: z
        .boolean()
        .default(false)
        .meta({
          title: 'Unknown',
          description: 'True when nobody knows it yet. Better than a guess.',
          examples: [true],
        }),
      asOf: date()
        .optional()
        .meta({ title: 'As of', description: 'The day for which it was right.', examples: ['2026-09-30'] }),
      owner: reference('person')
        .optional()
        .meta({ title: 'Owner', description: 'Who keeps it right, or finds it out.', examples: ['sales-dach'] }),
      source: line(200)
        .optional()
        .meta({ title: 'Source', description: 'Where it was read.', examples: ['CRM report "Won deals"'] }),
    })
    .superRefine(({ value, unknown }, context) => {
      if ((value === undefined) === unknown) return;
      const { knownAndUnknown, neitherKnown } = valueTexts;
      context.addIssue({ code: 'custom', path: ['value'], ...refusal(unknown ? knownAndUnknown : neitherKnown) });
    });
}

const EXAMPLE = { value: 20_000, asOf: '2026-09-30', owner: 'sales-dach', source: 'CRM report "Won deals"' };
const example = (value: number) => [{ ...EXAMPLE, value }];

/** numbers.yaml: what it takes to reach the revenue goal, from the goal back to the first lead. */
export const numbersSchema = z
  .strictObject({
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .default('EUR')
      .meta({
        title: 'Currency',
        description: 'The currency of all amounts, as its three letters.',
        examples: ['EUR'],
      }),
    from: date().meta({
      title: 'From',
      description: 'The first day of the time in which the revenue goal is to be reached.',
      examples: ['2027-01-01'],
    }),
    to: date().meta({ title: 'To', description: 'The last day of that time.', examples: ['2027-12-31'] }),
    revenueGoal: figure(1e12).meta({
      title: 'Revenue goal',
      description: 'The new revenue that is to come from these leads.',
      examples: example(500_000),
    }),
    dealSize: figure(1e12).meta({
      title: 'Deal size',
      description: 'What an average deal is worth.',
      examples: example(20_000),
    }),
    conversions: list(
      z.strictObject({
        from: reference('term').meta({ title: 'From', description: 'The lead stage before.', examples: ['mql'] }),
        to: reference('term').meta({ title: 'To', description: 'The lead stage after.', examples: ['sal'] }),
        rate: figure(100).meta({
          title: 'Rate',
          description: 'How many of a hundred get from one to the other.',
          examples: example(62),
        }),
        days: figure(3650)
          .optional()
          .meta({ title: 'Days', description: 'How many days that takes, usually.', examples: example(14) }),
      }),
      ['from', 'to'],
    )
      .default([])
      .meta({
        title: 'Conversions',
        description: 'The steps from the first lead stage to the customer, in order.',
        examples: [[{ from: 'lead', to: 'customer', rate: { value: 2, asOf: '2026-09-30' } }]],
      }),
    cycle: figure(3650)
      .optional()
      .meta({
        title: 'Sales cycle (days)',
        description: 'From the first lead stage to the signed order. Used where the steps do not say their days.',
        examples: example(120),
      }),
    representatives: figure(100_000)
      .optional()
      .meta({ title: 'Representatives', description: 'How many people sell.', examples: example(6) }),
    marketSize: figure(1e10)
      .optional()
      .meta({
        title: 'Market size',
        description: 'How many companies there are that could buy at all.',
        examples: example(3400),
      }),
    buyingNow: figure(100)
      .optional()
      .meta({
        title: 'Buying now (per cent)',
        description: 'How many of a hundred of them are looking in this time.',
        examples: example(5),
      }),
    coverage: figure(100)
      .optional()
      .meta({
        title: 'Coverage multiple',
        description: 'How many times the revenue goal must lie in open deals so that it is reached.',
        examples: example(3),
      }),
    owner: owner(),
    ...agreed,
  })
  .meta({ title: 'Numbers', description: 'The funnel: how many leads the revenue goal takes, and who says so.' });

export const numbersRecords = signedKind(inFile('numbers', numbersSchema), {
  names: { one: 'Funnel', several: 'Funnel', counted: 'set of funnel numbers', heading: 'Funnel numbers' },
  title: () => ['The numbers of the funnel'],
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
  },
});

export type Figure = z.output<typeof numbersSchema>['dealSize'];
