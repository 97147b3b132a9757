import { z } from 'zod';
import { recordKindWords } from '../../words/findings/record-kinds.ts';
import { id, line, list, paragraph, reference, webAddress } from '../text.ts';
import { agreed, owner } from './agreed.ts';
import { byOwner, inList, signedKind } from './kind.ts';

/** How reliable a statistic is. */
export const claimStatus = z.enum(['verified', 'plausible', 'unverified', 'distorted', 'wrong']);

/** A statistic that the company quotes. */
export const claimSchema = z
  .strictObject({
    id: id().meta({ title: 'Id', description: 'A short name for the claim.', examples: ['waiting-machines'] }),
    wording: paragraph(400).meta({
      title: 'Wording',
      description: 'The claim as you quote it, word for word.',
      examples: ['A third of the electricity is used while machines wait.'],
    }),
    source: line(300)
      .optional()
      .meta({
        title: 'Source',
        description: 'Who published it first, and where. Not someone who quotes it.',
        examples: ['Own survey of 61 plants, 2026'],
      }),
    link: webAddress()
      .optional()
      .meta({
        title: 'Link',
        description: 'Where to read the source.',
        examples: ['https://www.example.com/survey'],
      }),
    year: z
      .int()
      .min(1950)
      .max(2100)
      .optional()
      .meta({ title: 'Year', description: 'The year of the source.', examples: [2026] }),
    status: claimStatus.default('unverified').meta({
      title: 'Status',
      description:
        'verified (we read the source), plausible, unverified, distorted (the source says something else) or wrong.',
      examples: ['verified'],
    }),
    says: paragraph(600)
      .optional()
      .meta({
        title: 'What is true',
        description: 'What the source actually says, and what to write instead.',
        examples: ['The survey found 27 to 36 per cent, in plants with more than 20 machines.'],
      }),
    pieces: list(reference('piece'))
      .default([])
      .meta({
        title: 'Pieces',
        description: 'The pieces that use it.',
        examples: [['energy-at-a-glance']],
      }),
    owner: owner(),
    ...agreed,
  })
  .meta({ title: 'Claim', description: 'A statistic you quote, its source, and whether it is true.' });

export const claimRecords = signedKind(inList('claims', claimSchema), {
  names: recordKindWords.claim,
  title: ({ wording }) => [wording],
  owners: byOwner,
  isDefined: () => true,
  covers: { wording: true, source: true, link: true, year: true, status: true, says: true, pieces: false },
});

export type ClaimStatus = z.output<typeof claimStatus>;
