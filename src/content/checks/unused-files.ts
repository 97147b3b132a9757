import type { Context } from './context.ts';

/** Every file is a record, the file of a piece, or the logo. */
export function checkFiles({ others, pieces, site, reporter }: Context): void {
  const named = new Set([...pieces.map(({ fields }) => fields.file), site?.fields.brand.logo]);
  for (const { path, hint } of others) {
    if (named.has(path)) continue;
    const message = 'This file is no content, and no piece names it in `file`.';
    reporter.inFile(path, {
      rule: 'file/unexpected',
      message,
      line: 1,
      column: 1,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}
