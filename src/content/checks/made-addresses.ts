import { madeAddress } from '../../words/findings/pieces.ts';
import type { Context } from './context.ts';

/** Reports live pieces whose address an import made from a slug or the path of a file, until a person confirms it. */
export function checkMadeAddresses({ loaded, reporter }: Context): void {
  for (const piece of loaded.piece.records) {
    if (piece.fields.status !== 'live' || piece.fields.url === undefined) continue;
    const imported = piece.custom.find(({ path }) => path === 'x-imported')?.value;
    if (!Array.isArray(imported)) continue;
    const at = imported.findIndex((entry: unknown) => isMade(entry, piece.fields.url));
    if (at < 0) continue;
    const { hint, message } = madeAddress(piece.fields.url);
    reporter.inRecord(piece, { rule: 'piece/made-address', message, hint, path: ['x-imported', at, 'made'] });
  }
}

/** Whether an import made this address. If a person changed it since, the mark no longer counts. */
function isMade(entry: unknown, url: string | undefined): boolean {
  if (typeof entry !== 'object' || entry === null || !('made' in entry) || entry.made !== 'url') return false;
  const fields = 'fields' in entry ? entry.fields : undefined;
  return typeof fields === 'object' && fields !== null && 'url' in fields && fields.url === url;
}
