/** How often promises were kept, by which rows and rule, and why some were not measured. */
import {
  type Judgment,
  judgments,
  type Kept,
  type NotMeasured,
  type UncountedFor,
} from '../../audit/agreement/kept/kept.ts';
import { LEAD_EXPORT_FILE, LEADS_FILE } from '../../content/files.ts';
import { percent } from '../../kit/percent.ts';
import type { PublishedRequest } from '../../publish/published.ts';
import type { CommitmentKind } from '../../schema/agreement/commitment.ts';
import { count, formatMonth } from '../dates.ts';
import { type Part, type Sentence, sentence } from '../parts.ts';

const COUNTED: Readonly<Record<Kept['counted'], string>> = {
  leads: 'lead',
  'rejected-leads': 'rejected lead',
  months: 'month',
  quarters: 'quarter',
  years: 'year',
  requests: 'request',
};

const COLUMNS: Readonly<Record<UncountedFor, string>> = {
  team: 'a team',
  source: 'a source',
  attempts: 'a number of attempts',
};

const columns = Object.keys(COLUMNS) as readonly UncountedFor[];

/** `41%`; `At most 37%` where the data does not say whether all of it was in time. */
export function keptShare({ kept, of, unclear }: Kept): string {
  const share = percent(kept + unclear, of);
  if (share === undefined) return 'Too early to say';
  return unclear > 0 ? `At most ${share}%` : `${share}%`;
}

/** `2 of 3 leads; 1 not judged yet`. */
export function keptText({ counted, kept, of, open, partly, unclear, uncounted }: Kept): string {
  const counts =
    unclear > 0
      ? `${kept} to ${kept + unclear} of ${count(of, COUNTED[counted])}: for ${unclear}, the list does not say when`
      : `${kept} of ${count(of, COUNTED[counted])}`;
  return [
    counts,
    ...(open > 0 ? [`${open} not judged yet`] : []),
    ...(partly.length > 0 ? [`only partly covered, so not judged: ${partly.map(periodText).join(', ')}`] : []),
    ...columns.flatMap((column) => {
      const leads = uncounted[column] ?? 0;
      return leads > 0 ? [`${count(leads, 'lead')} without ${COLUMNS[column]} not counted`] : [];
    }),
  ].join('; ');
}

/** `September 2026`, `Q3 2026` or `2026`. */
function periodText(period: string): string {
  const [year = '', part] = period.split('-');
  if (part === undefined) return year;
  return part.startsWith('Q') ? `${part} ${year}` : formatMonth(`${period}-01`);
}

const judgmentWords: Readonly<Record<Judgment, string>> = {
  kept: 'Kept',
  broken: 'Not kept',
  unclear: 'Not known whether in time',
  open: 'Not judged yet',
};

export const basisWords = {
  rows: 'Rows',
  rule: 'Rule',
} as const;

/** The rows behind a figure: lines of the list of leads, or requests. */
export function keptRows({ counted, judged }: Kept, requests: ReadonlyMap<string, PublishedRequest>): Sentence[] {
  if (counted === 'requests') {
    return judgments.flatMap((judgment) => {
      const those = judged.filter((each) => each.judgment === judgment);
      const named = those.flatMap(({ request }) => requests.get(request ?? '') ?? []);
      return named.length === 0 ? [] : [[`${judgmentWords[judgment]}: `, ...listed(named)]];
    });
  }
  if (counted === 'leads' || counted === 'rejected-leads') {
    return judgments.flatMap((judgment) => {
      const lines = judged.filter((each) => each.judgment === judgment).flatMap((each) => each.lines);
      return lines.length === 0 ? [] : [sentence`${judgmentWords[judgment]}: ${linesText(lines)}`];
    });
  }
  return judged.map(({ judgment, lines, period = '' }) => {
    const where = lines.length === 0 ? '' : `: ${linesText(lines)}`;
    return [`${periodText(period)}, ${judgmentWords[judgment].toLowerCase()}, ${count(lines.length, 'lead')}${where}`];
  });
}

function listed(requests: readonly PublishedRequest[]): Part[] {
  return requests.flatMap((request, index) => (index === 0 ? [{ request }] : [', ', { request }]));
}

