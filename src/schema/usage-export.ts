import { z } from 'zod';
import { checkExportDays } from './export-days.ts';
import { date, id, line, list, month, webAddress } from './text.ts';

/** A tool whose figures are in data/usage.csv. */
const usageSource = z
  .strictObject({
    id: id().meta({
      title: 'Id',
      description: 'The short name that the column source of the list uses for this tool.',
      examples: ['ga4'],
    }),
    name: line(80)
      .optional()
      .meta({ title: 'Name', description: 'The name people see. By default the id.', examples: ['Google Analytics'] }),
    from: date()
      .optional()
      .meta({
        title: 'From',
        description: 'The first day that its figures cover. By default the first day of its first month in the list.',
        examples: ['2025-11-01'],
      }),
    to: date()
      .optional()
      .meta({
        title: 'To',
        description: 'The last day that its figures cover. By default the last day of its last month in the list.',
        examples: ['2026-10-31'],
      }),
    exportedOn: date()
      .optional()
      .meta({
        title: 'Exported on',
        description: 'The day of the last export. A month that was not over by then does not count as a whole month.',
        examples: ['2026-11-09'],
      }),
    coversAll: z
      .boolean()
      .default(false)
      .meta({
        title: 'Covers all pieces',
        description:
          'True if the export has every piece that was used. A piece without a row then has zero; otherwise its use is unknown.',
        examples: [true],
      }),
    exceptIn: list(month())
      .optional()
      .meta({
        title: 'Except in',
        description:
          'Months in which the export may not have every piece, so that a piece without a row is unknown there. `import --usage` adds a month with fewer pieces than before; `--complete` removes it.',
        examples: [['2026-10']],
      }),
    below: webAddress()
      .optional()
      .meta({
        title: 'Only below',
        description: 'Limits “covers all pieces” to pieces at this address or below it, such as your website.',
        examples: ['https://www.example.com/'],
      }),
  })
  .superRefine(checkExportDays)
  .meta({ title: 'Source', description: 'A tool that counts how pieces are used, and what its export covers.' });

/** data/usage.yaml: which tools the figures of data/usage.csv are from, and what they cover. */
export const usageExportSchema = z
  .strictObject({
    sources: list(usageSource, ['id'])
      .default([])
      .meta({
        title: 'Sources',
        description: 'The tools that the figures are from. `import --usage` adds them.',
        examples: [[{ id: 'ga4', name: 'Google Analytics', from: '2025-11-01', to: '2026-10-31', coversAll: true }]],
      }),
  })
  .meta({
    title: 'Export of usage',
    description: 'What data/usage.csv covers, so that what is unknown never counts as zero.',
  });

export type UsageExport = z.output<typeof usageExportSchema>;
export type UsageSource = UsageExport['sources'][number];
