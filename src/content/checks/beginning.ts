import { kinds } from '../../schema/kinds.ts';
import { noPieceTexts } from '../../words/findings/grid.ts';
import { emptyGrid } from '../empty-grid.ts';
import { pathInRepository } from '../files.ts';
import type { Context } from './context.ts';

/**
 * A new library starts without personas, or with drafts only, and without pieces. That is not an error, but its grid is
 * empty. Only the next step is reported: first a persona, then a piece.
 */
export function checkBeginning({ files, loaded, reporter }: Context): void {
  const { records, ids, complete } = loaded.persona;
  // A persona that could not be read may be active, and its errors are already reported.
  if (!complete || ids.size > records.length) return;
  const empty = emptyGrid(records.map(({ fields, source }) => ({ status: fields.status, path: source.path })));
  const report = (rule: 'persona/none' | 'piece/none', place: string, text: { message: string; hint: string }) =>
    reporter.inFile(pathInRepository(files, place), { rule, ...text, line: 1, column: 1 });
  const [[format], [owner]] = [loaded.format.records, loaded.person.records];
  if (empty) report('persona/none', kinds.persona.place, empty);
  else if (loaded.piece.complete && loaded.piece.ids.size === 0 && format !== undefined && owner !== undefined) {
    const { create, message } = noPieceTexts;
    report('piece/none', kinds.piece.place, { message, hint: create(format.id, owner.id) });
  }
}
