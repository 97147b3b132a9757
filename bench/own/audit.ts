/**
 * The audit alone. The process reads the content, audits it several times, and reports the time of the first call, which is
 * what a build pays, and the median of the others. Run as a program, it measures; imported, it is the row.
 */
import { performance } from 'node:perf_hooks';
import { audit as runAudit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { publish } from '../../src/publish/publish.ts';
import type { Contender } from '../contender.ts';
import { median } from '../statistics.ts';

const FURTHER_CALLS = 5;

export const audit: Contender = {
  id: 'audit',
  title: 'read, then audit 6 times',
  prepare: ({ content, today }) => ({
    file: process.execPath,
    args: [import.meta.filename, content, today],
    figures: (lastLine) => JSON.parse(lastLine),
  }),
};

function measure(directory: string, today: string): Record<string, number> {
  const { model } = readContent({ directory, today });
  if (!model) throw new Error(`${directory} has errors. Run content-audit check.`);
  const published = publish(model);
  const once = (): number => {
    const start = performance.now();
    runAudit(published, today);
    return performance.now() - start;
  };
  const auditFirstMilliseconds = once();
  return { auditFirstMilliseconds, auditAgainMilliseconds: median(Array.from({ length: FURTHER_CALLS }, once)) };
}

if (import.meta.main) {
  const [directory = '.', today = ''] = process.argv.slice(2);
  console.log(JSON.stringify(measure(directory, today)));
}
