/** Why the grid has no rows, and how to get the first one: the same in `check` and on the site. */
import type { PersonaFields } from '../schema/persona.ts';
import { emptyGridTexts } from '../words/findings/grid.ts';

interface WrittenPersona {
  readonly status: PersonaFields['status'];
  /** The file, from the repository's top folder. */
  readonly path: string;
}

/** The reason and the next step, or nothing when a persona is active. */
export function emptyGrid(personas: readonly WrittenPersona[]): { message: string; hint: string } | undefined {
  if (personas.some(({ status }) => status === 'active')) return undefined;
  const draft = personas.find(({ status }) => status === 'draft');
  if (draft) return { message: emptyGridTexts.draft, hint: emptyGridTexts.activate(draft.path) };
  const message = personas.length > 0 ? emptyGridTexts.retired : emptyGridTexts.none;
  return { message, hint: emptyGridTexts.create };
}
