import { z } from 'zod';
import { effort } from './format.ts';
import { date, id, line, paragraph, reference, webAddress } from './text.ts';

/** What sales asks marketing to do; `helped` asks for nothing and says that content was useful. */
export const requestKind = z.enum(['find', 'new', 'update', 'adopt', 'translate', 'retire', 'helped']);

/** The number of open deals that need it, as a range. */
export const dealsBand = z.enum(['0', '1', '2-4', '5-9', '10+']);

/** The value of these deals in the company’s currency, as a range. */
export const valueBand = z.enum(['none', 'under-10k', '10k-50k', '50k-250k', 'over-250k']);

/** The status that marketing gives a request. */
export const requestStatus = z.enum([
  'new',
  'needs-info',
  'accepted',
  'in-progress',
  'delivered',
  'confirmed',
  'answered',
  'duplicate',
  'parked',
  'declined',
]);

function hash() {
  return z.string().regex(/^[0-9a-f]{16}$/);
}

/** What sales filed. Only `requests pull` writes this block. */
export const askSchema = z
  .strictObject({
    kind: requestKind.meta({
      title: 'What is needed',
      description:
        'find: does it exist? new: create it. update, adopt (a rep’s own asset), translate or retire: change what exists. helped: nothing is needed; it says that content helped.',
      examples: ['new'],
    }),
    title: line(200).meta({
      title: 'Title',
      description: 'What is asked for, in one line.',
      examples: ['One-pager on data protection for works councils'],
    }),
    words: paragraph(10_000)
      .optional()
      .meta({
        title: 'In their words',
        description: 'What the buyer said, or what you need it for.',
        examples: ['The works council asks who can see machine data.'],
      }),
    persona: reference('persona')
      .optional()
      .meta({ title: 'Persona', description: 'The buyer it is for.', examples: ['plant-manager'] }),
    stage: reference('stage')
      .optional()
      .meta({ title: 'Stage', description: 'The stage of the buyer’s journey.', examples: ['evaluation'] }),
    question: id()
      .optional()
      .meta({
        title: 'Question',
        description:
          'The question of this persona at this stage that it would answer. The request then counts for that question only.',
        examples: ['who-sees-data'],
      }),
    product: reference('product')
      .optional()
      .meta({ title: 'Product', description: 'The product it is about.', examples: ['planner'] }),
    format: reference('format')
      .optional()
      .meta({ title: 'Format', description: 'The format that would help.', examples: ['one-pager'] }),
    piece: reference('piece')
      .optional()
      .meta({
        title: 'Piece',
        description: 'The piece that the request or feedback is about.',
        examples: ['works-council-one-pager'],
      }),
    tried: paragraph(2000)
      .optional()
      .meta({
        title: 'Already tried',
        description: 'What you have already used or searched for.',
        examples: ['The security white paper is too long for them.'],
      }),
    deals: z
      .preprocess((value) => (typeof value === 'number' ? String(value) : value), dealsBand)
      .optional()
      .meta({ title: 'Open deals', description: 'How many open deals need it.', examples: ['2-4'] }),
    value: valueBand.optional().meta({
      title: 'Value of the deals',
      description: 'The total value of these deals.',
      examples: ['50k-250k'],
    }),
    neededBy: date()
      .optional()
      .meta({ title: 'Needed by', description: 'The day you need it by.', examples: ['2026-12-04'] }),
    why: line(300)
      .optional()
      .meta({
        title: 'Why by then',
        description: 'What happens on that day.',
        examples: ['The works council meets on December 7.'],
      }),
    votes: z
      .int()
      .min(0)
      .max(100_000)
      .default(0)
      .meta({ title: 'Votes', description: 'How many other people want it (thumbs up on the issue).', examples: [3] }),
    requestedOn: date().meta({ title: 'Requested on', description: 'The day it was filed.', examples: ['2026-11-03'] }),
    requestedBy: reference('person')
      .optional()
      .meta({ title: 'Requested by', description: 'The requester.', examples: ['sales-dach'] }),
    issue: z
      .strictObject({
        number: z
          .int()
          .min(1)
          .meta({ title: 'Number', description: 'The issue number at the Git host.', examples: [42] }),
        url: webAddress().meta({
          title: 'Address',
          description: 'The address of the issue.',
          examples: ['https://git.example.com/acme/content/issues/42'],
        }),
      })
      .optional()
      .meta({
        title: 'Issue',
        description: 'The issue behind this request.',
        examples: [{ number: 42, url: 'https://git.example.com/acme/content/issues/42' }],
      }),
    filed: z
      .strictObject({
        by: z.enum(['mail', 'table']).meta({
          title: 'Filed by',
          description: 'Whether it came from a mail or from a row of a table.',
          examples: ['mail'],
        }),
        key: hash().meta({
          title: 'Key',
          description: 'Recognizes the mail or row when it is read again. Do not change it.',
          examples: ['5f1d7a84db735e62'],
        }),
        read: hash().meta({
          title: 'What was read',
          description: 'Changes when the mail or row says something else. Do not change it.',
          examples: ['2a8c0e5b9d14f763'],
        }),
      })
      .optional()
      .meta({
        title: 'Filed',
        description: 'The mail or row of a table behind this request, without names or addresses.',
        examples: [{ by: 'mail', key: '5f1d7a84db735e62', read: '2a8c0e5b9d14f763' }],
      }),
  })
  .meta({
    title: 'Asked',
    description: 'What sales filed. It is copied from an issue, a mail or a table. Change an issue where it is.',
    examples: [{ kind: 'new', title: 'One-pager for works councils', requestedOn: '2026-11-03' }],
  });

