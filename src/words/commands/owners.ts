export const ownersHelp = {
  summary: 'show who reviews each file, based on its owner and people.yaml',
  write: 'write CODEOWNERS and the pull request template into the repository',
} as const;

export const ownersErrors = {
  unknownHost:
    'The Git host is not known. Set `repository` in site.yaml, and `host` if the address does not show which host it is.',
  notGenerated: (file: string) =>
    `${file} was not written by this command. Move it away, or keep it and leave out --write.`,
} as const;

/** The command that writes these files. */
export const writeOwners = 'npx content-audit owners --write';

/** How a generated file begins. Files are recognized by it, so it must not change. */
export const GENERATED = `Written by \`${writeOwners}\``;

/** The first lines of the file that lists owners. */
export const codeOwnersHead = [
  `# ${GENERATED} from people.yaml and the owner of each file.`,
  '# To change it, edit those and run the command again; edits made here are lost.',
] as const;

/** The text that a new pull request starts with. */
export function pullTemplate(personas: string, stages: string): string {
  return `<!-- ${GENERATED}. To change it, edit the personas and stages in the content and run the command again. -->

## What changes, and who it is for

<!-- One or two sentences.
     Personas: ${personas}.
     Stages: ${stages}. -->

## Requested by

<!-- The request, such as #42, or "no request". -->

## Before you request a review

- [ ] I have read the piece myself, and \`reviewed\` has the date and my name.
- [ ] \`share\` says who may receive it.
- [ ] Its address opens for the people it is meant for.

A comment follows within a few minutes. It lists errors, the gaps that this closes and opens, and where to preview it.
`;
}
