/** Recalculates the funnel when a number changes. The address keeps the changes; nothing is stored or sent. */
import { type FunnelInput, type FunnelKey, funnel } from '../../../audit/agreement/funnel.ts';
import { funnelTexts } from '../../../words/agreement/funnel-results.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';

const place = document.querySelector<HTMLElement>('[data-funnel]');
const form = place?.querySelector('form');

if (place && form) {
  const written: FunnelInput = JSON.parse(place.dataset.funnel ?? '');
  const inputs = [...form.querySelectorAll('input')];
  const labels = Object.fromEntries(
    inputs.map((input) => [input.name, input.labels?.[0]?.textContent?.trim() ?? input.name]),
  );
  const asked = new URL(location.href).searchParams;
  for (const input of inputs) {
    if (asked.has(input.name) && isUntouched(input)) input.value = asked.get(input.name) ?? '';
  }
  if (inputs.some(({ name }) => asked.has(name))) place.querySelector('details')?.setAttribute('open', '');

  const update = () => {
    const values = Object.fromEntries(inputs.flatMap((input) => valueIn(input)));
    const texts = funnelTexts(funnel({ ...written, values }), { currency: place.dataset.currency ?? '', labels });
    for (const cell of place.querySelectorAll<HTMLElement>('[data-funnel-cell]')) {
      const text = texts.get(cell.dataset.funnelCell ?? '') ?? '';
      if (cell.textContent?.trim() !== text) cell.textContent = text;
    }
    keepInAddress(inputs, written);
  };
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  // The event comes before the fields are reset.
  form.addEventListener('reset', () => setTimeout(update));
  update();
}

/** The number in a field; nothing for an empty or invalid one. */
function valueIn({ name, value, validity }: HTMLInputElement): Array<[FunnelKey, number]> {
  return value === '' || !validity.valid ? [] : [[name as FunnelKey, Number(value)]];
}

/** Keeps only what differs from the file, including numbers that were cleared. */
function keepInAddress(inputs: readonly HTMLInputElement[], { values }: FunnelInput): void {
  const address = new URL(location.href);
  for (const { name, value } of inputs) {
    if (value === String(values[name as FunnelKey] ?? '')) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href !== location.href) history.replaceState(null, '', address);
}