/** What marketing decided. The sync never touches this block. */
const triageSchema = z
  .strictObject({
    status: requestStatus.default('new').meta({
      title: 'Status',
      description:
        'new, needs-info, accepted, in-progress, delivered, confirmed (it helped), answered (it existed), duplicate, parked or declined.',
      examples: ['accepted'],
    }),
    effort: effort.optional().meta({
      title: 'Effort',
      description: 'S, M or L. It sets the promised delivery time.',
      examples: ['S'],
    }),
    owner: reference('person')
      .optional()
      .meta({ title: 'Owner', description: 'The person or team that works on it.', examples: ['content-team'] }),
    reason: paragraph(1000)
      .optional()
      .meta({
        title: 'Reason',
        description: 'The reason for the decision. Required for declined and parked requests.',
        examples: ['One deal only; the FAQ covers it.'],
      }),
    decidedOn: date()
      .optional()
      .meta({ title: 'Decided on', description: 'The day of the decision.', examples: ['2026-11-05'] }),
    due: date()
      .optional()
      .meta({
        title: 'Due',
        description: 'The promised delivery date; for a parked request, the day to look at it again.',
        examples: ['2026-11-20'],
      }),
    piece: reference('piece')
      .optional()
      .meta({
        title: 'Piece',
        description: 'The piece that answers it, or is being made for it.',
        examples: ['works-council-one-pager'],
      }),
    deliveredOn: date()
      .optional()
      .meta({ title: 'Delivered on', description: 'The day it was delivered.', examples: ['2026-11-18'] }),
    duplicateOf: reference('request')
      .optional()
      .meta({
        title: 'Duplicate of',
        description: 'The earlier request for the same thing.',
        examples: ['31-works-council'],
      }),
    outcome: paragraph(1000)
      .optional()
      .meta({
        title: 'Outcome',
        description: 'What happened with the buyer.',
        examples: ['Used in three calls; one deal moved on.'],
      }),
  })
  .meta({ title: 'Triage', description: 'What marketing decided about the request.' });

/** A request for content from sales. */
export const requestSchema = z

  .strictObject({
    ask: askSchema,
    triage: triageSchema
      .prefault({})
      .meta({ ...triageSchema.meta(), examples: [{ status: 'accepted', effort: 'S', owner: 'content-team' }] }),
  })
  .meta({ title: 'Request', description: 'Content that sales requested, and what marketing decided.' });

export type RequestFields = z.output<typeof requestSchema>;
export type RequestKind = z.output<typeof requestKind>;
export type RequestStatus = z.output<typeof requestStatus>;
export type ValueBand = z.output<typeof valueBand>;
