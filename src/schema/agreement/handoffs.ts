import { z } from 'zod';
import { recordKindWords, recordTitles } from '../../words/findings/record-kinds.ts';
import { days, id, line, list, paragraph, reference } from '../text.ts';
import { agreed, owner, span } from './agreed.ts';
import { byOwner, keptKind, signedKind } from './kind.ts';

/** A role that handles a lead. */
const roleSchema = z.strictObject({
  id: id().meta({ title: 'Id', description: 'A short name that handoffs use.', examples: ['telequalification'] }),
  name: line(80).meta({
    title: 'Name',
    description: 'The name people see.',
    examples: ['Telequalification'],
  }),
  does: paragraph(300)
    .optional()
    .meta({
      title: 'Responsibilities',
      description: 'What this role does for a lead, in one sentence.',
      examples: ['Calls every marketing-qualified lead and finds out whether there is a project.'],
    }),
  person: reference('person')
    .optional()
    .meta({
      title: 'Person or team',
      description: 'The person or team in this role. Leave it empty if no one is assigned.',
      examples: ['sales-dach'],
    }),
});

/** How a lead passes from one role to the next. */
const handoffSchema = z.strictObject({
  id: id().meta({
    title: 'Id',
    description: 'A short name, used to sign it.',
    examples: ['marketing-to-sales'],
  }),
  from: id().meta({ title: 'From', description: 'The role that hands the lead over.', examples: ['marketing'] }),
  to: id().meta({ title: 'To', description: 'The role that takes the lead over.', examples: ['sales'] }),
  leadStage: reference('term')
    .optional()
    .meta({ title: 'Lead stage', description: 'What the lead is at that moment, such as an MQL.', examples: ['mql'] }),
  segments: list(reference('segment'))
    .default([])
    .meta({
      title: 'Segments',
      description: 'The segments that it is for, such as one region. Leave it empty if it is for all leads.',
      examples: [['dach']],
    }),
  trigger: paragraph(400)
    .optional()
    .meta({
      title: 'Trigger',
      description: 'What must have happened before the lead is handed over.',
      examples: ['The lead meets all criteria of a marketing-qualified lead.'],
    }),
  told: paragraph(400)
    .optional()
    .meta({
      title: 'Notification',
      description: 'How the next role is notified, so that no one has to check.',
      examples: ['The CRM assigns the lead and sends a message to the team’s channel.'],
    }),
  channel: paragraph(300)
    .optional()
    .meta({
      title: 'Contact channel',
      description: 'How the next role contacts the lead: by phone, by email, at an event. Say what comes first.',
      examples: ['By phone. After two calls without an answer, by email from the rep’s own address.'],
    }),
  within: span.optional().meta({
    ...span.meta(),
    title: 'First action within',
    description: 'How soon the next role acts.',
    examples: [{ value: 6, unit: 'business-hours' }],
  }),
  known: list(line(200))
    .default([])
    .meta({
      title: 'Required information',
      description: 'What the next role finds in the record without asking.',
      examples: [['Company and number of machines', 'What they read or asked for']],
    }),
  columns: list(
    z.strictObject({
      what: line(200).meta({
        title: 'Required information',
        description: 'One line of the required information, word for word.',
        examples: ['What they read or asked for'],
      }),
      column: line(60).meta({
        title: 'Column',
        description:
          'The column of data/leads.csv that says whether it was known: source, team, region, or one of your own with yes or no.',
        examples: ['history known'],
      }),
    }),
    ['what'],
  )
    .default([])
    .meta({
      title: 'Columns',
      description:
        'Which column of the list of leads shows that required information was known. Adding one does not change the signatures.',
      examples: [[{ what: 'What they read or asked for', column: 'history known' }]],
    }),
  owner: owner(),
  ...agreed,
});

