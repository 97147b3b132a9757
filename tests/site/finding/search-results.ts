/** What the search of a site shows for words, read from its dialog. The benchmark uses it, too. */
import type { Page } from 'playwright-core';
import { repQueries } from './rep-queries.ts';

/** A piece in the results. */
interface ShownPiece {
  readonly id: string;
  /** Whether its badges say that it must not be sent. */
  readonly barred: boolean;
  /** Whether it is under a heading of its own part, and which. */
  readonly part: string;
}

export interface ShownResults {
  readonly status: string;
  readonly pieces: readonly ShownPiece[];
  /** The addresses of all other results. */
  readonly others: readonly string[];
}

/** Opens the search of the page. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.locator('dialog.search').waitFor();
}

/** The results for words, when the search has finished. */
export function resultsFor(page: Page, words: string): Promise<ShownResults> {
  return page.evaluate(readResults, words);
}

/** How many of the reps' queries show their piece among the first three, and which do not. */
export async function firstThree(
  page: Page,
  results: typeof resultsFor = resultsFor,
): Promise<{ share: number; missed: string[] }> {
  const missed: string[] = [];
  for (const [typed, piece] of repQueries) {
    const { pieces } = await results(page, typed);
    const first = pieces.slice(0, 3).map(({ id }) => id);
    if (!first.includes(piece)) missed.push(`${typed}: ${piece}, but ${first.join(', ') || 'nothing'}`);
  }
  return { share: 1 - missed.length / repQueries.length, missed };
}

/** Runs in the page. */
async function readResults(words: string): Promise<ShownResults> {
  const field = document.querySelector<HTMLInputElement>('dialog.search [type=search]');
  const results = document.querySelector<HTMLElement>('dialog.search .found');
  const status = document.querySelector<HTMLElement>('dialog.search [role=status]');
  if (!field || !results || !status) throw new Error('The search is not open.');
  await new Promise<void>((resolve) => {
    const watch = new MutationObserver(() => {
      if (results.ariaBusy !== 'false') return;
      watch.disconnect();
      resolve();
    });
    watch.observe(results, { attributes: true });
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const links = [...results.querySelectorAll<HTMLAnchorElement>('li > a')];
  const idOf = (link: HTMLAnchorElement) => /\/content\/([^/]+)\/$/.exec(link.pathname)?.[1];
  return {
    status: status.textContent ?? '',
    pieces: links.flatMap((link) => {
      const id = idOf(link);
      const part = link.closest('ul')?.previousElementSibling;
      const badges = link.closest('li')?.querySelector('.badges')?.textContent ?? '';
      if (id === undefined) return [];
      return [
        { id, barred: badges.includes('Do not send'), part: part?.tagName === 'H4' ? (part.textContent ?? '') : '' },
      ];
    }),
    others: links.filter((link) => idOf(link) === undefined).map(({ pathname, hash }) => pathname + hash),
  };
}
