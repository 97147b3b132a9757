import { kinds } from '../../schema/kinds.ts';
import { pathInRepository } from '../files.ts';
import type { Context } from './context.ts';

/** A new library begins without personas, or with drafts alone. That is no error, but its grid is empty. */
export function checkPersonas({ files, loaded, personas, reporter }: Context): void {
  // A persona that could not be read may be active; what is wrong with it is reported already.
  if (!loaded.persona.complete || loaded.persona.ids.size > personas.length) return;
  if (personas.some(({ fields }) => fields.status === 'active')) return;
  const draft = personas.find(({ fields }) => fields.status === 'draft')?.source.path;
  reporter.inFile(pathInRepository(files, kinds.persona.place), {
    rule: 'persona/none',
    message: `${draft === undefined ? 'No persona is written yet' : 'No persona is active yet'}, so the grid is empty.`,
    ...(draft === undefined ? {} : { hint: `Set \`status: active\` in ${draft}.` }),
    line: 1,
    column: 1,
  });
}
