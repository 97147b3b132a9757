/** The worked example of the method page, with this site's own data. */
import type { Cell, Coverage, Freshness, Gap } from '../../audit/audit.ts';
import type { Piece } from '../../content/model.ts';
import { needCounts } from '../cells/coverage.ts';
import { count, formatDays } from '../dates.ts';
import { gapTitle } from '../gaps/titles.ts';
import { type Sentence, sentence } from '../parts.ts';
import { freshnessWords, inSentence } from '../states.ts';
import { sumText } from '../sum.ts';

export const exampleWords = {
  cell: 'A cell.',
  coverage: 'Coverage.',
  freshness: 'Freshness.',
  priority: 'Priority.',
} as const;

export function cellExample(cell: Cell): Sentence {
  const { coverage, formatsWanted, needs, questions } = cell;
  const of = (state: (typeof needs)[number]['state']) => needs.filter((need) => need.state === state).length;
  const sum = `${questions.length} + ${formatsWanted} = ${count(needs.length, 'need')}`;
  const states = needCounts(of('met'), of('at-risk'), of('unmet'));
  const covered = `${coverage.met + coverage.atRisk} of ${coverage.needs}`;
  return sentence`${{ cell }} has ${count(questions.length, 'question')} and wants ${count(formatsWanted, 'format')}, so it has ${sum}: ${states}. Its coverage is ${covered}.`;
}

/** @param covered The coverage in percent. */
export function coverageExample(cells: number, { atRisk, met, needs }: Coverage, covered: number): Sentence {
  const states = needCounts(met, atRisk, needs - met - atRisk);
  const sum = `${met + atRisk} of ${needs} is ${covered}%`;
  return sentence`All ${count(cells, 'cell')} have ${count(needs, 'need')} in total, ${states}: ${sum}.`;
}

/** An example of a review that became due. */
export interface ReviewExample {
  readonly piece: Piece;
  readonly reviewedOn: string;
  /** The number of days between reviews. */
  readonly interval: number;
  /** The name of the format that sets the interval; absent where the piece sets it. */
  readonly format: string | undefined;
  readonly dueOn: string;
  readonly state: Freshness['state'];
}

export function freshnessExample(
  { dueOn, format, interval, piece, reviewedOn, state }: ReviewExample,
  today: string,
): Sentence {
  const by = format === undefined ? 'It needs' : `The format ${format} needs`;
  const due = sentence`${by} a review every ${formatDays(interval)}, so the next one is due on ${{ date: dueOn }}.`;
  const now = sentence`Today, on ${{ date: today }}, it is ${inSentence(freshnessWords[state])}.`;
  return sentence`“${{ piece }}” was reviewed on ${{ date: reviewedOn }}. ${due} ${now}`;
}

export function priorityExample({ missing, priority, sum }: Gap): Sentence {
  const link = { link: 'gaps', to: '/gaps/' };
  return sentence`The first of the ${link} is: ${gapTitle(missing)} Its priority is ${String(priority)} = ${sumText(sum)}.`;
}
