/** On the page of a piece that must not be sent, nothing looks like text for a buyer. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { pieceArticle } from '../../src/site/pieces/piece-article.ts';
import { buildModel, piece, reviewedOn, TODAY } from '../audit/build-model.ts';
import { textOf } from './html.ts';
import { samplePages, sampleSite, sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const sample = sampleSite();
const pages = await samplePages();

interface PieceRow {
  readonly id: string;
  readonly status: string;
  readonly share: string;
  readonly usable: boolean;
  readonly say: string | null;
}

const rows: PieceRow[] = JSON.parse(readFileSync(path.join(site, 'data', 'pieces.json'), 'utf8')).items;

/** The place of a piece among the parts of a list. */
function partOf({ share, status, usable }: PieceRow): number {
  if (usable) return share === 'internal' ? 1 : 0;
  return status === 'live' || status === 'retired' ? 3 : 2;
}

const HEADINGS = ['What to say', 'For you', 'In progress', 'Do not use'];

test('the text of a piece has a heading that says how it may be used', () => {
  const seen = new Set<number>();
  for (const row of rows.filter(({ say }) => say !== null)) {
    const elements = pages.get(`/content/${row.id}/`)?.elements ?? [];
    const headings = elements.filter(({ tagName }) => tagName === 'h2').map(textOf);
    const part = partOf(row);
    seen.add(part);
    expect(
      headings.filter((heading) => HEADINGS.includes(heading) || heading.startsWith('What to say')),
      row.id,
    ).toEqual([HEADINGS[part]]);
  }
  expect(seen.size).toBe(HEADINGS.length);
});

test('translations and older pieces that may be sent come first', () => {
  const live = { share: 'prospects', serves: [] } as const;
  const others = (about: object) => [
    piece('stale', { ...live, ...about, reviewed: reviewedOn.stale }),
    piece('draft', { ...live, ...about, status: 'draft' }),
    piece('internal', { ...live, ...about, share: 'internal' }),
    piece('fresh', { ...live, ...about }),
  ];
  const panels = [
    [piece('one', live), ...others({ translationOf: 'one' })],
    [piece('one', { ...live, supersedes: ['stale', 'draft', 'internal', 'fresh'] }), ...others({})],
  ];
  for (const pieces of panels) {
    const audited = audit(buildModel({ pieces }), TODAY);
    const one = audited.pieces.get('one');
    if (!one) throw new Error('The model has this piece.');
    const [, list = ''] =
      /(<ul class="lines" data-use="any">.*?<\/ul>)/s.exec(String(pieceArticle(one, audited, undefined))) ?? [];
    expect([...list.matchAll(/\/content\/([a-z]+)\//g)].map(([, id]) => id)).toEqual([
      'fresh',
      'internal',
      'draft',
      'stale',
    ]);
  }
});

const looks = (page: Page) =>
  page
    .locator('article')
    .locator(':is(.say, .talk-track)')
    .evaluateAll((items) =>
      items.map((item) => {
        const { backgroundColor, borderInlineStartColor } = getComputedStyle(item);
        return `${backgroundColor} ${borderInlineStartColor}`;
      }),
    );

test('text that is not for a buyer looks different on screen and on paper, also once a review is long past', async () => {
  for (const media of ['screen', 'print'] as const) {
    const page = await sample.open('/content/roi-calculator/');
    await page.emulateMedia({ media });
    const [sendable = ''] = await looks(page);
    expect(sendable).not.toBe('');
    for (const id of ['other-offer-card', 'packaging-printer', 'price-overview', 'vendor-stability-sheet']) {
      await page.goto(sample.at(`/content/${id}/`));
      const found = await looks(page);
      expect(found.length, id).toBeGreaterThan(0);
      expect(found, id).not.toContain(sendable);
    }
    await page.close();
    const later = await sample.open('/content/roi-calculator/', { day: '2027-12-01' });
    await later.emulateMedia({ media });
    expect(await looks(later)).not.toContain(sendable);
    expect(await later.getByRole('heading', { name: 'What to say' }).count()).toBe(0);
    await later.close();
  }
});
