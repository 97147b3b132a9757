/** What the calculator answers, as texts by the place on the page: one module for the page that is built and the browser. */
import type { Answer, FunnelAnswer, FunnelKey } from '../../audit/agreement/funnel.ts';
import { formatDate } from '../../words/dates.ts';
import { amountText, wholeText } from './amount-text.ts';

/** What the numbers are called. */
type FunnelLabels = Readonly<Partial<Record<FunnelKey, string>>>;

export interface FunnelNames {
  readonly currency: string;
  readonly labels: FunnelLabels;
}

/** By the key of a cell: `sql.perMonth`, `pipeline`. */
export function funnelTexts(answer: FunnelAnswer, { currency, labels }: FunnelNames): ReadonlyMap<string, string> {
  const takes = new Set<FunnelKey>();
  const text = (of: Answer, shown: (value: number) => string) => {
    for (const key of of.takes ?? []) takes.add(key);
    return of.value === undefined ? 'unknown' : shown(of.value);
  };
  const percent = (value: number) => `${amountText(value)} %`;
  const stages = answer.stages.flatMap(
    ({ stage, ...need }): Array<[string, string]> => [
      [`${stage}.needed`, text(need.needed, wholeText)],
      [`${stage}.perMonth`, text(need.perMonth, amountText)],
      [`${stage}.perRepresentative`, text(need.perRepresentative, amountText)],
      [
        `${stage}.window`,
        text(need.daysBefore, () =>
          need.window ? `${formatDate(need.window.from)} to ${formatDate(need.window.to)}` : 'unknown',
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
  return new Map([...cells, ['takes', missing.length === 0 ? 'nothing: every number is known' : missing.join(', ')]]);
}
