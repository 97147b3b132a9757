/**
 * On the page of a cell, `?product=`, `?language=` and `?question=` rank the pieces for that product, language or
 * question, with the reasons.
 * Pieces about other products are left out. The page says so, and that its counts cover everything.
 */
import type { Named } from '../../../data/facts.ts';
import { notLoadedWords } from '../../../words/frame/not-loaded.ts';
import type { Use } from '../../pieces/may-send.ts';

const asked = new URLSearchParams(location.search);
const notice = document.querySelector<HTMLElement>('[data-wanted-notice]');

/** The product, language or question of the address, if the page knows it: its id and its name from the notice. */
function known(kind: 'product' | 'language' | 'question'): Named | undefined {
  const id = asked.get(kind);
  const words = id && notice?.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(id)}"]`);
  return id && words ? [id, words.textContent.trim()] : undefined;
}

const [product, language, question] = [known('product'), known('language'), known('question')];

for (const kind of ['product', 'segment', 'language']) {
  show(document, `[data-counts="${CSS.escape(`${kind}=${asked.get(kind)}`)}"]`);
}

if (notice && (product || language || question)) {
  if (product) {
    show(notice, '[data-products-wanted]');
    show(notice, `[data-product="${CSS.escape(product[0])}"]`);
    for (const item of document.querySelectorAll<HTMLElement>('li[data-products]')) {
      const about = (item.dataset.products ?? '').split(' ').filter(Boolean);
      item.hidden = about.length > 0 && !about.includes(product[0]);
    }
  }
  if (language) {
    show(notice, '[data-languages-wanted]');
    show(notice, `[data-language="${CSS.escape(language[0])}"]`);
  }
  if (question) {
    show(notice, '[data-questions-wanted]');
    show(notice, `[data-question="${CSS.escape(question[0])}"]`);
  }
  notice.hidden = false;
  void import('./ranked.ts')
    .then(({ rank }) => rank({ product, question, language: language?.[0] }))
    .catch(() => notice.append(' ', notLoadedWords.order))
    .then(() => sayWhatIsLeft(product));
}

/** Hides empty lists with their headings, and says so where nothing is left to send. */
function sayWhatIsLeft(about: Named | undefined): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-part]')) {
    list.hidden = list.querySelector('li:not([hidden])') === null;
  }
  const isLeft = (use: Use) => document.querySelector(`.ranked[data-use="${use}"] > li:not([hidden])`) !== null;
  if (!about || isLeft('send')) return;
  document.querySelector('[data-nothing]')?.toggleAttribute('hidden', !isLeft('for-you'));
  if (!isLeft('for-you')) show(document, `[data-nothing-about="${CSS.escape(about[0])}"]`);
}

function show(within: ParentNode, selector: string): void {
  within.querySelector(selector)?.removeAttribute('hidden');
}
