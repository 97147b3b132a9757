/** The form in which sales requests content, made from the team's own lists. */
import { hosts } from '../forge/hosts/hosts.ts';
import { requestForm } from '../forge/requests/request-form.ts';
import { formFileText, writeForm } from '../words/requests/form.ts';
import type { Generator } from './generated-file.ts';

export const requestFormFiles: Generator = {
  command: writeForm,
  mark: formFileText.madeBy,
  files: ({ model, host }) =>
    [...hosts[host].requestForm(requestForm(model), model.site)].map(([file, text]) => ({ file, text })),
};
