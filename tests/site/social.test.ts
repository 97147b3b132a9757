/** What chats and networks show beside a link, and what a tab shows. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { favicon } from '../../src/site/frame/favicon.ts';
import { drawSocialImage, socialImage } from '../../src/site/frame/social-image.ts';
import { buildModel, persona, TODAY } from '../audit/build-model.ts';
import { attribute } from './html.ts';
import { samplePages, sharedSample } from './sample-site.ts';

const { site } = await sharedSample();
const pages = await samplePages();

test('every page names its own title and one picture, which the site has in the size of networks', () => {
  for (const { address, elements } of pages.values()) {
    const meta = new Map(elements.map((one) => [attribute(one, 'property'), attribute(one, 'content')]));
    expect(`${address} ${meta.get('og:image')}`).toBe(`${address} https://audit.example.com/brand/social.png`);
    expect(`${address} ${meta.get('og:title')}`).not.toMatch(/ (?:undefined)?$/);
  }
  const titles = ['/', '/content/roi-calculator/'].map((page) =>
    pages
      .get(page)
      ?.elements.flatMap((one) => (attribute(one, 'property') === 'og:title' ? attribute(one, 'content') : [])),
  );
  expect(titles).toEqual([['Vindhalm content audit'], ['Payback calculator']]);
  const { height, width } = PNG.sync.read(readFileSync(path.join(site, 'brand/social.png')));
  expect([width, height]).toEqual([1200, 630]);
});

test('the picture has the company’s color, and is the same for the same audit', () => {
  const about = (brand: object) => audit(buildModel({ site: { brand }, personas: [persona('cfo')] }), TODAY);
  const drawn = (brand: object) => drawSocialImage(about(brand));
  expect([...PNG.sync.read(drawn({ accent: '#0b6b5f' })).data.subarray(0, 3)]).toEqual([0x0b, 0x6b, 0x5f]);
  expect(drawn({})).toEqual(drawn({}));
  expect(favicon('#0b6b5f')).toContain('fill="#0b6b5f"');
});

test('a site whose address is not known names no picture', () => {
  expect(socialImage({})).toBeUndefined();
});
