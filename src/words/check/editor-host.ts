/** What keeps the editor from being on the site. */
import { HOST_NAMES } from '../../schema/host-names.ts';

export const editorHostTexts = {
  repository: {
    message: 'The site has no editor, because site.yaml does not name the repository.',
    hint: 'Add `repository:` with the address of the repository, or remove `editor:`.',
  },
  host: (server: string) => ({
    message: `The site has no editor, because the software of ${server} is unknown.`,
    hint: `Add \`host:\` with one of ${HOST_NAMES.join(', ')}, or remove \`editor:\`.`,
  }),
} as const;
