import { dealAnchor } from '../../audit/agreement/loss-views.ts';
import { recordKey } from '../../audit/agreement/state.ts';
import { mainLanguage } from '../../audit/reach.ts';
import type { PublishedModel } from '../../publish/published.ts';
import { usualWords } from './names.ts';
import { type DraftRecord, idWords, lines } from './record.ts';

/** The records of what both teams agreed on that a rep looks up: terms, and the competitors in won and lost deals. */
export function agreementRecords({ agreement, site }: PublishedModel): DraftRecord[] {
  if (!agreement) return [];
  const language = mainLanguage(site.language);
  const terms = agreement.terms.map((term): DraftRecord => {
    const { aliases, criteria, definition, id, name, short } = term;
    return {
      kind: 'term',
      part: 'reference',
      url: `/agreement/terms/#${recordKey(term).replace('/', '-')}`,
      language,
      content: lines(definition, ...criteria) || name,
      meta: { title: name },
      also: [idWords(id), short, ...aliases],
      about: [],
      filters: {},
    };
  });
  const deals = agreement.losses.flatMap((period) => period.deals.map((deal) => ({ period, deal })));
  const byCompetitor = Map.groupBy(deals, ({ deal }) => deal.competitor);
  const competitors = [...byCompetitor].flatMap(([name, lost]): DraftRecord[] => {
    const latest = lost.at(-1);
    if (name === undefined || !latest) return [];
    return [
      {
        kind: 'competitor',
        part: 'reference',
        url: `/agreement/losses/#${dealAnchor(latest.period, latest.deal)}`,
        language,
        content: lines(...lost.flatMap(({ deal }) => [deal.reason, deal.missing])),
        meta: { title: name },
        also: [...usualWords.competitor],
        about: [],
        filters: {},
      },
    ];
  });
  return [...terms, ...competitors];
}
