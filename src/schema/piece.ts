import { z } from 'zod';
import { valueTexts } from '../words/findings/values.ts';
import { reviewed } from './reviewed.ts';
import { date, days, id, languageCode, line, list, paragraph, reference, refusal, webAddress } from './text.ts';

/** Where a piece is in its life. Only a live piece can meet a need. */
export const pieceStatus = z.enum(['idea', 'draft', 'in-review', 'live', 'retired']);

/** Who may receive a piece. A label for readers of the site, not access control. */
export const share = z.enum(['public', 'prospects', 'customers', 'partners', 'internal']);

/** One persona at one stage that a piece is made for. */
export const servesSchema = z
  .strictObject({
    persona: reference('persona').meta({
      title: 'Persona',
      description: 'Whom it is for: the name of a file in personas/.',
      examples: ['finance-lead'],
    }),
    stage: reference('stage').meta({
      title: 'Stage',
      description: 'At which stage of their journey: an id from stages.yaml.',
      examples: ['decision'],
    }),
    fit: z
      .enum(['primary', 'secondary'])
      .default('primary')
      .meta({
        title: 'Fit',
        description: 'Primary: made for exactly this. Secondary: also useful here; it is listed but fills no need.',
        examples: ['primary'],
      }),
    answers: list(id())
      .default([])
      .meta({
        title: 'Answers',
        description: 'Which of this persona’s questions at this stage it answers: their ids from the persona’s file.',
        examples: [['payback']],
      }),
  })
  .meta({ title: 'Serves', description: 'A persona at a stage, and what the piece answers there.' });

/** What was decided about a piece in an audit. */
export const decisionSchema = z
  .strictObject({
    verdict: z.enum(['keep', 'update', 'merge', 'remove']).meta({
      title: 'Verdict',
      description: 'Keep it, update it, merge it into another piece, or remove it.',
      examples: ['merge'],
    }),
    into: reference('piece')
      .optional()
      .meta({
        title: 'Merge into',
        description: 'With the verdict merge: the piece that takes over.',
        examples: ['roi-calculator'],
      }),
    on: date().meta({ title: 'Decided on', description: 'The day it was decided.', examples: ['2026-10-02'] }),
    by: reference('person').meta({
      title: 'Decided by',
      description: 'Who decided: an id from people.yaml.',
      examples: ['content-team'],
    }),
    why: line(300)
      .optional()
      .meta({
        title: 'Why',
        description: 'The reason in one sentence.',
        examples: ['The calculator covers the same and is kept up to date.'],
      }),
  })
  .refine((decision) => decision.verdict !== 'merge' || decision.into !== undefined, {
    path: ['into'],
    ...refusal(valueTexts.mergeInto),
  })
  .meta({
    title: 'Decision',
    description:
      'What was decided about this piece in an audit. A piece to be merged or removed no longer fills needs.',
    examples: [{ verdict: 'update', on: '2026-10-02', by: 'content-team', why: 'Prices changed in September.' }],
  });

/** One content asset: facts in the front matter, how to use it in the body. */
export const pieceSchema = z
  .strictObject({
    title: line(200).meta({
      title: 'Title',
      description: 'The title as buyers see it.',
      examples: ['The payback guide'],
    }),
    summary: line(200)
      .optional()
      .meta({
        title: 'Summary',
        description: 'What it is and for whom, in one sentence of at most 200 characters.',
        examples: ['Shows in ten pages how plants like yours earned back the investment.'],
      }),
    url: webAddress()
      .optional()
      .meta({
        title: 'Address',
        description: 'Where it can be opened. A live piece needs this or a file.',
        examples: ['https://www.example.com/payback-guide'],
      }),
    file: line(500)
      .optional()
      .meta({
        title: 'File',
        description: 'Instead of an address: the path of a file in this repository, from its top folder.',
        examples: ['content/files/payback-guide.pdf'],
      }),
    format: reference('format').meta({
      title: 'Format',
      description: 'What kind of asset it is: an id from formats.yaml.',
      examples: ['guide'],
    }),
    status: pieceStatus.meta({
      title: 'Status',
      description:
        'idea (planned), draft (in progress), in-review (waits for approval), live (published), retired (archived). Only live pieces count as coverage.',
      examples: ['live'],
    }),
    owner: reference('person').meta({
      title: 'Owner',
      description: 'Who keeps it right and is asked when it is due for review: an id from people.yaml.',
      examples: ['content-team'],
    }),
    serves: list(servesSchema, ['persona', 'stage'])
      .default([])
      .meta({
        title: 'Serves',
        description:
          'For whom and when it is: pairs of a persona and a stage. Left empty, the piece is unmapped and fills no need.',
        examples: [[{ persona: 'finance-lead', stage: 'decision', answers: ['payback'] }]],
      }),
    products: list(reference('product'))
      .default([])
      .meta({
        title: 'Products',
        description: 'Which products it is about: ids from products.yaml. Empty means all.',
        examples: [['planner']],
      }),
    language: languageCode()
      .optional()
      .meta({
        title: 'Language',
        description: 'Its language as a code such as en or de-CH. Without it, the site’s language.',
        examples: ['de'],
      }),
    reviewed: reviewed.optional(),
    reviewEvery: days()
      .optional()
      .meta({
        title: 'Review every (days)',
        description: 'Only where this piece needs another rhythm than its format.',
        examples: [90],
      }),
    expires: date()
      .optional()
      .meta({
        title: 'Expires',
        description:
          'The last day on which it may be used, for instance the end of a customer’s permission. After it, the piece counts for nothing.',
        examples: ['2027-03-31'],
      }),
    share: share.default('internal').meta({
      title: 'May be sent to',
      description:
        'public, prospects, customers, partners or internal. A label that tells a rep what may be sent; it does not protect the file.',
      examples: ['prospects'],
    }),
    whenToUse: paragraph(600)
      .optional()
      .meta({
        title: 'When to use',
        description: 'In which situation a rep reaches for it, in one or two sentences.',
        examples: ['When the finance lead has the quote and asks what it brings.'],
      }),
    say: paragraph(1000)
      .optional()
      .meta({
        title: 'What to say',
        description: 'A few sentences to paste into the mail that goes with it.',
        examples: ['You asked how soon it pays back. Page 3 shows a plant of your size.'],
      }),
    decision: decisionSchema.optional(),
    published: date()
      .optional()
      .meta({ title: 'Published', description: 'The day it first went out.', examples: ['2025-04-08'] }),
    supersedes: list(reference('piece'))
      .default([])
      .meta({
        title: 'Replaces',
        description: 'Older pieces that this one replaces. Their pages then point here.',
        examples: [['payback-guide-2023']],
      }),
    translationOf: reference('piece')
      .optional()
      .meta({
        title: 'Translation of',
        description: 'The piece that this one translates.',
        examples: ['payback-guide'],
      }),
    next: reference('piece')
      .optional()
      .meta({
        title: 'Next piece',
        description: 'What to send after this one.',
        examples: ['roi-calculator'],
      }),
  })
  .meta({
    title: 'Piece',
    description: 'One content asset: what it is, where it is, for whom, and whether it is still right.',
  });

export type PieceFields = z.output<typeof pieceSchema>;
export type Serves = z.output<typeof servesSchema>;
export type PieceStatus = z.output<typeof pieceStatus>;
export type Share = z.output<typeof share>;
export type Decision = z.output<typeof decisionSchema>;
