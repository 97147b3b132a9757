import { z } from 'zod';
import { aliases, line, list, paragraph, reference } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inFolder, signedKind } from './kind.ts';

/** A word that both teams use, with what it means: facts in the front matter, examples and reasons in the body. */
export const termSchema = z
  .strictObject({
    name: line(80).meta({
      title: 'Name',
      description: 'The word as everybody says it.',
      examples: ['Marketing-qualified lead'],
    }),
    short: line(20)
      .optional()
      .meta({ title: 'Short form', description: 'The abbreviation, if there is one.', examples: ['MQL'] }),
    definition: paragraph(600)
      .optional()
      .meta({
        title: 'Definition',
        description: 'What it is, in one or two sentences that a new colleague understands.',
        examples: ['A lead from a company that fits, who has shown that the problem is theirs.'],
      }),
    criteria: list(line(300))
      .default([])
      .meta({
        title: 'Criteria',
        description: 'What must be true, each so plain that two people would answer alike.',
        examples: [['The plant has 80 to 400 people', 'The contact is one of our personas']],
      }),
    isNot: list(line(300))
      .default([])
      .meta({
        title: 'What it is not',
        description: 'What is often mistaken for it.',
        examples: [['Somebody who only left a card at the stand']],
      }),
    rivals: list(
      z.strictObject({
        meaning: line(300).meta({
          title: 'Meaning',
          description: 'The other meaning, in the words of those who use it.',
          examples: ['Everybody with a score over 50'],
        }),
        usedBy: line(120).meta({
          title: 'Used by',
          description: 'Who uses the word in this way, or where it stands.',
          examples: ['The marketing automation tool'],
        }),
      }),
    )
      .default([])
      .meta({
        title: 'Rival definitions',
        description: 'Other meanings that are in use in the company. As long as there are any, people talk past.',
        examples: [[{ meaning: 'Everybody with a score over 50', usedBy: 'The marketing automation tool' }]],
      }),
    order: z
      .int()
      .min(1)
      .max(50)
      .optional()
      .meta({
        title: 'Rung',
        description: 'Its place on the ladder from lead to customer, from 1. Leave it out for words beside the ladder.',
        examples: [2],
      }),
    stages: list(reference('stage'))
      .default([])
      .meta({
        title: 'Buyer’s stages',
        description: 'Where in the buyer’s journey such a person is: ids from stages.yaml.',
        examples: [['consideration']],
      }),
    crmStage: line(80)
      .optional()
      .meta({
        title: 'Stage in the CRM',
        description: 'What the CRM calls it, exactly as it stands there.',
        examples: ['Lead: qualified by marketing'],
      }),
    owner: owner(),
    aliases: aliases().meta({ examples: [['warm lead']] }),
    ...agreed,
  })
  .meta({ title: 'Term', description: 'A word that sales and marketing use, and what both mean by it.' });

export const termRecords = signedKind(inFolder('terms', '.mdx', termSchema), {
  names: { one: 'Term', several: 'Terms' },
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
