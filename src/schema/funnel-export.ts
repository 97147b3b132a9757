import { z } from 'zod';
import { checkExportDays } from './export-days.ts';
import { date } from './text.ts';

/** data/funnel.yaml: which days the counts of the funnel cover. */
export const funnelExportSchema = z
  .strictObject({
    from: date()
      .optional()
      .meta({
        title: 'From',
        description: 'The first day that the counts cover. By default the first day of the first month in the list.',
        examples: ['2026-09-01'],
      }),
    to: date()
      .optional()
      .meta({
        title: 'To',
        description: 'The last day that the counts cover. By default the last day of the last month in the list.',
        examples: ['2026-11-13'],
      }),
    exportedOn: date()
      .optional()
      .meta({
        title: 'Exported on',
        description:
          'The day the counts were exported from the CRM. A month that was not over by then is not measured.',
        examples: ['2026-11-14'],
      }),
  })
  .superRefine(checkExportDays)
  .meta({
    title: 'Export of the funnel',
    description: 'The days that data/funnel.csv covers, so that no month is measured before it is over.',
  });

export type FunnelExport = z.output<typeof funnelExportSchema>;
