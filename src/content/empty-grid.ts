/** Why the grid has no rows, and the way to the first one: the same in `check` and on the site. */
import type { PersonaFields } from '../schema/persona.ts';

interface WrittenPersona {
  readonly status: PersonaFields['status'];
  /** The file, from the repository's top folder. */
  readonly path: string;
}

/** The command that writes a persona with a row of its own. */
export const NEW_PERSONA = 'npx content-audit new persona --name "Finance lead" --status active';

/** Nothing when a persona is active; otherwise the reason and the next step. */
export function emptyGrid(personas: readonly WrittenPersona[]): { message: string; hint: string } | undefined {
  if (personas.some(({ status }) => status === 'active')) return undefined;
  const draft = personas.find(({ status }) => status === 'draft');
  if (draft)
    return {
      message: 'No persona is active yet, so the grid is empty.',
      hint: `Set \`status: active\` in ${draft.path}.`,
    };
  return {
    message: `${personas.length > 0 ? 'Every persona is retired' : 'No persona is written yet'}, so the grid is empty.`,
    hint: `Write a persona: \`${NEW_PERSONA}\``,
  };
}
