import { exportTexts } from '../../words/findings/exports.ts';
import { FUNNEL_FILE, LEADS_FILE, pathInRepository } from '../files.ts';
import type { RuleId } from '../rules.ts';
import type { Context } from './context.ts';

/** The files that describe an export, each with the export. */
const EXPORTS = [
  { kind: 'leadExport', file: LEADS_FILE, rule: 'leads/span' },
  { kind: 'funnelExport', file: FUNNEL_FILE, rule: 'funnel/span' },
] as const satisfies readonly { kind: string; file: string; rule: RuleId }[];

/** A file such as data/leads.yaml describes a list that exists, and names no day that has not come yet. */
export function checkExports({ files, loaded, others, reporter, today }: Context): void {
  for (const { kind, file, rule } of EXPORTS) {
    const [record] = loaded[kind].records;
    if (!record) continue;
    const list = pathInRepository(files, file);
    if (!others.some(({ path }) => path === list)) {
      reporter.inRecord(record, { rule, message: exportTexts.noList(list), hint: exportTexts.addList(list) });
    }
    for (const field of ['from', 'to', 'exportedOn'] as const) {
      const on = record.fields[field];
      if (on === undefined || on <= today) continue;
      reporter.inRecord(record, { rule, message: exportTexts.future(field, on, today), path: [field] });
    }
  }
}
