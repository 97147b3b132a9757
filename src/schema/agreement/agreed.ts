/** What every record of the agreement has beside its facts: who signed it, who looked at it last, and how often. */
import { z } from 'zod';
import { reviewed } from '../reviewed.ts';
import { date, days, reference } from '../text.ts';

/** The teams that sign. */
export const signingTeam = z.enum(['sales', 'marketing']);

/** One team's signature. */
const signature = z
  .strictObject({
    on: date().meta({
      title: 'Signed on',
      description: 'The day on which this team agreed.',
      examples: ['2026-09-14'],
    }),
    by: reference('person').meta({
      title: 'Signed by',
      description: 'Who agreed for this team: an id from people.yaml.',
      examples: ['sales-dach'],
    }),
    stamp: z
      .string()
      .regex(/^v1-[0-9a-f]{12}$/)
      .optional()
      .meta({
        title: 'Stamp',
        description:
          'A short code of what was signed, written by `content-audit sign`. A later change no longer fits it.',
        examples: ['v1-3f9a1c0b7d52'],
      }),
  })
  .meta({ title: 'Signature', description: 'Who agreed for a team, and when.' });

const SIGNATURE = { on: '2026-09-14', by: 'sales-dach', stamp: 'v1-3f9a1c0b7d52' };

/** The fields of a record that both teams sign. */
export const agreed = {
  signed: z
    .strictObject({
      sales: signature.optional().meta({
        title: 'Sales',
        description: 'The signature of sales.',
        examples: [SIGNATURE],
      }),
      marketing: signature.optional().meta({
        title: 'Marketing',
        description: 'The signature of marketing.',
        examples: [{ ...SIGNATURE, by: 'product-marketing' }],
      }),
    })
    .prefault({})
    .meta({
      title: 'Signed',
      description: 'Which of the two teams have agreed. Use `content-audit sign`, which also writes the stamp.',
      examples: [{ sales: SIGNATURE }],
    }),
  reviewed: reviewed.optional(),
  reviewEvery: days()
    .default(180)
    .meta({
      title: 'Review every (days)',
      description: 'After how many days both teams look at it again, counted from the last review or signature.',
      examples: [180],
    }),
};

/** Who answers for a record. */
export function owner() {
  return reference('person').meta({
    title: 'Owner',
    description: 'Who keeps this right: an id from people.yaml.',
    examples: ['product-marketing'],
  });
}

/** A stretch of time: six business hours, twelve days. */
export const span = z
  .strictObject({
    value: z
      .number()
      .positive()
      .max(10_000)
      .meta({ title: 'How much', description: 'How many of the unit.', examples: [6] }),
    unit: z.enum(['minutes', 'hours', 'business-hours', 'days', 'business-days', 'weeks', 'months']).meta({
      title: 'Unit',
      description:
        'Business hours and days follow the calendar in site.yaml; minutes, hours, days, weeks and months run through.',
      examples: ['business-hours'],
    }),
  })
  .meta({ title: 'Time', description: 'How long something may take.' });

export type SigningTeam = z.output<typeof signingTeam>;
export type Span = z.output<typeof span>;
