import { z } from 'zod';
import { id, line, list, paragraph } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inList, signedKind } from './kind.ts';

/** A tool in which facts are kept. */
export const systemSchema = z
  .strictObject({
    id: id().meta({ title: 'Id', description: 'The short name with which it is signed.', examples: ['crm'] }),
    name: line(80).meta({ title: 'Name', description: 'The name as everybody says it.', examples: ['CRM'] }),
    does: paragraph(300)
      .optional()
      .meta({
        title: 'What it is for',
        description: 'What the teams do with it, in one sentence.',
        examples: ['Leads, accounts and deals.'],
      }),
    truthFor: list(line(80))
      .default([])
      .meta({
        title: 'Source of truth for',
        description: 'What holds as it stands here when two places differ. Use the same words everywhere.',
        examples: [['lead status', 'deal stage']],
      }),
    copies: list(line(80))
      .default([])
      .meta({
        title: 'Also holds',
        description: 'What stands here as well, but is right somewhere else.',
        examples: [['traffic source']],
      }),
    owner: owner(),
    ...agreed,
  })
  .meta({ title: 'System', description: 'A tool, who answers for it, and what it is the source of truth for.' });

export const systemRecords = signedKind(inList('systems', systemSchema), {
  names: { one: 'System', several: 'Systems' },
  title: ({ name }) => [name],
  owners: byOwner,
  isDefined: ({ truthFor, copies }) => truthFor.length + copies.length > 0,
  covers: { name: true, does: true, truthFor: true, copies: true },
});
