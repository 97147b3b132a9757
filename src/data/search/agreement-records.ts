import { recordKey } from '../../audit/agreement/state.ts';
import { mainLanguage } from '../../audit/reach.ts';
import type { PublishedModel } from '../../publish/published.ts';
import { type DraftRecord, idWords, lines } from './record.ts';

/** The records of what both teams agreed on that a rep looks up: terms. */
export function agreementRecords({ agreement, site }: PublishedModel): DraftRecord[] {
  if (!agreement) return [];
  const language = mainLanguage(site.language);
  return agreement.terms.map((term): DraftRecord => {
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
}
