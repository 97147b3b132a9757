import { isPlainPath } from '../../kit/file-path.ts';
import type { PieceFields } from '../../schema/piece.ts';
import { normalAddress } from '../../schema/web-address.ts';
import { isHiddenPath } from '../hidden-path.ts';
import { leftOut } from '../record.ts';
import type { Known } from './known.ts';
import type { Found, RecordCheck } from './record-check.ts';

/** A live piece can be opened. */
export const noAddress: RecordCheck<PieceFields> = {
  partial: true,
  find: (piece) => {
    const { url, file, status } = piece.fields;
    const without = url === undefined && file === undefined && leftOut(piece, 'url') && leftOut(piece, 'file');
    return status === 'live' && without ? [liveWithoutAddress] : [];
  },
};

export const liveWithoutAddress: Found = {
  message: 'The piece is live but has neither `url` nor `file`.',
  path: ['status'],
};

/** No address is entered twice. Retired pieces may share the address of their successor. */
export const duplicateAddress: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { url, status }, source }, known) => {
    if (url === undefined || status === 'retired') return [];
    const other = known.addressHolder(normalAddress(url), source.path);
    return other === undefined ? [] : [{ message: `${other} has the same address.`, path: ['url'] }];
  },
};

/** The file of a piece is in the repository. */
export const missingFile: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { file } }, known) => {
    const message = file === undefined ? undefined : fileProblem(file, known);
    return message === undefined ? [] : [{ message, path: ['file'] }];
  },
};

/** What is wrong with the path of a file, or nothing. */
export function fileProblem(file: string, known: Pick<Known, 'findFile'>): string | undefined {
  if (file.includes('\\') || !isPlainPath(file)) {
    return `"${file}" is not a path from the repository's top folder.`;
  }
  if (isHiddenPath(file)) return hidden(file);
  const found = known.findFile(file);
  if (found === undefined) return `There is no file "${file}" in the repository.`;
  if (found === 'outside') return `"${file}" leads out of the repository.`;
  return found === 'hidden' ? hidden(file) : undefined;
}

function hidden(file: string): string {
  return `"${file}" leads into a hidden folder or file, such as Git’s own. Move it to a folder that people can see.`;
}
