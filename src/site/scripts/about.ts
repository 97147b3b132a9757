/** On the page of a cell, `?product=` leaves out what is about other products, and says so. */

const product = new URLSearchParams(location.search).get('product');
const notice = document.querySelector<HTMLElement>('[data-about-notice]');
const named = notice?.querySelector<HTMLElement>(`[data-product="${CSS.escape(product ?? '')}"]`);

if (product && notice && named) {
  for (const item of document.querySelectorAll<HTMLElement>('[data-products]')) {
    const about = (item.dataset.products ?? '').split(' ').filter(Boolean);
    item.hidden = about.length > 0 && !about.includes(product);
  }
  named.hidden = false;
  notice.hidden = false;
}
