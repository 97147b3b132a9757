import { leadExportTexts } from '../../words/findings/lead-export.ts';
import { LEADS_FILE, pathInRepository } from '../files.ts';
import type { Context } from './context.ts';

/** data/leads.yaml describes a list that exists, and names no day that has not come yet. */
export function checkLeadExport({ files, loaded, others, reporter, today }: Context): void {
  const [record] = loaded.leadExport.records;
  if (!record) return;
  const list = pathInRepository(files, LEADS_FILE);
  if (!others.some(({ path }) => path === list)) {
    const message = leadExportTexts.noList(list);
    reporter.inRecord(record, { rule: 'leads/span', message, hint: leadExportTexts.addList(list) });
  }
  for (const field of ['from', 'to', 'exportedOn'] as const) {
    const on = record.fields[field];
    if (on === undefined || on <= today) continue;
    reporter.inRecord(record, { rule: 'leads/span', message: leadExportTexts.future(field, on, today), path: [field] });
  }
}
