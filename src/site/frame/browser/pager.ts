/** The links between the pages of a list that a script draws. */
import { pagerWords } from '../../../words/frame/pager.ts';
import { element } from './elements.ts';

/** The links between the pages of a list; none for a single page. */
export function pagerLinks(page: number, pages: number): HTMLElement[] {
  if (pages === 1) return [];
  const turn = (to: number, words: string) =>
    element('button', { type: 'button', class: 'button plain small', 'data-turn-to': String(to) }, words);
  return [
    element(
      'nav',
      { class: 'pager', 'aria-label': pagerWords.label },
      page > 1 && turn(page - 1, pagerWords.previous),
      element('span', {}, pagerWords.page(page, pages)),
      page < pages && turn(page + 1, pagerWords.next),
    ),
  ];
}
