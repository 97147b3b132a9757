import { z } from 'zod';
import { checkExportDays } from './export-days.ts';
import { date, reference } from './text.ts';

/** data/leads.yaml: which days the list of leads covers. */
export const leadExportSchema = z
  .strictObject({
    from: date()
      .optional()
      .meta({
        title: 'From',
        description:
          'The first day on which leads in the list were handed over. By default the first date in the list.',
        examples: ['2026-09-01'],
      }),
    to: date()
      .optional()
      .meta({
        title: 'To',
        description: 'The last day on which leads in the list were handed over. By default the last date in the list.',
        examples: ['2026-11-13'],
      }),
    exportedOn: date()
      .optional()
      .meta({
        title: 'Exported on',
        description:
          'The day the list was exported from the CRM. What happened to a lead on that day or later is unknown.',
        examples: ['2026-11-16'],
      }),
    leadStage: reference('term')
      .optional()
      .meta({
        title: 'Lead stage',
        description:
          'The term for the leads in this list, such as the leads that marketing hands over. Promises about other leads are not measured by it.',
        examples: ['mql'],
      }),
  })
  .superRefine(checkExportDays)
  .meta({
    title: 'Export of leads',
    description: 'The days that data/leads.csv covers, so that no other day is judged.',
  });

export type LeadExport = z.output<typeof leadExportSchema>;
