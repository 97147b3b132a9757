/** The fields that signed records share: signatures, the last review, and how often to review. */
import { z } from 'zod';
import { reviewed } from '../reviewed.ts';
import { date, days, reference } from '../text.ts';

/** The teams that sign. */
export const signingTeam = z.enum(['sales', 'marketing']);

/** A short code of the text that was signed. */
export function stamp() {
  return z.string().regex(/^v1-[0-9a-f]{12}$/);
}

/** One team's signature. */
const signature = z
  .strictObject({
    on: date().meta({
      title: 'Signed on',
      description: 'The day this team signed.',
      examples: ['2026-09-14'],
    }),
    by: reference('person').meta({
      title: 'Signed by',
      description: 'The person who signed for this team.',
      examples: ['sales-dach'],
    }),
    stamp: stamp()
      .optional()
      .meta({
        title: 'Stamp',
        description:
          'A short code for the signed text. `content-audit sign` writes it. If the text changes later, the code no longer matches.',
        examples: ['v1-3f9a1c0b7d52'],
      }),
  })
  .meta({ title: 'Signature', description: 'Who signed for a team, and when.' });

const SIGNATURE = { on: '2026-09-14', by: 'sales-dach', stamp: 'v1-3f9a1c0b7d52' };

/** The signatures of both teams. */
export const signatures = z
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
  .meta({
    title: 'Signed',
    description: 'The signatures of both teams. `content-audit sign` writes them.',
    examples: [{ sales: SIGNATURE }],
  });

/** The fields of a record that both teams sign. */
export const agreed = {
  signed: signatures.prefault({}).meta({
    title: 'Signed',
    description: 'The signatures of both teams. `content-audit sign` writes them.',
    examples: [{ sales: SIGNATURE }],
  }),
  reviewed: reviewed.optional(),
  reviewEvery: days()
    .default(180)
    .meta({
      title: 'Review every (days)',
      description: 'How many days until both teams review it again, counted from the last review or signature.',
      examples: [180],
    }),
};

/** The owner of a record. */
export function owner() {
  return reference('person').meta({
    title: 'Owner',
    description: 'The person or team that keeps this up to date.',
    examples: ['product-marketing'],
  });
}

/** A time span, such as six business hours or twelve days. */
export const span = z
  .strictObject({
    value: z
      .number()
      .positive()
      .max(10_000)
      .meta({ title: 'Number', description: 'The number of units.', examples: [6] }),
    unit: z.enum(['minutes', 'hours', 'business-hours', 'days', 'business-days', 'weeks', 'months']).meta({
      title: 'Unit',
      description:
        'Business hours and days follow the working calendar in the site settings; other units count around the clock.',
      examples: ['business-hours'],
    }),
  })
  .meta({ title: 'Time span', description: 'How long something may take.' });

export type SigningTeam = z.output<typeof signingTeam>;
export type Span = z.output<typeof span>;
