import { kinds } from '../../schema/kinds.ts';
import { emptyGrid } from '../empty-grid.ts';
import { pathInRepository } from '../files.ts';
import type { Context } from './context.ts';

/** A new library starts without personas, or with drafts only. That is not an error, but its grid is empty. */
export function checkPersonas({ files, loaded, reporter }: Context): void {
  const { records, ids, complete } = loaded.persona;
  // A persona that could not be read may be active, and its errors are already reported.
  if (!complete || ids.size > records.length) return;
  const empty = emptyGrid(records.map(({ fields, source }) => ({ status: fields.status, path: source.path })));
  if (!empty) return;
  reporter.inFile(pathInRepository(files, kinds.persona.place), { rule: 'persona/none', ...empty, line: 1, column: 1 });
}
