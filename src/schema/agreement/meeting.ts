import { z } from 'zod';
import { recordKindWords, recordTitles } from '../../words/findings/record-kinds.ts';
import { meetingKinds } from '../meeting-policy.ts';
import { date, eachOnce, line, list, paragraph, reference } from '../text.ts';
import { inFolder, keptKind } from './kind.ts';

const lines = () => list(line(300)).default([]);

/** A meeting of both teams: results in the front matter, notes in the body. */
export const meetingSchema = z
  .strictObject({
    date: date().meta({ title: 'Date', description: 'The day of the meeting.', examples: ['2026-11-09'] }),
    kind: z
      .enum(meetingKinds)
      .default('other')
      .meta({
        title: 'Kind',
        description: 'A regular weekly, monthly or quarterly meeting, a meeting of the two leads, or another kind.',
        examples: ['monthly'],
      }),
    teams: z
      .array(reference('team'))
      .min(1)
      .max(20)
      .superRefine(eachOnce())
      .meta({
        title: 'Teams',
        description:
          'The teams that took part: the departments sales, marketing, success, product and other, or the ids of teams in people.yaml.',
        examples: [['sales', 'marketing', 'field-marketing']],
      }),
    new: lines().meta({
      title: 'News',
      description: 'What one team reported to the other.',
      examples: [['The works council page is out in German']],
    }),
    wentWell: lines().meta({
      title: 'Went well',
      description: 'What works well and should stay.',
      examples: [['Three of the five trade fair leads were reached on the same day']],
    }),
    wentWrong: lines().meta({
      title: 'Went wrong',
      description: 'What should not happen again.',
      examples: [['Two leads waited over the holidays']],
    }),
    disagreements: list(
      z.strictObject({
        about: line(300).meta({
          title: 'Topic',
          description: 'What the teams saw differently.',
          examples: ['Whether a download alone makes a lead qualified'],
        }),
        closed: paragraph(600)
          .optional()
          .meta({
            title: 'Resolution',
            description: 'How you settled it. Leave empty while it is open.',
            examples: ['No: it takes a second visit or an answer to our mail.'],
          }),
      }),
    )
      .default([])
      .meta({
        title: 'Disagreements',
        description: 'What you saw differently, and how you settled it.',
        examples: [[{ about: 'Whether a download alone makes a lead qualified' }]],
      }),
    decisions: list(
      z.strictObject({
        what: line(300).meta({
          title: 'Task',
          description: 'What someone will do, in a few words.',
          examples: ['Add the reason “no project” to the CRM’s list'],
        }),
        owner: reference('person').meta({
          title: 'Owner',
          description: 'The person or team that does it.',
          examples: ['demand-generation'],
        }),
        due: date()
          .optional()
          .meta({ title: 'Due', description: 'The due date.', examples: ['2026-11-20'] }),
        done: date()
          .optional()
          .meta({
            title: 'Done',
            description: 'The day it was done. Leave empty while it is open.',
            examples: ['2026-11-18'],
          }),
      }),
    )
      .default([])
      .meta({
        title: 'Decisions',
        description: 'Decisions and tasks, each with an owner. Open ones appear on the next agenda.',
        examples: [[{ what: 'Add the reason to the list', owner: 'demand-generation', due: '2026-11-20' }]],
      }),
    learned: lines().meta({
      title: 'Learned',
      description: 'What neither team knew before.',
      examples: [['Finance leads ask for the way out of the contract before they ask for the price']],
    }),
  })
  .meta({ title: 'Meeting', description: 'What sales and marketing discussed, decided and learned.' });

export const meetingRecords = keptKind(inFolder('meetings', '.mdx', meetingSchema), {
  names: recordKindWords.meeting,
  title: ({ date: day }) => recordTitles.meeting(day),
  sortedBy: ({ date: day }) => day,
});
