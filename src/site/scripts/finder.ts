/** The finder: leads to the page of the cell that was chosen. */

const form = document.querySelector<HTMLFormElement>('.finder');

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const chosen = new FormData(form);
  const product = String(chosen.get('product') ?? '');
  const cell = `${form.dataset.map}${chosen.get('persona')}/${chosen.get('stage')}/`;
  location.assign(product === '' ? cell : `${cell}?product=${encodeURIComponent(product)}`);
});

// A module, so that its names stay its own.
export {};
