import type { ExportDays } from '../../schema/export-days.ts';
import type { FunnelExport } from '../../schema/funnel-export.ts';
import type { LeadExport } from '../../schema/lead-export.ts';
import type { UsageExport } from '../../schema/usage-export.ts';
import { exportTexts } from '../../words/findings/exports.ts';
import { FUNNEL_FILE, LEADS_FILE, pathInRepository, USAGE_FILE } from '../files.ts';
import type { RuleId } from '../rules.ts';
import type { Context } from './context.ts';

/** The files that describe an export, each with the export. */
const EXPORTS = [
  { kind: 'leadExport', file: LEADS_FILE, rule: 'leads/span' },
  { kind: 'funnelExport', file: FUNNEL_FILE, rule: 'funnel/span' },
  { kind: 'usageExport', file: USAGE_FILE, rule: 'usage/span' },
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
    for (const [place, days] of periodsOf(record.fields)) {
      for (const field of ['from', 'to', 'exportedOn'] as const) {
        const on = days[field];
        if (on === undefined || on <= today) continue;
        reporter.inRecord(record, { rule, message: exportTexts.future(field, on, today), path: [...place, field] });
      }
    }
  }
}

/** The days of an export, or of each of its sources, with where they are in the record. */
function periodsOf(fields: LeadExport | FunnelExport | UsageExport): (readonly [(string | number)[], ExportDays])[] {
  if (!('sources' in fields)) return [[[], fields]];
  return fields.sources.map((source, at) => [['sources', at], source]);
}
