import type { z } from 'zod';
import { valueTexts } from '../words/findings/values.ts';
import { refusal } from './text.ts';

export interface ExportDays {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly exportedOn?: string | undefined;
}

/** An export ends after it begins, and was made after its last day. */
export function checkExportDays({ from, to, exportedOn }: ExportDays, context: z.core.$RefinementCtx): void {
  const issue = (path: string, text: { message: string; hint: string }) =>
    context.addIssue({ code: 'custom', path: [path], ...refusal(text, { quote: true }) });
  if (from !== undefined && to !== undefined && to < from) issue('to', valueTexts.toBeforeFrom);
  const last = to ?? from;
  if (last !== undefined && exportedOn !== undefined && exportedOn < last) {
    issue('exportedOn', valueTexts.exportedTooEarly);
  }
}