/** Why a lead is sent back. */
const rejectionReason = z.strictObject({
  id: id().meta({
    title: 'Id',
    description: 'A short name, also used in the leads export.',
    examples: ['no-budget'],
  }),
  name: line(80).meta({
    title: 'Name',
    description: 'The reason exactly as the CRM lists it.',
    examples: ['No budget this year'],
  }),
  means: paragraph(300)
    .optional()
    .meta({
      title: 'Meaning',
      description: 'When to choose this reason.',
      examples: ['There is a project, and the money comes next year at the earliest.'],
    }),
  nextStep: paragraph(300)
    .optional()
    .meta({
      title: 'Next step',
      description: 'What happens to the lead next.',
      examples: ['Into the nurture programme; sales calls again in the month before the budget is made.'],
    }),
  again: days()
    .optional()
    .meta({
      title: 'Review again after (days)',
      description: 'How many days until the lead is reviewed again.',
      examples: [90],
    }),
  owner: reference('person')
    .optional()
    .meta({ title: 'Owner', description: 'Who acts next.', examples: ['demand-generation'] }),
  send: list(reference('piece'))
    .default([])
    .meta({
      title: 'Pieces to send',
      description: 'The pieces to send to this person.',
      examples: [['payback-guide']],
    }),
});

/** All reasons. Both teams sign the whole list. */
const rejectionsSchema = z.strictObject({
  owner: owner(),
  reasons: list(rejectionReason)
    .default([])
    .meta({
      title: 'Reasons',
      description: 'The only reasons for sending a lead back.',
      examples: [[{ id: 'no-budget', name: 'No budget this year' }]],
    }),
  ...agreed,
});

/** handoffs.yaml: which role passes leads to which, how, and why a lead may be sent back. */
export const handoffsSchema = z
  .strictObject({
    roles: list(roleSchema)
      .default([])
      .meta({
        title: 'Roles',
        description: 'The roles that handle a lead, in order.',
        examples: [[{ id: 'sales', name: 'Sales', person: 'sales-dach' }]],
      }),
    handoffs: list(handoffSchema)
      .default([])
      .meta({
        title: 'Handoffs',
        description: 'Each point where a lead passes from one role to another.',
        examples: [[{ id: 'marketing-to-sales', from: 'marketing', to: 'sales', owner: 'sales-dach' }]],
      }),
    rejections: rejectionsSchema.optional().meta({
      title: 'Rejections',
      description: 'Why sales may send a lead back, and what happens then. Both teams sign the whole list.',
      examples: [{ owner: 'sales-dach', reasons: [{ id: 'no-budget', name: 'No budget this year' }] }],
    }),
  })
  .meta({ title: 'Handoffs', description: 'How a lead passes from team to team, and why it may come back.' });

/** Three kinds of record share this file. */
const shared = {
  sharedFile: 'handoffs',
  file: { schema: handoffsSchema, arrangement: 'map', place: 'agreement/handoffs.yaml', required: false },
} as const;

export const roleRecords = keptKind(
  { ...shared, schema: roleSchema, list: 'roles', many: true },
  { names: recordKindWords.role, title: ({ name }) => [name], ordered: true },
);

export const handoffRecords = signedKind(
  { ...shared, schema: handoffSchema, list: 'handoffs', many: true },
  {
    names: recordKindWords.handoff,
    title: ({ from, to, segments }) => recordTitles.handoff(from, to, segments),
    owners: byOwner,
    isDefined: ({ trigger }) => trigger !== undefined,
    covers: {
      ...{ from: true, to: true, leadStage: true, segments: true },
      ...{ trigger: true, told: true, channel: true, within: true, known: true, columns: false },
    },
  },
);

export const rejectionsRecords = signedKind(
  { ...shared, schema: rejectionsSchema, list: 'rejections', many: false },
  {
    names: recordKindWords.rejections,
    title: recordTitles.rejections,
    owners: byOwner,
    isDefined: ({ reasons }) => reasons.length > 0,
    covers: { reasons: true },
  },
);

export type Role = z.output<typeof roleSchema>;
export type RejectionReason = z.output<typeof rejectionReason>;
