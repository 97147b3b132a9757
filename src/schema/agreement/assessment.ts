import { z } from 'zod';
import { recordKindWords, recordTitles } from '../../words/findings/record-kinds.ts';
import { date, paragraph } from '../text.ts';
import { inFolder, keptKind } from './kind.ts';
import { type StatementId, statements } from './statements.ts';

/** How many people in a team answered 1, 2, 3, 4 and 5. */
const counts = z.array(z.int().min(0).max(100_000)).length(5);

const COUNTS = { sales: [1, 2, 3, 2, 0], marketing: [0, 0, 1, 3, 2] };

function answersTo(text: string) {
  return z
    .strictObject({
      sales: counts.optional().meta({
        title: 'Sales',
        description: 'How many people in sales answered 1, 2, 3, 4 and 5. Five numbers, never names.',
        examples: [COUNTS.sales],
      }),
      marketing: counts.optional().meta({
        title: 'Marketing',
        description: 'How many people in marketing answered 1, 2, 3, 4 and 5. Five numbers, never names.',
        examples: [COUNTS.marketing],
      }),
    })
    .optional()
    .meta({ title: text, description: text, examples: [COUNTS] });
}

type Answers = ReturnType<typeof answersTo>;

/** One survey round: how much each team agrees with each statement. Only counts, never who answered what. */
export const assessmentSchema = z
  .strictObject({
    on: date().meta({ title: 'On', description: 'The day the round closed.', examples: ['2026-10-16'] }),
    note: paragraph(600)
      .optional()
      .meta({
        title: 'Note',
        description: 'How you ran the round, such as a survey or a workshop.',
        examples: ['Asked in both team meetings, on paper.'],
      }),
    answers: z
      .strictObject(
        Object.fromEntries(statements.map(({ id, text }) => [id, answersTo(text)])) as Record<StatementId, Answers>,
      )
      .meta({
        title: 'Answers',
        description: 'For each statement and team: how many people answered 1, 2, 3, 4 and 5.',
        examples: [{ 'same-lead-words': COUNTS }],
      }),
  })
  .meta({ title: 'Assessment', description: 'One survey round of both teams, as counts.' });

export const assessmentRecords = keptKind(inFolder('assessments', '.yaml', assessmentSchema), {
  names: recordKindWords.assessment,
  title: ({ on }) => recordTitles.assessment(on),
  sortedBy: ({ on }) => on,
});
