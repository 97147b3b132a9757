/**
 * The picture that chats and networks show beside a link: the grid as a heat map, in the company's color. It has no texts,
 * because they show the title beside it, and because a build has no fonts.
 */
import { PNG } from 'pngjs';
import type { Audit } from '../../audit/audit.ts';
import { pageAddress } from '../../data/address.ts';
import type { Site } from '../../schema/site.ts';
import { USUAL_ACCENT } from './favicon.ts';

/** In pixels, as networks recommend. */
const socialSize = { width: 1200, height: 630 } as const;

/** The complete address of the picture; undefined where the address of the site is not known. */
export function socialImage(site: Pick<Site, 'address'>): string | undefined {
  return site.address === undefined ? undefined : pageAddress(site, '/brand/social.png');
}

type Color = readonly [red: number, green: number, blue: number];

const PAGE: Color = [247, 248, 249];
const EMPTY: Color = [226, 229, 234];
const NO_NEEDS: Color = [238, 240, 243];
/** A cell whose needs are all met. Cells between are mixed, as on the home page. */
const MET: Color = [47, 158, 106];

const MARGIN = 60;
const BAR = 24;
const GAP = 10;

/** The picture as PNG. */
export function drawSocialImage({ cells, model }: Pick<Audit, 'cells' | 'model'>): Buffer {
  const { height, width } = socialSize;
  const png = new PNG({ width, height, colorType: 2 });
  const fill = (x: number, y: number, right: number, bottom: number, color: Color) => {
    for (let row = Math.round(y); row < Math.round(bottom); row += 1) {
      for (let column = Math.round(x); column < Math.round(right); column += 1) {
        png.data.set([...color, 255], (row * width + column) * 4);
      }
    }
  };
  fill(0, 0, width, height, PAGE);
  fill(0, 0, BAR, height, colorOf(model.site.brand.accent ?? USUAL_ACCENT));
  const columns = [...new Set(cells.map(({ stage }) => stage.id))];
  const rows = [...new Set(cells.map(({ persona }) => persona.id))];
  const step = { x: (width - BAR - 2 * MARGIN + GAP) / columns.length, y: (height - 2 * MARGIN + GAP) / rows.length };
  for (const { coverage, persona, stage } of cells) {
    const x = BAR + MARGIN + columns.indexOf(stage.id) * step.x;
    const y = MARGIN + rows.indexOf(persona.id) * step.y;
    const share = coverage.needs === 0 ? undefined : (coverage.met + coverage.atRisk) / coverage.needs;
    fill(x, y, x + step.x - GAP, y + step.y - GAP, share === undefined ? NO_NEEDS : mixed(EMPTY, MET, share));
  }
  return PNG.sync.write(png);
}

/** @param hex Such as `#0b6b5f`. */
function colorOf(hex: string): Color {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mixed(from: Color, to: Color, share: number): Color {
  const part = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * share);
  return [part(0), part(1), part(2)];
}
