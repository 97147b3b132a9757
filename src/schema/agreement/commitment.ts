import { z } from 'zod';
import { recordKindWords } from '../../words/findings/record-kinds.ts';
import { eachOnce, id, line, paragraph, reference } from '../text.ts';
import { agreed, owner, signingTeam, span } from './agreed.ts';
import { byOwner, inList, signedKind } from './kind.ts';

/** What a promise is about. */
const commitmentKind = z.enum(['volume', 'quality', 'speed', 'persistence', 'feedback', 'nurture', 'content']);

/** What an amount is counted per. */
const counted = z.enum(['representative', 'lead', 'week', 'month', 'quarter', 'year']);

/** A promise of one team to the other. */
export const commitmentSchema = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'A short name, used to sign it.',
      examples: ['first-attempt'],
    }),
    team: signingTeam.meta({ title: 'Team', description: 'The team that makes the promise.', examples: ['sales'] }),
    kind: commitmentKind.meta({
      title: 'Kind',
      description:
        'Which clause it settles: volume (how many), quality (how good), speed (how fast), persistence (how often tried), feedback, nurture or content. A promise of sales about nurture with a time limit is the nurture limit.',
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
        title: 'Number',
        description: 'The number promised. A promise about speed alone needs none.',
        examples: [5],
      }),
    unit: line(40)
      .optional()
      .meta({ title: 'Unit', description: 'What you count, such as qualified leads.', examples: ['leads'] }),
    per: z
      .array(counted)
      .max(3)
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Per',
        description: 'Per representative, lead, week, month, quarter or year.',
        examples: [['representative', 'month']],
      }),
    within: span.optional().meta({
      ...span.meta(),
      title: 'Within',
      description: 'The time allowed, counted from when the lead or request arrived.',
      examples: [{ value: 6, unit: 'business-hours' }],
    }),
    leadStage: reference('term')
      .optional()
      .meta({
        title: 'Lead stage',
        description: 'The kind of lead it covers. Leave it empty and each team counts its own.',
        examples: ['mql'],
      }),
    source: line(80)
      .optional()
      .meta({
        title: 'Only from source',
        description: 'The traffic source, if the promise covers only one.',
        examples: ['web form'],
      }),
    leadsOf: reference('person')
      .optional()
      .meta({
        title: 'Only leads of team',
        description: 'The sales team whose leads it covers, if the promise covers only one team.',
        examples: ['sales-international'],
      }),
    consequence: paragraph(400)
      .optional()
      .meta({
        title: 'Consequence',
        description: 'What happens if the promise is not kept.',
        examples: ['The lead goes to the next representative.'],
      }),
    owner: owner(),
    ...agreed,
  })
  .meta({
    title: 'Commitment',
    description: 'One promise from one team to the other: a line of the service-level agreement (SLA).',
  });

export const commitmentRecords = signedKind(inList('commitments', commitmentSchema), {
  names: recordKindWords.commitment,
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
    leadsOf: true,
    consequence: true,
  },
});

/** The kinds of promises; each is also a usual clause of an agreement. */
export const commitmentKinds = commitmentKind.options;

export type CommitmentKind = z.output<typeof commitmentKind>;
