import { isPlainPath } from '../../kit/file-path.ts';
import { normalAddress } from '../../schema/web-address.ts';
import type { ContentFiles } from '../files.ts';
import { isHiddenPath } from '../hidden-path.ts';
import { leftOut } from '../record.ts';
import type { Context } from './context.ts';

/** A live piece can be opened; files exist; no address is entered twice. Retired pieces may share the address of their successor. */
export function checkAddresses({ loaded, files, reporter }: Context): void {
  const seen = new Map<string, string>();
  for (const piece of [...loaded.piece.records, ...loaded.piece.partial]) {
    const { url, file, status } = piece.fields;
    const without = url === undefined && file === undefined && leftOut(piece, 'url') && leftOut(piece, 'file');
    if (status === 'live' && without) {
      reporter.inRecord(piece, {
        rule: 'piece/no-address',
        message: 'The piece is live but has neither `url` nor `file`.',
        path: ['status'],
      });
    }
    if (file !== undefined) {
      const problem = fileProblem(files, file);
      if (problem) reporter.inRecord(piece, { rule: 'piece/missing-file', message: problem, path: ['file'] });
    }
    if (url !== undefined && status !== 'retired') {
      const normal = normalAddress(url);
      const other = seen.get(normal);
      if (other === undefined) seen.set(normal, piece.source.path);
      else
        reporter.inRecord(piece, {
          rule: 'piece/duplicate-address',
          message: `${other} has the same address.`,
          path: ['url'],
        });
    }
  }
}

function fileProblem(files: ContentFiles, file: string): string | undefined {
  if (file.includes('\\') || !isPlainPath(file)) {
    return `"${file}" is not a path from the repository's top folder.`;
  }
  if (isHiddenPath(file)) return hidden(file);
  const found = files.find(file);
  if (found === undefined) return `There is no file "${file}" in the repository.`;
  if (found === 'outside') return `"${file}" leads out of the repository.`;
  return found === 'hidden' ? hidden(file) : undefined;
}

function hidden(file: string): string {
  return `"${file}" leads into a hidden folder or file, such as Git’s own. Move it to a folder that people can see.`;
}
