import { z } from 'zod';
import { recordKindWords } from '../../words/findings/record-kinds.ts';
import { aliases, line, list, paragraph, reference } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inFolder, signedKind } from './kind.ts';

/** A term that both teams use: its definition in the front matter, examples and reasons in the body. */
export const termSchema = z
  .strictObject({
    name: line(80).meta({
      title: 'Name',
      description: 'The term as people say it.',
      examples: ['Marketing-qualified lead'],
    }),
    short: line(20)
      .optional()
      .meta({ title: 'Short form', description: 'The abbreviation, if there is one.', examples: ['MQL'] }),
    definition: paragraph(600)
      .optional()
      .meta({
        title: 'Definition',
        description: 'What it means, in one or two sentences that a new colleague understands.',
        examples: ['A lead from a company that fits, who has shown that the problem is theirs.'],
      }),
    criteria: list(line(300))
      .default([])
      .meta({
        title: 'Criteria',
        description: 'The criteria. Write each so clearly that two people would give the same answer.',
        examples: [['The plant has 80 to 400 people', 'The contact is one of our personas']],
      }),
    isNot: list(line(300))
      .default([])
      .meta({
        title: 'Not to be confused with',
        description: 'What people often confuse with it.',
        examples: [['Someone who only left a card at the booth']],
      }),
    rivals: list(
      z.strictObject({
        meaning: line(300).meta({
          title: 'Meaning',
          description: 'The other meaning, in the words of the people who use it.',
          examples: ['Everybody with a score over 50'],
        }),
        usedBy: line(120).meta({
          title: 'Used by',
          description: 'Who uses it this way, or where.',
          examples: ['The marketing automation tool'],
        }),
      }),
    )
      .default([])
      .meta({
        title: 'Rival definitions',
        description:
          'Other meanings in use at your company. While there are any, the teams are talking past each other.',
        examples: [[{ meaning: 'Everybody with a score over 50', usedBy: 'The marketing automation tool' }]],
      }),
    order: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .meta({
        title: 'Lifecycle position',
        description:
          'Its position on the way from lead to customer, starting at 1. Leave it empty for terms outside the lead lifecycle.',
        examples: [2],
      }),
    stages: list(reference('stage'))
      .default([])
      .meta({
        title: 'Buyer’s stages',
        description: 'Where the person is in the buyer’s journey.',
        examples: [['consideration']],
      }),
    crmStage: line(80)
      .optional()
      .meta({
        title: 'Stage in the CRM',
        description: 'The value in the CRM, exactly as written there.',
        examples: ['Lead: qualified by marketing'],
      }),
    owner: owner(),
    aliases: aliases().meta({ examples: [['warm lead']] }),
    ...agreed,
  })
  .meta({ title: 'Term', description: 'A term that sales and marketing use, and what both mean by it.' });

export const termRecords = signedKind(inFolder('terms', '.mdx', termSchema), {
  names: recordKindWords.term,
  title: ({ name }) => [name],
  owners: byOwner,
  isDefined: ({ definition, criteria }) => definition !== undefined && criteria.length > 0,
  covers: {
    name: true,
    short: true,
    definition: true,
    criteria: true,
    isNot: true,
    rivals: false,
    order: true,
    stages: true,
    crmStage: true,
    aliases: false,
    body: true,
  },
});
