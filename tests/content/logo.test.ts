/** The logo is published unchanged, so anything that could act in a reader's browser is refused. */
import { expect, test } from 'vitest';
import { readLogo } from '../../src/content/disk/logo.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { base, contentFolder, type Files, TODAY } from '../content-folder.ts';

function logo(files: Files, name = 'content/logo.svg') {
  const directory = contentFolder({ ...files, 'site.yaml': `${base['site.yaml']}brand: { logo: ${name} }\n` });
  const { model } = readContent({ directory, today: TODAY });
  if (!model) throw new Error('The folder is in order.');
  return readLogo(directory, model.site);
}

function svg(inside: string, attributes = 'viewBox="0 0 64 32"'): string {
  return `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>\n`;
}

test('accepts a drawing with gradients, reused parts and a style, and reads its shape', () => {
  const drawing = svg(
    '<defs><linearGradient id="g"><stop stop-color="#fff"/></linearGradient></defs><style>.a{fill:url(#g)}</style>' +
      '<g id="p"><path class="a" d="M0 0h8"/></g><use href="#p"/><!-- on=off --><text>A &amp; B</text>',
  );
  expect(logo({ 'logo.svg': drawing })?.logo).toMatchObject({ name: 'logo.svg', width: 64, height: 32 });
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a script of another namespace', '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>'],
  ['a handler', '<path onload="alert(1)"/>'],
  ['a handler after a slash', '<path/onload=alert(1)>'],
  ['markup of another kind', '<foreignObject><p>x</p></foreignObject>'],
  ['a link', '<use href="https://www.example.com/x.svg#a"/>'],
  ['a link without quotes', '<use href=https://www.example.com/x.svg#a />'],
  ['a script as a link', '<use xlink:href="javascript:alert(1)"/>'],
  ['a movement', '<animate attributeName="href" to="x"/>'],
  ['a picture', '<image href="#a"/>'],
  ['a style that loads', '<style>@import "x.css";</style>'],
  ['a fill that loads', '<path fill="url(https://www.example.com/x)"/>'],
  ['a character in disguise', '<path fill="&#117;rl(x)"/>'],
])('refuses a drawing with %s', (_, inside) => {
  expect(logo({ 'logo.svg': svg(inside) })?.problem).toMatch(/^"content\/logo\.svg" contains /);
});

test.each([
  ['an entity', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`],
  ['no shape', svg('', '')],
  ['an empty shape', svg('', 'viewBox="0 0 0 0"')],
  ['no drawing at all', 'hello'],
  ['bytes that are not text', new Uint8Array([0xff, 0xfe, 0x3c])],
  ['more than 50 kB', svg(' '.repeat(50_000))],
])('refuses a drawing with %s', (_, bytes) => {
  expect(logo({ 'logo.svg': bytes })?.problem).toContain('"content/logo.svg"');
});

test('reads the width and height of a PNG, and refuses another file with that extension', () => {
  const png = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1, 44, 0, 0, 0, 90,
  ]);
  expect(logo({ 'logo.png': png }, 'content/logo.png')?.logo).toMatchObject({ width: 300, height: 90 });
  expect(logo({ 'logo.png': 'hello' }, 'content/logo.png')?.problem).toContain('not a PNG picture');
});

test.each(['content/logo.gif', '../logo.svg', 'content/none.svg'])('refuses %s as a logo', (name) => {
  expect(logo({}, name)?.problem).toContain(name);
});
