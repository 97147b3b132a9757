/** One thumb on a phone: counts taps, and how far the page scrolls to reach what is tapped. */
import type { Locator, Page } from 'playwright-core';

export class Thumb {
  /** The number of taps. */
  taps = 0;
  /** The number of pixels scrolled in all. */
  scrolled = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Scrolls until something is in the window. */
  async reach(target: Locator): Promise<void> {
    const before = await this.#place();
    await scrollTo(target);
    this.scrolled += Math.abs((await this.#place()) - before);
  }

  async tap(target: Locator): Promise<void> {
    await this.reach(target);
    await target.tap();
    this.taps += 1;
  }

  /** Taps a field and types. */
  async type(field: Locator, words: string): Promise<void> {
    await this.tap(field);
    await this.#page.keyboard.type(words);
  }

  /** How far the page, and a dialog on it, are scrolled. */
  #place(): Promise<number> {
    return this.#page.evaluate(() => scrollY + (document.querySelector('dialog[open]')?.scrollTop ?? 0));
  }
}

/** Scrolls to something in a list that a script may draw again at that moment. */
async function scrollTo(target: Locator): Promise<void> {
  try {
    await target.scrollIntoViewIfNeeded();
  } catch (error) {
    if (!String(error).includes('not attached')) throw error;
    await scrollTo(target);
  }
}
