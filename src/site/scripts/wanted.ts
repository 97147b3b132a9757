/**
 * On the page of a cell, `?product=` and `?question=` rank its pieces for that, with the reasons; what is about other
 * products is left out. The page says so.
 */
import type { Named } from '../../data/facts.ts';

const asked = new URLSearchParams(location.search);
const notice = document.querySelector<HTMLElement>('[data-wanted-notice]');

/** What is asked for, when the page knows it: its id, and the words for it that the notice holds. */
function known(kind: 'product' | 'question'): Named | undefined {
  const id = asked.get(kind);
  const words = id && notice?.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(id)}"]`);
  return id && words ? [id, words.textContent.trim()] : undefined;
}

const [product, question] = [known('product'), known('question')];

if (notice && (product || question)) {
  const shown = (selector: string) => notice.querySelector<HTMLElement>(selector)?.removeAttribute('hidden');
  if (product) {
    shown('[data-products-wanted]');
    shown(`[data-product="${CSS.escape(product[0])}"]`);
    for (const item of document.querySelectorAll<HTMLElement>('li[data-products]')) {
      const about = (item.dataset.products ?? '').split(' ').filter(Boolean);
      item.hidden = about.length > 0 && !about.includes(product[0]);
    }
  }
  if (question) {
    shown('[data-questions-wanted]');
    shown(`[data-question="${CSS.escape(question[0])}"]`);
  }
  notice.hidden = false;
  void import('./ranked.ts').then(({ rank }) => rank(product, question));
}
