import { z } from 'zod';
import { recordKindWords } from '../../words/findings/record-kinds.ts';
import { id, line, list, paragraph } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inList, signedKind } from './kind.ts';

/** A tool that stores facts. */
export const systemSchema = z
  .strictObject({
    id: id().meta({ title: 'Id', description: 'A short name, used to sign it.', examples: ['crm'] }),
    name: line(80).meta({ title: 'Name', description: 'The name people use for it.', examples: ['CRM'] }),
    does: paragraph(300)
      .optional()
      .meta({
        title: 'What it is for',
        description: 'What the teams use it for, in one sentence.',
        examples: ['Leads, accounts and deals.'],
      }),
    truthFor: list(line(80))
      .default([])
      .meta({
        title: 'Source of truth for',
        description: 'Facts this system is the source of truth for. Use the same words in every system.',
        examples: [['lead status', 'deal stage']],
      }),
    copies: list(line(80))
      .default([])
      .meta({
        title: 'Copies of',
        description: 'Facts also stored here, with their source of truth in another system.',
        examples: [['traffic source']],
      }),
    owner: owner(),
    ...agreed,
  })
  .meta({ title: 'System', description: 'A tool, its owner, and the facts it is the source of truth for.' });

export const systemRecords = signedKind(inList('systems', systemSchema), {
  names: recordKindWords.system,
  title: ({ name }) => [name],
  owners: byOwner,
  isDefined: ({ truthFor, copies }) => truthFor.length + copies.length > 0,
  covers: { name: true, does: true, truthFor: true, copies: true },
});
