/**
 * The pages about pieces. They are most of a large site and differ only in a few places. A build lets the site generator
 * make their frame once (`src/pages/content/[id].astro`) and fills it in for each piece when Astro is done; `content-audit dev` fills
 * it in for the piece that is asked for.
 * docs/performance.md says how much time that saves.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Audit, PieceAudit } from '../audit/audit.ts';
import { editLink } from '../forge/hosts/links.ts';
import { escapeHtml } from '../kit/escape-html.ts';
import { baseName } from '../kit/file-path.ts';
import type { Past } from '../site/frame/site-content.ts';
import { FRAME_ID, framePage, type PiecePage, piecePage } from '../site/pieces/piece-page.ts';
import { layoutWords } from '../words/frame/layout.ts';

/** The name of the frame among the addresses of a site. */
export const PIECE_FRAME = `content/${FRAME_ID}`;

/** The piece whose page has this name, such as `content/roi-calculator`. */
export function pieceNamed(name: string, { pieces }: Audit): PieceAudit | undefined {
  const [, id = ''] = /^content\/([^/]+)$/.exec(name) ?? [];
  return pieces.get(id);
}

/** Yield to the event loop after this many pages, because the search index is made at the same time. */
const SLICE = 25;

/**
 * Fills in the frame for every piece, then removes it.
 *
 * @param site The folder in which the site generator has built the frame.
 * @throws {Error} When the frame is missing or lacks a place for a value.
 */
export async function writePiecePages(site: string, audit: Audit, past: Past | undefined): Promise<void> {
  const folder = path.join(site, 'content');
  const frame = path.join(folder, FRAME_ID);
  const fill = pieceFiller(readFileSync(path.join(frame, 'index.html'), 'utf8'), audit);
  rmSync(frame, { recursive: true });
  let written = 0;
  for (const [id, audited] of audit.pieces) {
    const place = path.join(folder, id);
    mkdirSync(place);
    writeFileSync(path.join(place, 'index.html'), fill(piecePage(audited, audit, past)));
    written += 1;
    if (written % SLICE === 0) await setImmediate();
  }
}

/**
 * A function that makes a page from the frame.
 *
 * @throws {Error} When the frame lacks a place for a value.
 */
export function pieceFiller(frame: string, { model: { site } }: Audit): (page: PiecePage) => string {
  const values = ({ article, description, source, title }: PiecePage): [string, ...string[]] => {
    // Only a known repository has an edit link.
    const edit = editLink(site, source);
    return [
      escapeHtml(title),
      escapeHtml(description),
      article.toString(),
      ...(edit === undefined ? [] : [edit, layoutWords.edit(baseName(source))]).map(escapeHtml),
    ];
  };
  const places = values(framePage).flatMap((mark, value) =>
    positions(frame, mark).map((start) => ({ start, end: start + mark.length, value })),
  );
  places.sort((a, b) => a.start - b.start);
  for (const value of values(framePage).keys()) {
    if (!places.some((place) => place.value === value)) throw new Error(`The frame of a piece's page lacks a place.`);
  }
  return (page) => {
    const given = values(page);
    let made = '';
    let from = 0;
    for (const { end, start, value } of places) {
      made += frame.slice(from, start) + given[value];
      from = end;
    }
    return made + frame.slice(from);
  };
}

function positions(text: string, mark: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found.push(at);
  return found;
}
