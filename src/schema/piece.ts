import { z } from 'zod';
import { valueTexts } from '../words/findings/values.ts';
import { reviewed } from './reviewed.ts';
import {
  date,
  days,
  id,
  keywords,
  languageCode,
  line,
  list,
  paragraph,
  reference,
  refusal,
  webAddress,
} from './text.ts';

/** The lifecycle of a piece. Only a live piece can meet a need. */
export const pieceStatus = z.enum(['idea', 'draft', 'in-review', 'live', 'retired']);

/** Who may receive a piece. A label for readers of the site, not access control. */
export const share = z.enum(['public', 'prospects', 'customers', 'partners', 'internal']);

/** One persona at one stage that a piece is made for. */
export const servesSchema = z
  .strictObject({
    persona: reference('persona').meta({
      title: 'Persona',
      description: 'The persona it is for.',
      examples: ['finance-lead'],
    }),
    stage: reference('stage').meta({
      title: 'Stage',
      description: 'The stage of the buyer’s journey it is for.',
      examples: ['decision'],
    }),
    fit: z
      .enum(['primary', 'secondary'])
      .default('primary')
      .meta({
        title: 'Fit',
        description:
          'Primary: made for this persona and stage. Secondary: also useful here; it is listed but meets no need.',
        examples: ['primary'],
      }),
    answers: list(id())
      .default([])
      .meta({
        title: 'Answers',
        description: 'Which of this persona’s questions at this stage it answers.',
        examples: [['payback']],
      }),
  })
  .meta({ title: 'Serves', description: 'A persona at a stage, and the questions the piece answers there.' });

/** A decision about a piece. */
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
        description: 'The piece it is merged into. Only for the verdict merge.',
        examples: ['roi-calculator'],
      }),
    on: date().meta({ title: 'Decided on', description: 'The day of the decision.', examples: ['2026-10-02'] }),
    by: reference('person').meta({
      title: 'Decided by',
      description: 'The person who decided.',
      examples: ['content-team'],
    }),
    why: line(300)
      .optional()
      .meta({
        title: 'Why',
        description: 'The reason, in one sentence.',
        examples: ['The calculator covers the same and is kept up to date.'],
      }),
  })
  .refine((decision) => decision.verdict !== 'merge' || decision.into !== undefined, {
    path: ['into'],
    ...refusal(valueTexts.mergeInto),
  })
  .meta({
    title: 'Decision',
    description: 'What the audit decided about this piece. A piece to be merged or removed no longer meets needs.',
    examples: [{ verdict: 'update', on: '2026-10-02', by: 'content-team', why: 'Prices changed in September.' }],
  });

/** What made the team choose the topic of a piece. */
export const originFrom = z.enum(['sales', 'request', 'gap', 'search', 'campaign', 'event', 'loss', 'other']);

/** Where the topic of a piece came from, and the request or question it was made for. */
const originSchema = z
  .strictObject({
    from: originFrom.meta({
      title: 'From',
      description:
        'sales (an idea of sales), request (sales filed it), gap (the audit showed it), search (what people search for), campaign, event, loss (a lost deal) or other.',
      examples: ['gap'],
    }),
    request: reference('request')
      .optional()
      .meta({
        title: 'Request',
        description: 'The request that it was made for.',
        examples: ['31-works-council'],
      }),
    persona: reference('persona')
      .optional()
      .meta({
        title: 'Persona of the gap',
        description: 'The persona whose gap it was made for.',
        examples: ['finance-lead'],
      }),
    stage: reference('stage')
      .optional()
      .meta({ title: 'Stage of the gap', description: 'The stage of that gap.', examples: ['decision'] }),
    question: id()
      .optional()
      .meta({
        title: 'Question of the gap',
        description: 'The question of this persona at this stage that had no answer.',
        examples: ['vendor-risk'],
      }),
  })
  .meta({
    title: 'Origin',
    description: 'What the topic came from, and the request or gap that it was made for. Leave it out if no one knows.',
    examples: [{ from: 'gap', persona: 'finance-lead', stage: 'decision', question: 'vendor-risk' }],
  });

