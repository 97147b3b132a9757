/** The results of the funnel as texts. The built page and the script that recalculates it show the same ones. */
import type { Answer, FunnelAnswer, FunnelKey } from '../../audit/agreement/funnel.ts';
import { formatDate } from '../dates.ts';
import { amountText, wholeText } from './amounts.ts';

type FunnelLabels = Readonly<Partial<Record<FunnelKey, string>>>;

const UNKNOWN = 'unknown';
const ALL_KNOWN = 'All numbers are known.';

export interface FunnelNames {
  readonly currency: string;
  readonly labels: FunnelLabels;
}

/** By the key of a cell of the page, such as `sql.perMonth` or `pipeline`. `takes` is a sentence about the missing numbers. */
export function funnelTexts(answer: FunnelAnswer, { currency, labels }: FunnelNames): ReadonlyMap<string, string> {
  const takes = new Set<FunnelKey>();
  const text = (of: Answer, shown: (value: number) => string) => {
    for (const key of of.takes ?? []) takes.add(key);
    return of.value === undefined ? UNKNOWN : shown(of.value);
  };
  const percent = (value: number) => `${amountText(value)}%`;
  const stages = answer.stages.flatMap(
    ({ stage, ...need }): Array<[string, string]> => [
      [`${stage}.needed`, text(need.needed, wholeText)],
      [`${stage}.perMonth`, text(need.perMonth, amountText)],
      [`${stage}.perRepresentative`, text(need.perRepresentative, amountText)],
      [
        `${stage}.window`,
        text(need.daysBefore, () =>
          need.window ? `${formatDate(need.window.from)} to ${formatDate(need.window.to)}` : UNKNOWN,
        ),
      ],
    ],
  );
  const cells: Array<[string, string]> = [
    ...stages,
    ['customers', text(answer.customers, wholeText)],
    ['throughRate', text(answer.throughRate, percent)],
    ['pipeline', text(answer.pipeline, (value) => `${currency} ${wholeText(value)}`)],
    ['inMarket', text(answer.inMarket, wholeText)],
    ['share', text(answer.share, percent)],
    ['leastBuying', text(answer.leastBuying, percent)],
  ];
  const missing = [...takes].map((key) => labels[key] ?? key);
  return new Map([
    ...cells,
    ['takes', missing.length === 0 ? ALL_KNOWN : `Unknown until you enter: ${missing.join(', ')}.`],
  ]);
}
