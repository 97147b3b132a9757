import { isPlainPath } from '../../kit/file-path.ts';
import type { PieceFields } from '../../schema/piece.ts';
import { normalAddress } from '../../schema/web-address.ts';
import { guess } from '../../words/findings/guess.ts';
import { addressTexts, fileTexts } from '../../words/findings/pieces.ts';
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
  message: addressTexts.none,
  path: ['status'],
};

/** No two pieces have the same address. A retired piece may share the address of its successor. */
export const duplicateAddress: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { url, status }, source }, known) => {
    if (url === undefined || status === 'retired') return [];
    const other = known.addressHolder(normalAddress(url), source.path);
    return other === undefined ? [] : [{ message: addressTexts.taken(other), path: ['url'] }];
  },
};

/** The file of a piece is in the repository. */
export const missingFile: RecordCheck<PieceFields> = {
  partial: true,
  find: ({ fields: { file } }, known) => {
    const problem = file === undefined ? undefined : fileProblem(file, known);
    return problem ? [{ ...problem, path: ['file'] }] : [];
  },
};

/** What is wrong with the path of a file, or nothing. */
export function fileProblem(
  file: string,
  known: Pick<Known, 'findFile' | 'suggestFile'>,
): Omit<Found, 'path'> | undefined {
  if (file.includes('\\') || !isPlainPath(file)) {
    return { message: fileTexts.notPath(file), hint: near(file, known) ?? fileTexts.slashes };
  }
  const found = isHiddenPath(file) ? 'hidden' : known.findFile(file);
  switch (found) {
    case 'inside':
      return undefined;
    case 'hidden':
      return { message: fileTexts.hidden(file), hint: fileTexts.moveToVisible };
    case 'outside':
      return { message: fileTexts.outside(file), hint: fileTexts.moveInside };
    default: {
      const hint = near(file, known);
      return { message: fileTexts.missing(file), ...(hint === undefined ? {} : { hint }) };
    }
  }
}

function near(file: string, known: Pick<Known, 'suggestFile'>): string | undefined {
  const meant = known.suggestFile(file);
  return meant === undefined ? undefined : guess(meant);
}
