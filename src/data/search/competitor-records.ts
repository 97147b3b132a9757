import { dealAnchor } from '../../audit/agreement/loss-views.ts';
import { competitorCalled } from '../../audit/answers/competitor-names.ts';
import { everyDeal } from '../../audit/answers/win-loss.ts';
import { mainLanguage } from '../../audit/reach.ts';
import { bodyOf } from '../../content/body/body.ts';
import type { PublishedModel } from '../../publish/published.ts';
import { usualWords } from './names.ts';
import { type DraftRecord, idWords, lines } from './record.ts';

/** The records of competitors, and of names in won and lost deals that are not the name of one. */
export function competitorRecords(model: PublishedModel): DraftRecord[] {
  const language = mainLanguage(model.site.language);
  const byName = Map.groupBy(everyDeal(model), ({ deals: { competitor } }) =>
    competitor === undefined ? undefined : (competitorCalled(model, competitor)?.id ?? competitor),
  );
  const reasons = (name: string) => (byName.get(name) ?? []).flatMap(({ deals }) => [deals.reason, deals.missing]);
  const usual = { kind: 'competitor', part: 'reference', language, about: [], filters: {} } as const;
  const known = model.competitors.map((competitor): DraftRecord => {
    const { aliases, id, name } = competitor;
    return {
      ...usual,
      url: `/competitors/${id}/`,
      content: lines(bodyOf(competitor).text, ...reasons(id)),
      meta: { title: name },
      also: [idWords(id), ...aliases, ...usualWords.competitor],
    };
  });
  const ids = new Set(model.competitors.map(({ id }) => id));
  const unknown = [...byName].flatMap(([name, [latest]]): DraftRecord[] => {
    if (name === undefined || latest === undefined || ids.has(name)) return [];
    return [
      {
        ...usual,
        url: `/agreement/losses/#${dealAnchor(latest.period, latest.deals)}`,
        content: lines(...reasons(name)),
        meta: { title: name },
        also: [...usualWords.competitor],
      },
    ];
  });
  return [...known, ...unknown];
}
