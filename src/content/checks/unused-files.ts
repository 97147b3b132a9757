import { extensionOf } from '../../kit/file-path.ts';
import { AGREEMENT_FOLDER } from '../../schema/agreement/kind.ts';
import type { Kind } from '../../schema/kind.ts';
import { kinds } from '../../schema/kinds.ts';
import { unrecognizedFileTexts } from '../../words/findings/unrecognized-files.ts';
import { EXPORTED_FILES, pathInRepository } from '../files.ts';
import type { Context } from './context.ts';

/** Folders for records only. */
const RECORD_FOLDERS: ReadonlySet<string> = new Set([
  AGREEMENT_FOLDER,
  ...(Object.values(kinds) as Kind[]).flatMap(({ arrangement, place }) => (arrangement === 'files' ? [place] : [])),
]);

/** Extensions of files that were probably meant as records. */
const RECORD_ENDINGS: ReadonlySet<string> = new Set(['.md', '.mdx', '.yaml', '.yml']);

/** Every file is a record, the file of a piece, or the logo. */
export function checkFiles({ files, others, loaded, site, reporter }: Context): void {
  const exported = new Set(EXPORTED_FILES.map((file) => pathInRepository(files, file)));
  const named = new Set([...loaded.piece.records.map(({ fields }) => fields.file), site?.fields.brand.logo]);
  const start = pathInRepository(files, '').length;
  for (const { path: shown, hint } of others) {
    if (named.has(shown) || exported.has(shown)) continue;
    const asset = isAsset(shown.slice(start));
    const { nameIt, notContent, unused } = unrecognizedFileTexts;
    reporter.inFile(shown, {
      rule: asset ? 'file/unused' : 'file/unexpected',
      message: asset ? unused : notContent,
      hint: hint ?? nameIt(shown),
      line: 1,
      column: 1,
    });
  }
}

/** Whether a file is in one of the team's own folders and cannot be a misnamed record. Its path is from the content folder. */
function isAsset(file: string): boolean {
  const [folder = '', ...rest] = file.split('/');
  return rest.length > 0 && !RECORD_FOLDERS.has(folder) && !RECORD_ENDINGS.has(extensionOf(file).toLowerCase());
}
