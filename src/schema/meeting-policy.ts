/** How often each kind of meeting takes place, and how many minutes each part of its agenda gets. */
import { z } from 'zod';
import { agendaMinutesHelp, agendaPartTitles, meetingKindTitles } from '../words/findings/meetings.ts';

/** The kinds of meetings. */
export const meetingKinds = ['weekly', 'monthly', 'quarterly', 'leads', 'other'] as const;

export type MeetingKind = (typeof meetingKinds)[number];

/** The parts of an agenda, in their order, with the minutes that each gets unless the policy says otherwise. */
const USUAL_MINUTES = { figures: 5, new: 5, wentWell: 5, wentWrong: 10, plan: 10, topics: 10 } as const;

export type AgendaPart = keyof typeof USUAL_MINUTES;

export const agendaParts = Object.keys(USUAL_MINUTES) as readonly AgendaPart[];

function described<Type extends z.ZodType>(schema: Type, part: AgendaPart): Type {
  return schema.meta({
    title: agendaPartTitles[part],
    description: agendaMinutesHelp,
    examples: [USUAL_MINUTES[part]],
  });
}

const minutes = () => z.int().min(0).max(480);

function byPart<Type extends z.ZodType>(field: (part: AgendaPart) => Type): Record<AgendaPart, Type> {
  return Object.fromEntries(agendaParts.map((part) => [part, field(part)])) as Record<AgendaPart, Type>;
}

/** The minutes of each part, for all meetings. */
export const agendaMinutes = z
  .strictObject(byPart((part) => described(minutes().default(USUAL_MINUTES[part]), part)))
  .prefault({})
  .meta({
    title: 'Agenda (minutes)',
    description: 'How many minutes each part of the agenda gets. A kind of meeting can have its own under `meetings`.',
    examples: [{ ...USUAL_MINUTES }],
  });

const meetingRule = z
  .strictObject({
    every: z
      .int()
      .min(1)
      .max(400)
      .optional()
      .meta({
        title: 'Every (days)',
        description: 'The longest time between two meetings of this kind, in days. Without it, the kind is not judged.',
        examples: [35],
      }),
    agenda: z
      .strictObject(byPart((part) => described(minutes().optional(), part)))
      .prefault({})
      .meta({
        title: 'Agenda (minutes)',
        description: 'How many minutes each part of the agenda gets in meetings of this kind.',
        examples: [{ wentWrong: 20 }],
      }),
  })
  .meta({ description: 'How often they take place, and the minutes of their agenda.' });

/** What was agreed for each kind of meeting. */
export const meetingRules = z
  .strictObject(
    Object.fromEntries(
      meetingKinds.map((kind) => [
        kind,
        meetingRule.optional().meta({
          title: meetingKindTitles[kind],
          description: 'How often they take place, and the minutes of their agenda.',
          examples: [{ every: 35 }],
        }),
      ]),
    ) as Record<MeetingKind, z.ZodOptional<typeof meetingRule>>,
  )
  .prefault({})
  .meta({
    title: 'Kinds of meetings',
    description: 'For each kind of meeting: how often it takes place, and the minutes of its agenda.',
    examples: [{ monthly: { every: 35 }, quarterly: { every: 100 } }],
  });
