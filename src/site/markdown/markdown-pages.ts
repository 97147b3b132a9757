/**
 * The pages that also exist in Markdown, for assistants: `index.md` beside each piece, persona, persona at a stage, and the
 * terms. Public sites have only what is public there: pieces for anyone, and no terms of the two teams.
 */
import type { Audit } from '../../audit/audit.ts';
import type { DataFile } from '../../data/files.ts';
import type { NamedPage } from '../../data/llms.ts';
import { cellName } from '../../words/cells/name.ts';
import { markdownPagesWords, markdownWords } from '../../words/markdown/markdown.ts';
import { pieceListWords } from '../../words/search/piece-list.ts';
import { lookup } from '../frame/lookup.ts';
import { arePiecesInMarkdown, MARKDOWN_FILE } from './addresses.ts';
import { cellMarkdown } from './cell.ts';
import { fileOf } from './lines.ts';
import { personaMarkdown } from './persona.ts';
import { pieceMarkdown } from './piece.ts';
import { isShown, pieceLines } from './piece-lines.ts';
import { termsMarkdown } from './terms.ts';

interface MarkdownPage extends DataFile {
  make(): string;
}

const type = 'text/markdown; charset=utf-8';

/** Every page in Markdown. Made on request, because a large site has many. */
export function markdownPages(audit: Audit): MarkdownPage[] {
  const { cells, model, pieces } = audit;
  const { agreement, personas, site } = model;
  const at = (path: `/${string}/`, make: () => string): MarkdownPage => ({
    path: `${path}${MARKDOWN_FILE}`,
    type,
    make,
  });
  const shown = [...pieces.values()].filter((audited) => isShown(audited, site));
  return [
    at('/content/', () => listMarkdown(audit)),
    ...(arePiecesInMarkdown(audit) ? shown : []).map((audited) =>
      at(`/content/${audited.piece.id}/`, () => pieceMarkdown(audited, audit)),
    ),
    ...personas.map((persona) => at(`/personas/${persona.id}/`, () => personaMarkdown(persona, audit))),
    ...cells.map((cell) => at(`/map/${cell.id}/`, () => cellMarkdown(cell, audit))),
    ...(agreement && hasTerms(audit) ? [at('/agreement/terms/', () => termsMarkdown(agreement, site))] : []),
  ];
}

/** The pages that `llms.txt` lists; from there, all others are linked. */
export function listedMarkdown(audit: Audit): NamedPage[] {
  const { cells } = audit;
  const { pieces, terms } = markdownPagesWords;
  return [
    { ...pieces, path: `/content/${MARKDOWN_FILE}` },
    ...(hasTerms(audit)
      ? [{ name: markdownWords.terms, what: terms, path: `/agreement/terms/${MARKDOWN_FILE}` } as const]
      : []),
    ...cells.map(
      ({ id, persona, stage }): NamedPage => ({
        name: cellName(persona.name, stage.name),
        what: markdownPagesWords.cell,
        path: `/map/${id}/${MARKDOWN_FILE}`,
      }),
    ),
  ];
}

/** Whether the terms have a Markdown version. */
export function hasTerms({ model: { agreement, site } }: Audit): boolean {
  return !site.public && (agreement?.terms.length ?? 0) > 0;
}

function listMarkdown(audit: Audit): string {
  const { piecesByTitle } = lookup(audit);
  const lines = pieceLines(piecesByTitle, audit);
  return fileOf(pieceListWords.title, [markdownWords.listed(lines.length, piecesByTitle.length), '', ...lines]);
}
