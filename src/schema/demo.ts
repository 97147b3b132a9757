import { z } from 'zod';
import { valueTexts } from '../words/findings/values.ts';
import { date, eachOnce, refusal } from './text.ts';

function count(what: string, description: string, example: number) {
  return z
    .int()
    .min(0)
    .max(1_000_000)
    .meta({ title: what, description, examples: [example] });
}

/** The figures of an earlier day that the trend of a demo shows. */
const demoDaySchema = z
  .strictObject({
    date: date().meta({
      title: 'Date',
      description: 'The day of these figures, usually the end of a month.',
      examples: ['2026-10-31'],
    }),
    needs: count('Needs', 'How many needs there were.', 152),
    met: count('Needs met', 'How many of the needs were met, including those at risk.', 101),
    live: count('Live pieces', 'How many pieces were live.', 55),
    current: count('Fresh or due', 'How many of the live pieces were fresh or due.', 49),
    openRequests: count('Open requests', 'How many requests were open.', 14),
  })
  .meta({ title: 'Earlier day', description: 'The figures of one earlier day in the trend of a demo.' });

/** The day and the history of content that is made up to show the product. */
export const demoSchema = z
  .strictObject({
    today: date().meta({
      title: 'Today',
      description: 'The day that the audit always counts as today, so that the demo does not go out of date.',
      examples: ['2026-11-16'],
    }),
    trend: z
      .array(demoDaySchema)
      .max(60)
      .superRefine(eachOnce(['date']))
      .default([])
      .meta({
        title: 'Trend',
        description: 'The made-up figures of earlier days, shown as the trend in place of the history in Git.',
        examples: [[{ date: '2026-10-31', needs: 152, met: 101, live: 55, current: 49, openRequests: 14 }]],
      }),
  })
  .superRefine(({ today, trend }, context) => {
    for (const [index, day] of trend.entries()) {
      if (day.date < today) continue;
      const path = ['trend', index, 'date'];
      context.addIssue({ code: 'custom', path, ...refusal(valueTexts.notBeforeDemo, { quote: true }) });
    }
  })
  .meta({
    title: 'Demo',
    description:
      'Only for a demo with made-up content: the site always shows one day, and says so on every page. Delete it in an audit of your own.',
  });

export type Demo = z.output<typeof demoSchema>;
