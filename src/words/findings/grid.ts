/** Why the grid is empty, and the next step. `check`, the site and the rule say the same. */

/** The command that writes a persona with its own row in the grid. */
const NEW_PERSONA = 'npx content-audit new persona --name "Finance lead" --status active';

export const createPersona = `Create a persona: \`${NEW_PERSONA}\``;

export const noPieceTexts = {
  message: 'No pieces yet, so no question is answered.',
  /** The command that writes a piece, with a format and an owner that exist. */
  create: (format: string, owner: string) =>
    `Add the first one: \`npx content-audit new piece --title "Payback guide" --format ${format} --owner ${owner}\``,
} as const;

export const emptyGridTexts = {
  draft: 'No persona is active yet, so the grid is empty.',
  retired: 'All personas are retired, so the grid is empty.',
  none: 'No personas yet, so the grid is empty.',
  activate: (file: string) => `Set \`status: active\` in ${file}.`,
  create: createPersona,
} as const;
