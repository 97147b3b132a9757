/** What the finder fetches. Apart from what the search fetches, because the finder is on the home page. */
import type { SynonymGroup } from '../../../data/search/synonyms.ts';
import { fetchJson, once } from '../../frame/browser/fetch-json.ts';
import type { FinderData } from '../finder-data.ts';

export const getFinderData = once(() => fetchJson<FinderData>('find/finder.json'));

/** The words that mean the same. */
export const getSynonyms = once(async (): Promise<readonly SynonymGroup[]> => {
  const { synonyms } = await fetchJson<{ synonyms: readonly SynonymGroup[] }>('pagefind/parts.json');
  return synonyms;
});
