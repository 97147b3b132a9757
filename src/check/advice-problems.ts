/** The warnings of the audit as problems of records, with their texts. The line is looked up where files are read. */
import { type Advice, advice } from '../audit/advice.ts';
import type { Audit } from '../audit/audit.ts';
import type { RecordProblem } from '../content/read.ts';
import { adviceText } from '../words/review/advice.ts';

export function adviceProblems(audit: Audit): RecordProblem[] {
  return advice(audit).map((each) => ({ rule: each.rule, file: each.file, ...FIELDS[each.rule], ...adviceText(each) }));
}

/** The field that each warning points at. */
const FIELDS: Readonly<Record<Advice['rule'], Pick<RecordProblem, 'path' | 'key'>>> = {
  'review/expired': { path: ['expires'] },
  'review/stale': { path: ['reviewed'], key: true },
  'review/overdue': { path: ['reviewed'], key: true },
  'review/due-soon': { path: ['reviewed'], key: true },
  'cell/no-questions': { path: ['questions'], key: true },
};
