/** The request page: shows similar requests and fills in the link to the form. Starts with the values in its address. */
import { type DraftAsk, sameness } from '../../../audit/duplicates.ts';
import { contextText, requestLinks } from '../../../forge/hosts/request-link.ts';
import { HOST_NAMES } from '../../../schema/host-names.ts';
import type { RequestWay } from '../../../schema/request-way.ts';
import { similarRequests } from '../../../words/forms/ask-script.ts';
import { samenessWords } from '../../../words/requests/sameness.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';
import { whenShown } from '../../frame/browser/when-shown.ts';

const form = document.querySelector<HTMLFormElement>('.ask-form');
const cell = document.querySelector<HTMLElement>('[data-ask-cell]');
const found = document.querySelector('[data-ask-found]');
const list = document.querySelector('[data-ask-list]');

const CHOICES = ['persona', 'stage', 'product', 'format'] as const;

if (form) {
  const start = new URLSearchParams(location.search);
  const items = [...(list?.querySelectorAll<HTMLElement>(':scope > li') ?? [])];
  const first = found?.textContent ?? '';

  /** The search page passes on the search that found nothing. */
  const tried = start.get('tried')?.slice(0, 1000) ?? '';
  for (const name of ['title', ...CHOICES]) {
    const field = fieldOf(form, name);
    const value = start.get(name);
    if (field && value && isUntouched(field)) field.value = value.slice(0, 200);
    // An unknown choice leaves nothing selected, so the first option is selected instead.
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
  }

  const update = () => {
    const wanted = wantedIn(form);
    showQuestions(form, wanted);
    showCell(form, wanted);
    showSame(items, wanted, first);
    fillLinks(form, { ...wanted, question: chosenQuestion() || undefined }, tried);
  };
  const chosenQuestion = () => fieldOf(form, 'question')?.value ?? '';
  // The browser cannot fill in a question again, because it is not offered before the script runs.
  let question: string | undefined = history.state?.question ?? start.get('question') ?? undefined;
  form.addEventListener('input', () => {
    update();
    if (chosenQuestion() === (question ?? '')) return;
    question = chosenQuestion();
    history.replaceState({ question }, '');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    document.querySelector<HTMLAnchorElement>('[data-ask-link]')?.click();
  });
  whenShown(() => {
    showQuestions(form, wantedIn(form), question);
    update();
  });
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

/** Offers the questions of the chosen persona and stage; a question chosen before stays if it is one of them. */
function showQuestions(within: HTMLFormElement, { persona, stage }: DraftAsk, wanted?: string): void {
  const field = fieldOf(within, 'question');
  if (!(field instanceof HTMLSelectElement)) return;
  const all = JSON.parse(field.dataset.questions ?? '[]') as [string, string, string, string][];
  const here = all.filter(([who, where]) => who === persona && where === stage);
  const chosen = wanted ?? field.value;
  field.length = 1;
  for (const [, , id, ask] of here) field.add(new Option(ask, id, false, id === chosen));
  field.closest('label')?.toggleAttribute('hidden', here.length === 0);
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

function fillLinks(
  within: HTMLFormElement,
  wanted: DraftAsk & { readonly question: string | undefined },
  tried: string,
): void {
  const { headings = '[]', host, repository, requests = '[]' } = within.dataset;
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
  const made = requestLinks(
    {
      host: HOST_NAMES.find((name) => name === host),
      repository,
      requests: JSON.parse(requests) as RequestWay[],
    },
    { title: wanted.title, fields },
  );
  for (const { by, copy: text, href } of made) {
    const link = document.querySelector<HTMLAnchorElement>(`[data-ask-link="${by}"]`);
    const copy = document.querySelector<HTMLElement>(`[data-ask-copy="${by}"]`);
    if (link) link.href = href;
    copy?.toggleAttribute('hidden', text === undefined);
    if (copy) copy.dataset.copy = text ?? '';
  }
}
