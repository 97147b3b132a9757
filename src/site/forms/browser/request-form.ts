/** The request page: shows similar requests and fills in the link to the form. Starts with the values in its address. */
import { type DraftAsk, sameness } from '../../../audit/duplicates.ts';
import { contextText, requestLink } from '../../../forge/hosts/request-link.ts';
import { HOST_NAMES } from '../../../schema/host-names.ts';
import { similarRequests } from '../../../words/forms/ask-script.ts';
import { samenessWords } from '../../../words/requests/sameness.ts';

const form = document.querySelector<HTMLFormElement>('.ask-form');
const cell = document.querySelector<HTMLElement>('[data-ask-cell]');
const found = document.querySelector('[data-ask-found]');
const list = document.querySelector('[data-ask-list]');
const link = document.querySelector<HTMLAnchorElement>('[data-ask-link]');
const copy = document.querySelector<HTMLElement>('[data-ask-copy]');

const CHOICES = ['persona', 'stage', 'product', 'format'] as const;

if (form) {
  const start = new URLSearchParams(location.search);
  const items = [...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  const first = found?.textContent ?? '';

  /** The search page passes on the search that found nothing. */
  const tried = start.get('tried')?.slice(0, 1000) ?? '';
  const asked = start.get('question');
  for (const name of ['title', ...CHOICES]) {
    const field = fieldOf(form, name);
    const value = start.get(name);
    if (field && value) field.value = value.slice(0, 200);
    // An unknown choice leaves nothing selected, so the first option is selected instead.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }

  const update = () => {
    const wanted = wantedIn(form);
    showQuestions(form, wanted);
    showCell(form, wanted);
    showSame(items, wanted, first);
    fillLink(form, { ...wanted, question: fieldOf(form, 'question')?.value || undefined }, tried);
  };
  /** The question in the address, of the persona and stage there. */
  showQuestions(form, wantedIn(form));
  const question = fieldOf(form, 'question');
  if (question instanceof HTMLSelectElement && asked) {
    const at = [...question.options].findIndex(({ disabled, value }) => value === asked && !disabled);
    question.selectedIndex = Math.max(at, 0);
  }
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    link?.click();
  });
  update();
}

function fieldOf(within: HTMLFormElement, name: string): HTMLInputElement | HTMLSelectElement | undefined {
  const field = within.elements.namedItem(name);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : undefined;
}

function wantedIn(within: HTMLFormElement): DraftAsk {
  const value = (name: string) => fieldOf(within, name)?.value.trim() || undefined;
  const [persona, stage, product, format] = CHOICES.map(value);
  return { title: value('title') ?? '', persona, stage, product, format };
}

/** Offers only the questions of the chosen persona and stage. The same id may be a question of several personas. */
function showQuestions(within: HTMLFormElement, { persona, stage }: DraftAsk): void {
  const field = fieldOf(within, 'question');
  if (!(field instanceof HTMLSelectElement)) return;
  let offered = 0;
  for (const option of field.options) {
    if (option.value === '') continue;
    const fits = option.dataset.persona === persona && option.dataset.stage === stage;
    option.hidden = !fits;
    option.disabled = !fits;
    if (fits) offered += 1;
  }
  if (field.selectedOptions[0]?.disabled) field.selectedIndex = 0;
  field.closest('label')?.toggleAttribute('hidden', offered === 0);
}

function showCell({ dataset }: HTMLFormElement, { persona, stage }: DraftAsk): void {
  const known = persona !== undefined && stage !== undefined;
  cell?.toggleAttribute('hidden', !known);
  if (known) cell?.querySelector('a')?.setAttribute('href', `${dataset.map}${persona}/${stage}/`);
}

/** Puts similar requests first, and hides those of another buyer or stage. */
function showSame(items: readonly HTMLElement[], wanted: DraftAsk, otherwise: string): void {
  const places = { same: 0, alike: 1, near: 2 };
  const shown = items.flatMap((item) => {
    const other = { ...item.dataset, title: item.dataset.title ?? '' } as DraftAsk;
    const same = sameness(wanted, other);
    const near = (wanted.persona ?? other.persona) === other.persona && (wanted.stage ?? other.stage) === other.stage;
    const word = item.querySelector<HTMLElement>('[data-ask-same]');
    if (word) word.textContent = same === undefined ? '' : samenessWords[same];
    word?.toggleAttribute('hidden', same === undefined);
    item.toggleAttribute('hidden', same === undefined && !near);
    return same !== undefined || near ? [{ item, same, place: places[same ?? 'near'] }] : [];
  });
  list?.append(...shown.toSorted((a, b) => a.place - b.place).map(({ item }) => item));
  const same = shown.filter((entry) => entry.same !== undefined).length;
  if (found) found.textContent = same === 0 ? otherwise : similarRequests(same);
}

function fillLink(
  within: HTMLFormElement,
  wanted: DraftAsk & { readonly question: string | undefined },
  tried: string,
): void {
  const { headings = '[]', host, repository } = within.dataset;
  const answers = new Map<string, string>([
    ['tried', tried],
    ['from', contextText(wanted)],
    ...CHOICES.map((name): [string, string] => {
      const field = fieldOf(within, name);
      const chosen = field instanceof HTMLSelectElement && field.value !== '' ? field.selectedOptions[0] : undefined;
      return [name, chosen?.text ?? ''];
    }),
  ]);
  const fields = (JSON.parse(headings) as [string, string][]).map(([id, label]) => ({
    id,
    label,
    answer: answers.get(id) ?? '',
  }));
  const made = requestLink(
    { host: HOST_NAMES.find((name) => name === host), repository },
    { title: wanted.title, fields },
  );
  if (made === undefined || link === null) return;
  link.href = made.href;
  copy?.toggleAttribute('hidden', made.copy === undefined);
  if (copy) copy.dataset.copy = made.copy ?? '';
}