/** `lines 2–5, 9`. */
export function linesText(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && line === run[1] + 1) run[1] = line;
    else runs.push([line, line]);
  }
  const ranges = runs.map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return `${lines.length === 1 ? 'line' : 'lines'} ${ranges.join(', ')}`;
}

/** How each kind of promise is judged. */
export const keptRules: Readonly<Record<CommitmentKind, string>> = {
  speed:
    'Speed: leads with a first attempt before the deadline. A lead without an attempt counts against the promise if its deadline was before the export, and is not judged yet if it was later.',
  volume:
    'Volume: months, quarters or years with as many leads as promised. A number per rep is multiplied by the number of reps in numbers.yaml, because the list names no rep: it shows the total, not what each rep got. Only periods that the list covers from the first to the last day are judged.',
  quality:
    'Quality: months, quarters or years in which sales accepted the promised share of the leads. While leads that sales has not decided on could change the result, a period is not judged yet. Only periods that the list covers from the first to the last day are judged.',
  persistence:
    'Persistence: leads that sales sent back after as many attempts as promised. With a time limit, the attempts must be on days within it, or the lead must have come back within it. If the first attempt was later, the promise was not kept. Otherwise the list does not say when, and the figure is an upper bound.',
  feedback:
    'Feedback: leads that sales sent back with a reason. With a time limit, they must have come back within it.',
  nurture:
    'Nurture: for marketing, leads that sales sent back and that got content within the time limit, counted from the day they came back. For sales, leads that ended within the time limit. If a lead became a deal later or sales still works on it, the list does not say when the deal began, and the figure is an upper bound.',
  content:
    'Content: requests that were decided within the promised number of business days. A request that has waited longer counts against the promise.',
};

/** What holds for all promises. */
export const keptPrinciples: readonly string[] = [
  'Today changes nothing: what happened after the export is unknown, and never counts against a promise about leads.',
  'A promise of one team is judged by the leads of that team.',
];

/** Why a promise was not measured. */
export function notMeasuredText(reason: NotMeasured): Sentence {
  switch (reason.code) {
    case 'no-list':
      return sentence`No list of leads. Add an export from the CRM at ${{ code: LEADS_FILE }}.`;
    case 'no-leads':
      return ['The list has no leads that this promise covers.'];
    case 'no-team-column':
      return sentence`The promise covers one team, but the list does not say which team got a lead. Add the column ${{ code: 'team' }}.`;
    case 'teams-missing':
      return sentence`${count(reason.leads, 'lead')} without a team could be leads of this one, and decide whether the number was reached. Fill in the column ${{ code: 'team' }}.`;
    case 'other-lead-stage':
      return sentence`The list has leads at ${{ code: reason.listed }}, but the promise is about ${{ code: reason.promised }}.`;
    case 'lead-stage-unknown':
      return sentence`Promises are about leads at different stages. Add ${{ code: 'leadStage' }} to ${{ code: LEAD_EXPORT_FILE }} with the stage of the leads in the list.`;
    case 'nurture-unknown':
      return sentence`The list does not say when leads that came back got content. Add the column ${{ code: 'nurtured' }}.`;
    case 'no-time-limit':
      return ['The promise has no time limit.'];
    case 'no-period':
      return ['The promise is not per month, quarter or year.'];
    case 'reps-unknown':
      return sentence`Add the number of reps to ${{ code: 'numbers.yaml' }}.`;
    case 'team-reps-unknown':
      return sentence`${{ code: 'numbers.yaml' }} has the number of reps in the company, not in this team.`;
    case 'no-percentage':
      return ['The promise is not a percentage.'];
    case 'no-attempts':
      return ['The promise has no number of attempts.'];
    case 'no-attempts-recorded':
      return sentence`The list has no number of attempts for rejected leads. Add the column ${{ code: 'attempts' }}.`;
    case 'no-whole-period':
      return sentence`The list covers no whole ${reason.period}: it runs from ${{ date: reason.from }} to ${{ date: reason.to }}.`;
    case 'no-decided-leads':
      return ['Sales has not decided on any lead of the periods that the list covers.'];
    case 'no-rejected-leads':
      return ['The list has no rejected leads.'];
    case 'no-business-days':
      return ['Requests are counted in business days, but the promise uses another unit.'];
    case 'no-decided-requests':
      return ['No request has been decided yet.'];
  }
}
