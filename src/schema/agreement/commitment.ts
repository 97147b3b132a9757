import { z } from 'zod';
import { eachOnce, id, line, paragraph, reference } from '../text.ts';
import { agreed, owner, signingTeam, span } from './agreed.ts';
import { byOwner, inList, signedKind } from './kind.ts';

/** What a promise is about. */
const commitmentKind = z.enum(['volume', 'quality', 'speed', 'persistence', 'feedback', 'nurture', 'content']);

/** What a volume is counted over. */
const counted = z.enum(['representative', 'lead', 'week', 'month', 'quarter', 'year']);

/** A promise of one team to the other. */
export const commitmentSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'The short name with which it is signed.',
      examples: ['first-attempt'],
    }),
    team: signingTeam.meta({ title: 'Team', description: 'Who promises: sales or marketing.', examples: ['sales'] }),
    kind: commitmentKind.meta({
      title: 'Kind',
      description:
        'volume (how many), quality (how good), speed (how fast), persistence (how often tried), feedback, nurture or content.',
      examples: ['speed'],
    }),
    statement: paragraph(400).meta({
      title: 'Statement',
      description: 'The promise in one sentence, as you would say it to the other team.',
      examples: ['We try to reach every lead that marketing hands over within six business hours.'],
    }),
    value: z
      .number()
      .min(0)
      .max(1_000_000_000)
      .optional()
      .meta({
        title: 'How much',
        description: 'The number that is promised. A promise of speed alone needs none.',
        examples: [5],
      }),
    unit: line(40)
      .optional()
      .meta({ title: 'Unit', description: 'What the number counts.', examples: ['leads'] }),
    per: z
      .array(counted)
      .max(3)
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Per',
        description: 'What it is counted over: representative, lead, week, month, quarter or year.',
        examples: [['representative', 'month']],
      }),
    within: span.optional().meta({
      ...span.meta(),
      title: 'Within',
      description: 'How much time there is for it, from the moment the lead or request came.',
      examples: [{ value: 6, unit: 'business-hours' }],
    }),
    leadStage: reference('term')
      .optional()
      .meta({
        title: 'Lead stage',
        description: 'Which leads it is about: a term in agreement/terms. Without it each team counts its own.',
        examples: ['mql'],
      }),
    source: line(80)
      .optional()
      .meta({
        title: 'Only from',
        description: 'The traffic source, if the promise is for leads from one source only.',
        examples: ['web form'],
      }),
    consequence: paragraph(400)
      .optional()
      .meta({
        title: 'Consequence',
        description: 'What happens when the promise is not kept.',
        examples: ['The lead goes to the next representative.'],
      }),
    owner: owner(),
    ...agreed,
  })
  .meta({ title: 'Commitment', description: 'What one team promises the other: the service-level agreement.' });

export const commitmentRecords = signedKind(inList('commitments', commitmentSchema), {
  names: { one: 'Commitment', several: 'Commitments', counted: 'promise', heading: 'Promises' },
  title: ({ statement }) => [statement],
  owners: byOwner,
  isDefined: ({ value, within }) => value !== undefined || within !== undefined,
  covers: {
    team: true,
    kind: true,
    statement: true,
    value: true,
    unit: true,
    per: true,
    within: true,
    leadStage: true,
    source: true,
    consequence: true,
  },
});

export type CommitmentKind = z.output<typeof commitmentKind>;
