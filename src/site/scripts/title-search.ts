/** Search by title: every word that was typed begins a word of the title or summary. Begins with the words of the address. */

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string | null;
  readonly status: string;
}

const SHOWN = 20;

const form = document.querySelector<HTMLFormElement>('.title-search');
const found = document.querySelector('[data-found]');
const results = document.querySelector('[data-results]');
let list: Promise<readonly Entry[]> | undefined;

if (form) {
  const lastStep = location.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const field = form.elements.namedItem('words') as HTMLInputElement;
  field.value = lastStep
    .replace(/\.\w+$/, '')
    .replaceAll('-', ' ')
    .slice(0, 100);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      const { dataset } = form;
      list ??= entries(dataset.pieces ?? '');
      show(search(await list, field.value), dataset.content ?? '');
    } catch {
      list = undefined;
      tell('The list could not be fetched. Try again.');
    }
  });
}

async function entries(address: string): Promise<readonly Entry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The list answered ${response.status}.`);
  return (await response.json()).items;
}

/** What can still be used first; then in order of title. */
function search(all: readonly Entry[], typed: string): Entry[] {
  const words = wordsOf(typed);
  const hits = all.filter(({ title, summary }) => {
    const known = wordsOf(`${title} ${summary ?? ''}`);
    return words.every((word) => known.some((other) => other.startsWith(word)));
  });
  const retired = ({ status }: Entry) => Number(status === 'retired');
  return hits.sort((a, b) => retired(a) - retired(b) || a.title.localeCompare(b.title));
}

/** Words in lower case without accents. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

function show(hits: readonly Entry[], content: string): void {
  const more = hits.length > SHOWN ? `, the first ${SHOWN} of them shown` : '';
  tell(hits.length === 0 ? 'Nothing found. Try fewer words.' : `${hits.length} found${more}.`);
  results?.replaceChildren(
    ...hits.slice(0, SHOWN).map(({ id, title }) => {
      const link = document.createElement('a');
      link.href = `${content}${encodeURIComponent(id)}/`;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    }),
  );
}

function tell(message: string): void {
  if (found) found.textContent = message;
}

// A module, so that its names stay its own.
export {};
