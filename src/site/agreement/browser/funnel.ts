/** The funnel, worked out again when a number is changed. The address holds what was changed; nothing is stored or sent. */
import { type FunnelInput, type FunnelKey, funnel } from '../../../audit/agreement/funnel.ts';
import { funnelTexts } from '../funnel-texts.ts';

const place = document.querySelector<HTMLElement>('[data-funnel]');
const form = place?.querySelector('form');

if (place && form) {
  const written: FunnelInput = JSON.parse(place.dataset.funnel ?? '');
  const inputs = [...form.querySelectorAll('input')];
  const labels = Object.fromEntries(
    inputs.map((input) => [input.name, input.labels?.[0]?.textContent?.trim() ?? input.name]),
  );
  const asked = new URL(location.href).searchParams;
  for (const input of inputs) if (asked.has(input.name)) input.value = asked.get(input.name) ?? '';
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
  // A form tells that it will be reset before it is.
  form.addEventListener('reset', () => setTimeout(update));
  update();
}

/** What stands in a field; nothing where it is empty or no number that can be. */
function valueIn({ name, value, validity }: HTMLInputElement): Array<[FunnelKey, number]> {
  return value === '' || !validity.valid ? [] : [[name as FunnelKey, Number(value)]];
}

/** Only what differs from the file stands in the address, also what was made unknown. */
function keepInAddress(inputs: readonly HTMLInputElement[], { values }: FunnelInput): void {
  const address = new URL(location.href);
  for (const { name, value } of inputs) {
    if (value === String(values[name as FunnelKey] ?? '')) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  if (address.href !== location.href) history.replaceState(null, '', address);
}