/** Sales approved the topic, before the work on it begins. */
const approvedSchema = z
  .strictObject({
    on: date().meta({ title: 'Approved on', description: 'The day sales approved it.', examples: ['2026-11-09'] }),
    by: reference('person').meta({
      title: 'Approved by',
      description: 'The person or team of sales that approved it.',
      examples: ['sales-dach'],
    }),
  })
  .meta({
    title: 'Approved by sales',
    description: 'Sales agrees that this piece is worth making. Set it on an idea before the work begins.',
    examples: [{ on: '2026-11-09', by: 'sales-dach' }],
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
        description: 'What it is and who it is for, in one sentence of at most 200 characters.',
        examples: ['Shows in ten pages how plants like yours earned back the investment.'],
      }),
    url: webAddress()
      .optional()
      .meta({
        title: 'Address',
        description: 'The web address where people open it. A live piece needs this or a file.',
        examples: ['https://www.example.com/payback-guide'],
      }),
    file: line(500)
      .optional()
      .meta({
        title: 'File',
        description: 'Instead of a web address: the path of a file in this repository.',
        examples: ['content/files/payback-guide.pdf'],
      }),
    format: reference('format').meta({
      title: 'Format',
      description: 'The content format, such as guide or case study.',
      examples: ['guide'],
    }),
    status: pieceStatus.meta({
      title: 'Status',
      description:
        'idea (planned), draft (in progress), in-review (waiting for approval), live (published), retired (archived). Only live pieces count as coverage.',
      examples: ['live'],
    }),
    owner: reference('person').meta({
      title: 'Owner',
      description: 'The person or team that keeps it up to date and reviews it when it is due.',
      examples: ['content-team'],
    }),
    serves: list(servesSchema, ['persona', 'stage'])
      .default([])
      .meta({
        title: 'Serves',
        description:
          'Who it is for and when: persona and stage pairs. If empty, the piece is unmapped and meets no need.',
        examples: [[{ persona: 'finance-lead', stage: 'decision', answers: ['payback'] }]],
      }),
    products: list(reference('product'))
      .default([])
      .meta({
        title: 'Products',
        description: 'The products it is about. Empty means all.',
        examples: [['planner']],
      }),
    segments: list(reference('segment'))
      .default([])
      .meta({
        title: 'Segments',
        description:
          'The industries, regions and company sizes it is made for. If it names no industry, it is for all industries; the same goes for regions and sizes.',
        examples: [['food']],
      }),
    competitors: list(reference('competitor'))
      .default([])
      .meta({
        title: 'Competitors',
        description: 'The competitors it helps against. It appears on their pages.',
        examples: [['nordfeld-erp']],
      }),
    keywords: keywords().meta({
      title: 'Keywords',
      description:
        'Words that reps and buyers use for it and that its title does not have, in any language. Search finds it by them.',
      examples: [['TCO', 'Gesamtkosten']],
    }),
    language: languageCode()
      .optional()
      .meta({
        title: 'Language',
        description: 'Its language as a code, such as en or de-CH. If empty, the site’s language.',
        examples: ['de'],
      }),
    reviewed: reviewed.optional(),
    reviewEvery: days()
      .optional()
      .meta({
        title: 'Review every (days)',
        description: 'Only if this piece needs a different review interval than its format.',
        examples: [90],
      }),
    expires: date()
      .optional()
      .meta({
        title: 'Expires',
        description:
          'The last day it may be used, such as the end of a customer’s permission. After that day, the piece no longer counts.',
        examples: ['2027-03-31'],
      }),
    share: share.default('internal').meta({
      title: 'OK to share with',
      description:
        'public, prospects, customers, partners or internal. Tells a rep who may receive it; it does not protect the file.',
      examples: ['prospects'],
    }),
    whenToUse: paragraph(600)
      .optional()
      .meta({
        title: 'When to use',
        description: 'When a rep should use it, in one or two sentences.',
        examples: ['When the finance lead has the quote and asks what it brings.'],
      }),
    say: paragraph(1000)
      .optional()
      .meta({
        title: 'What to say',
        description: 'A few sentences to paste into the email that goes with it.',
        examples: ['You asked how soon it pays back. Page 3 shows a plant of your size.'],
      }),
    decision: decisionSchema.optional(),
    origin: originSchema.optional(),
    approved: approvedSchema.optional(),
    published: date()
      .optional()
      .meta({ title: 'Published', description: 'The day it was first published.', examples: ['2025-04-08'] }),
    supersedes: list(reference('piece'))
      .default([])
      .meta({
        title: 'Replaces',
        description: 'Older pieces that this one replaces. Their pages will link here.',
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
        description: 'What to send after this piece.',
        examples: ['roi-calculator'],
      }),
  })
  .meta({
    title: 'Piece',
    description: 'One content asset: what it is, where it is, who it is for, and whether it is up to date.',
  });

export type PieceFields = z.output<typeof pieceSchema>;
export type Serves = z.output<typeof servesSchema>;
export type PieceStatus = z.output<typeof pieceStatus>;
export type Share = z.output<typeof share>;
export type OriginFrom = z.output<typeof originFrom>;
export type Decision = z.output<typeof decisionSchema>;
