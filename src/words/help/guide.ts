import type { Part, Sentence } from '../parts.ts';

/** How one role works with the audit: what to do, in the order in which it comes up. */
export interface Guide {
  /** The role, such as “Sales rep”. */
  readonly title: string;
  /** What the role gets from it, in one sentence. */
  readonly lead: string;
  readonly parts: readonly GuidePart[];
}

interface GuidePart {
  readonly title: string;
  readonly steps: readonly Sentence[];
}

/** A link to a page of the site. Where the site does not have the page, it is text. */
export function at(link: string, to: `/${string}`): Part {
  return { link, to };
}

/** A command, or a name in a file. */
export function code(text: string): Part {
  return { code: text };
}

/** A part of a guide. */
export function part(title: string, ...steps: readonly Sentence[]): GuidePart {
  return { title, steps };
}
