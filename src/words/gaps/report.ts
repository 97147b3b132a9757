/** The report of gaps that a command prints. */
import type { Coverage } from '../../audit/audit.ts';
import { percent } from '../../kit/percent.ts';
import { count } from '../dates.ts';
import { inSentence, needWords } from '../states.ts';

export const reportWords = {
  number: '#',
  priority: 'Priority',
  gap: 'Gap',
  action: 'Action',
  effort: 'Effort',
  requests: 'Requests',
  sum: 'Sum',
  points: 'Points',
  task: 'Task',
  closes: 'Closes',
  owner: 'Owner',
  none: 'No gaps.',
  listed: (shown: number, total: number) => (shown < total ? `${shown} of ${total} gaps.` : `${count(total, 'gap')}.`),
  tasksListed: (shown: number, total: number) =>
    shown < total ? `${shown} of ${total} tasks.` : `${count(total, 'task')}.`,
  headline: (about: readonly string[], coverage: Coverage) => `${about.join(', ')}: coverage ${coverageText(coverage)}`,
} as const;

/** What the lens narrows a report to, such as `for Finance lead`. */
export const lensWords = {
  persona: (name: string) => `for ${name}`,
  stage: (name: string) => `at ${name}`,
  product: (name: string) => `about ${name}`,
  segment: (name: string) => `made for ${name}`,
  language: (name: string) => `in ${name}`,
  audience: (name: string) => `for ${name}`,
  owner: (name: string) => `waiting for ${name}`,
} as const;

/** `69% (106 of 152 needs, 6 at risk)`, rounded down as on the site. */
function coverageText({ needs, met, atRisk }: Coverage): string {
  const covered = percent(met + atRisk, needs);
  if (covered === undefined) return 'unknown, because no needs are defined yet';
  const risk = `${atRisk} ${inSentence(needWords['at-risk'])}`;
  return `${covered}% (${met + atRisk} of ${count(needs, 'need')}, ${risk}; ${needs - met - atRisk} ${inSentence(needWords.unmet)})`;
}
