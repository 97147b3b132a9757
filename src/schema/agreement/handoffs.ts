import { z } from 'zod';
import { days, id, line, list, paragraph, reference } from '../text.ts';
import { agreed, owner, span } from './agreed.ts';
import { byOwner, keptKind, signedKind } from './kind.ts';

/** The place of somebody through whose hands a lead goes. */
const roleSchema = z.strictObject({
  id: id().meta({ title: 'Id', description: 'The short name that hand-offs use.', examples: ['telequalification'] }),
  name: line(80).meta({
    title: 'Name',
    description: 'The name as everybody reads it.',
    examples: ['Telequalification'],
  }),
  does: paragraph(300)
    .optional()
    .meta({
      title: 'What they do',
      description: 'Their part of the way, in one sentence.',
      examples: ['Calls every marketing-qualified lead and finds out whether there is a project.'],
    }),
  person: reference('person')
    .optional()
    .meta({
      title: 'Who',
      description: 'Who fills the role: an id from people.yaml. Left out, the seat is empty.',
      examples: ['sales-dach'],
    }),
});

/** A lead goes from one role to the next. */
const handoffSchema = z.strictObject({
  id: id().meta({
    title: 'Id',
    description: 'The short name with which it is signed.',
    examples: ['marketing-to-sales'],
  }),
  from: id().meta({ title: 'From', description: 'The role that gives the lead away.', examples: ['marketing'] }),
  to: id().meta({ title: 'To', description: 'The role that takes it over.', examples: ['sales'] }),
  leadStage: reference('term')
    .optional()
    .meta({ title: 'Lead stage', description: 'What the lead is at that moment: a term.', examples: ['mql'] }),
  trigger: paragraph(400)
    .optional()
    .meta({
      title: 'Trigger',
      description: 'What must have happened so that the lead goes over.',
      examples: ['The lead meets all criteria of a marketing-qualified lead.'],
    }),
  told: paragraph(400)
    .optional()
    .meta({
      title: 'How it is told',
      description: 'How the next one learns of it, so that nobody has to look.',
      examples: ['The CRM assigns the lead and sends a message to the team’s channel.'],
    }),
  within: span.optional().meta({
    ...span.meta(),
    title: 'First action within',
    description: 'How soon the next one does something.',
    examples: [{ value: 6, unit: 'business-hours' }],
  }),
  known: list(line(200))
    .default([])
    .meta({
      title: 'What must be known',
      description: 'What the next one finds in the record without asking.',
      examples: [['Company and number of machines', 'What they read or asked for']],
    }),
  owner: owner(),
  ...agreed,
});

/** Why a lead is sent back. */
const rejectionReason = z.strictObject({
  id: id().meta({
    title: 'Id',
    description: 'The short name, also used in the exported list of leads.',
    examples: ['no-budget'],
  }),
  name: line(80).meta({
    title: 'Name',
    description: 'The reason as it stands in the CRM’s list.',
    examples: ['No budget this year'],
  }),
  means: paragraph(300)
    .optional()
    .meta({
      title: 'Means',
      description: 'When this reason is the right one.',
      examples: ['There is a project, and the money comes next year at the earliest.'],
    }),
  nextStep: paragraph(300)
    .optional()
    .meta({
      title: 'Next step',
      description: 'What happens to the lead now.',
      examples: ['Into the nurture programme; sales calls again in the month before the budget is made.'],
    }),
  again: days()
    .optional()
    .meta({ title: 'Again after (days)', description: 'After how many days it is looked at again.', examples: [90] }),
  owner: reference('person')
    .optional()
    .meta({ title: 'Owner', description: 'Who takes the next step.', examples: ['demand-generation'] }),
  send: list(reference('piece'))
    .default([])
    .meta({
      title: 'Send',
      description: 'What this person gets: ids of pieces.',
      examples: [['payback-guide']],
    }),
});

/** All reasons, which are signed as a whole. */
const rejectionsSchema = z.strictObject({
  owner: owner(),
  reasons: list(rejectionReason)
    .default([])
    .meta({
      title: 'Reasons',
      description: 'The only reasons for which a lead is sent back.',
      examples: [[{ id: 'no-budget', name: 'No budget this year' }]],
    }),
  ...agreed,
});

/** handoffs.yaml: who gives leads to whom and how, and why a lead may be sent back. */
export const handoffsSchema = z
  .strictObject({
    roles: list(roleSchema)
      .default([])
      .meta({
        title: 'Roles',
        description: 'Through whose hands a lead goes, in order.',
        examples: [[{ id: 'sales', name: 'Sales', person: 'sales-dach' }]],
      }),
    handoffs: list(handoffSchema)
      .default([])
      .meta({
        title: 'Hand-offs',
        description: 'Every place at which a lead goes from one role to another.',
        examples: [[{ id: 'marketing-to-sales', from: 'marketing', to: 'sales', owner: 'sales-dach' }]],
      }),
    rejections: rejectionsSchema.optional().meta({
      title: 'Rejections',
      description: 'Why sales may send a lead back, and what happens then. The list is signed as a whole.',
      examples: [{ owner: 'sales-dach', reasons: [{ id: 'no-budget', name: 'No budget this year' }] }],
    }),
  })
  .meta({ title: 'Hand-offs', description: 'How a lead goes from team to team, and why it may come back.' });

/** Three kinds of record share this file. */
const shared = {
  sharedFile: 'handoffs',
  file: { schema: handoffsSchema, arrangement: 'map', place: 'agreement/handoffs.yaml', required: false },
} as const;

export const roleRecords = keptKind(
  { ...shared, schema: roleSchema, list: 'roles', many: true },
  { names: { one: 'Role', several: 'Roles' }, title: ({ name }) => [name], ordered: true },
);

export const handoffRecords = signedKind(
  { ...shared, schema: handoffSchema, list: 'handoffs', many: true },
  {
    names: { one: 'Hand-off', several: 'Hand-offs' },
    title: ({ from, to }) => [`From ${from} to ${to}`],
    owners: byOwner,
    isDefined: ({ trigger }) => trigger !== undefined,
    covers: { from: true, to: true, leadStage: true, trigger: true, told: true, within: true, known: true },
  },
);

export const rejectionsRecords = signedKind(
  { ...shared, schema: rejectionsSchema, list: 'rejections', many: false },
  {
    names: { one: 'Rejection reasons', several: 'Rejection reasons', counted: 'list of rejection reasons' },
    title: () => ['Reasons for sending a lead back'],
    owners: byOwner,
    isDefined: ({ reasons }) => reasons.length > 0,
    covers: { reasons: true },
  },
);

export type Role = z.output<typeof roleSchema>;
export type RejectionReason = z.output<typeof rejectionReason>;
