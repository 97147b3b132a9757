/** The help pages: guides by role, and the reference of fields. */
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { setSiteContent } from '../../src/site/frame/site-content.ts';
import { guideStep } from '../../src/site/help/guide-step.ts';
import { guideNames, guides } from '../../src/words/help/guides.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { textOf } from './html.ts';
import { samplePages } from './sample-site.ts';

const pages = await samplePages();

it('every page leads to the help, and the help to a guide for each role', () => {
  expect(linksOf('/')).toContain('/help/');
  expect(linksOf('/help/')).toEqual(expect.arrayContaining(guideNames.map((name) => `/help/${name}/`)));
});

it.each(guideNames)('the guide of the %s links to the pages of the sample that it names', (name) => {
  const named = guides[name].parts.flatMap(({ steps }) =>
    steps.flat().flatMap((part) => (typeof part === 'object' && 'link' in part ? part.to : [])),
  );
  expect(linksOf(`/help/${name}/`)).toEqual(expect.arrayContaining(named));
});

it('the reference of fields explains what goes into a piece', () => {
  const rows = pages.get('/help/fields/')?.elements.filter(({ tagName }) => tagName === 'tr') ?? [];
  const texts = rows.map((row) => textOf(row).replaceAll(/\s+/g, ' '));
  expect(texts.find((text) => text.includes('serves[].fit'))).toContain('one of primary, secondary; default primary');
});

describe('for a team without an agreement', () => {
  beforeAll(() => {
    const { audit, findings } = checkContent({ directory: contentFolder(), today: TODAY });
    setSiteContent({ base: '/', audit, findings });
  });

  it('a guide names the agenda without a link, because the site has no such page', () => {
    const steps = guides.lead.parts.flatMap((part) => part.steps.map((step) => guideStep(step).toString()));
    expect(steps.join('\n')).toContain('Use the agenda:');
    expect(steps.join('\n')).toContain('<a href="/gaps/">Gaps</a>');
  });
});

function linksOf(address: string): string[] {
  return pages.get(address)?.links.map((link) => link.address) ?? [];
}
