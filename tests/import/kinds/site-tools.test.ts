/** Addresses as the tool of a site makes them, by its configuration; and nothing where only the tool knows. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, temporaryFolder } from '../../content-folder.ts';
import { company, importFrom } from '../import-into.ts';

const base = 'https://www.example.com';
type Files = Readonly<Record<string, string>>;

/** Imports a folder of a site; a file of Markdown is given by the lines of its front matter. */
function importSite(files: Files, folder = '') {
  const root = path.join(temporaryFolder(), 'site');
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, /\.mdx?$/.test(name) ? `---\n${text}\n---\n` : text);
  }
  const source = path.join(root, folder);
  return importFrom(source, contentFolder(company), { format: 'guide', owner: 'content-team', base });
}

async function pathsOf(files: Files, folder?: string) {
  const { pieces } = await importSite(files, folder);
  return Object.fromEntries([...pieces.values()].map(({ title, url }) => [title, url?.replace(base, '')]));
}

describe('in a site of Jekyll', () => {
  test.each([
    ['title: Blog\n', '/2024/05/06/costs.html', '/about.html'],
    ['permalink: pretty\n', '/2024/05/06/costs/', '/about/'],
    ['permalink: none\n', '/costs.html', '/about.html'],
    ['permalink: /read/:year/:title/\n', '/read/2024/costs/', '/about/'],
    [
      'defaults:\n  - scope: { path: "", type: posts }\n    values: { permalink: "/news/:title/" }\n',
      '/news/costs/',
      '/about.html',
    ],
  ])('with %j, a post and a page get its addresses', async (config, post, page) => {
    const files = { '_config.yml': config, '_posts/2024-05-06-costs.md': 'title: Costs', 'about.md': 'title: About' };
    expect(await pathsOf(files)).toEqual({ Costs: post, About: page });
    expect(await pathsOf(files, '_posts')).toEqual({ Costs: post });
  });

  test('the date of a post counts before the day in its name', async () => {
    const files = { '_posts/2024-05-06-costs.md': 'title: Costs\ndate: 2024-07-08 09:30:00 +0200' };
    expect(await pathsOf(files)).toEqual({ Costs: '/2024/07/08/costs.html' });
  });

  test('pages of a collection get its address, and a collection without pages is not live', async () => {
    const { pieces, prepared } = await importSite({
      '_config.yml':
        'collections:\n  guides: { output: true }\n  terms: { output: true, permalink: /glossary/:name/ }\n  team: {}\n',
      '_guides/costs.md': 'title: Costs',
      '_terms/payback.md': 'title: Payback',
      '_team/jo.md': 'title: Jo',
    });
    expect([...pieces.values()].map(({ status, title, url }) => [title, url, status])).toEqual([
      ['Costs', `${base}/guides/costs.html`, 'live'],
      ['Jo', undefined, 'draft'],
      ['Payback', `${base}/glossary/payback/`, 'live'],
    ]);
    expect(prepared.table.leftOut).toContain('_team/jo.md has no address, because only its site tool knows it.');
  });
});

describe('in a site of Hugo', () => {
  const page = { 'content/posts/first.md': 'title: The first one\ndate: 2024-05-06' };
  test.each([
    ['hugo.toml', 'title = "Site"\n', '/posts/first/'],
    ['hugo.toml', '[permalinks]\nposts = "/:year/:month/:slug/"\n', '/2024/05/the-first-one/'],
    ['config.yaml', 'permalinks:\n  page:\n    posts: /:section/:filename/\n', '/posts/first/'],
    ['hugo.json', '{"permalinks": {"posts": "/:sections/:title/"}}', '/posts/the-first-one/'],
    ['config/_default/hugo.toml', '[permalinks]\nposts = "/n/:contentbasename/"\n', '/n/first/'],
    ['hugo.toml', '[permalinks]\nposts = "/:sections[1:]/:weekday/"\n', undefined],
  ])('%s with %j gives the address %s', async (name, config, expected) => {
    expect(await pathsOf({ [name]: config, ...page })).toEqual({ 'The first one': expected });
    expect(await pathsOf({ [name]: config, ...page }, 'content/posts')).toEqual({ 'The first one': expected });
  });

  test('names, folders of pages, slugs and languages give the paths that Hugo makes', async () => {
    const files = {
      'hugo.toml': 'defaultContentLanguage = "en"\n[languages.en]\n[languages.de]\n',
      'content/_index.md': 'title: Home',
      'content/Guides/Big Name.md': 'title: Big',
      'content/guides/folder/index.md': 'title: Folder',
      'content/guides/other/index.md': 'title: Other\nslug: renamed',
      'content/guides/costs.de.md': 'title: Kosten',
      'content/guides/costs.en.md': 'title: Costs',
    };
    expect(await pathsOf(files)).toEqual({
      Home: '/',
      Big: '/guides/big-name/',
      Folder: '/guides/folder/',
      Other: '/guides/renamed/',
      Kosten: '/de/guides/costs/',
      Costs: '/guides/costs/',
    });
  });
});

test.each([
  ['docs/01-start.md', 'title: A', '/docs/start/'],
  ['docs/02-plan/03-costs.md', 'title: A\nid: payback', '/docs/plan/payback/'],
  ['docs/a.md', 'title: A\nslug: /welcome', '/docs/welcome'],
  ['blog/2024-05-06-costs.md', 'title: A', '/blog/2024/05/06/costs'],
  ['blog/2024-05-06-costs/index.md', 'title: A', '/blog/2024/05/06/costs'],
  ['blog/2024-05-06-costs.md', 'title: A\nslug: payback', '/blog/payback'],
])('in a site of Docusaurus, %s with %j is at %s', async (file, lines, expected) => {
  expect(await pathsOf({ 'docusaurus.config.js': 'export default {};', [file]: lines })).toEqual({ A: expected });
});

test.each([
  ['.eleventy.js', 'posts/2024-05-06-costs.md', '/posts/costs/'],
  ['eleventy.config.mjs', 'src/posts/2024-05-06-costs/index.md', '/posts/costs/'],
  ['nuxt.config.ts', 'content/1.guides/2.costs.md', '/guides/costs/'],
  ['astro.config.mjs', 'src/content/blog/2024-05-06-costs.md', '/blog/2024-05-06-costs/'],
])('in a site with %s, the file %s is at %s', async (config, file, expected) => {
  expect(await pathsOf({ [config]: '', [file]: 'title: A' })).toEqual({ A: expected });
});

test.each([
  ['/read/{{ page.fileSlug }}/', '/read/costs/'],
  ['/read/{{ title | slugify }}/index.html', '/read/how-to-save-costs/'],
  ['/:year/:i_month/:title/', '/2024/5/costs/'],
  ['/{{ section }}/{{ number }}/', undefined],
  ['/:year/:w_day/', undefined],
])('the permalink %s gives %s', async (permalink, expected) => {
  const lines = `title: How to save costs\ndate: 2024-05-06\npermalink: "${permalink}"`;
  expect(await pathsOf({ 'posts/costs.md': lines })).toEqual({ 'How to save costs': expected });
});

test('what a name or a folder hides is not live, and the report says so', async () => {
  const hidden = [
    ...['_drafts/a.md', 'Entwürfe/b.md', 'de/brouillons/c.md', 'wip/d.md', 'old-drafts/e.md', 'trash/f.md'],
    ...['posts/_part.md', 'posts/first.draft.md'],
  ];
  const files = Object.fromEntries(hidden.map((name) => [name, `title: ${name}`]));
  const { pieces, prepared } = await importSite({
    ...files,
    'draft-picks/g.md': 'title: G',
    '_index.md': 'title: Home',
  });
  expect([...pieces.values()].filter(({ status }) => status === 'live').map(({ title }) => title)).toEqual([
    'G',
    'Home',
  ]);
  expect(pieces.size).toBe(hidden.length + 2);
  expect(prepared.table.leftOut.join('\n')).toContain('8 files are not live, because of their names or folders: ');
});

test('parts of tools are not pages, and texts in other languages than Markdown are work to do', async () => {
  const { leftovers, pieces, prepared } = await importSite({
    'a.md': 'title: A',
    '_includes/b.md': 'title: B',
    'archetypes/default.md': 'title: C',
    'd.adoc': '= D\n',
    'e.rst': 'E\n=\n',
    'f.rst': 'F\n=\n',
    'g.qmd': '---\ntitle: G\n---\n',
  });
  expect([[...pieces.values()].map(({ title }) => title), leftovers]).toEqual([['A', 'G'], true]);
  expect(prepared.table.unread).toEqual([
    '2 texts are not Markdown, so they were not read: e.rst, f.rst. To import them, add them to a table.',
    'd.adoc is not Markdown, so it was not read. To import it, add it to a table.',
  ]);
});

describe('in a site of Next.js', () => {
  const config = { 'next.config.mjs': 'export default {};\n' };

  test('pages of the folder app are called page, and groups are not part of the path', async () => {
    const files = { ...config, 'app/(marketing)/prices/page.mdx': 'title: Prices', 'app/shop/page.mdx': 'title: Shop' };
    expect(await pathsOf(files)).toEqual({ Prices: '/prices/', Shop: '/shop/' });
  });

  test('a template has no address', async () => {
    const files = { ...config, 'pages/blog/[slug].mdx': 'title: Template', 'pages/blog/first.mdx': 'title: First' };
    expect(await pathsOf(files)).toEqual({ Template: undefined, First: '/blog/first/' });
  });
});

test.each(["baseUrl: '/d/'", "presets: [['classic', { docs: { routeBasePath: 'guides' } }]]"])(
  'a site of Docusaurus with %s has no address that is known',
  async (setting) => {
    const files = { 'docusaurus.config.js': `module.exports = { ${setting} };\n`, 'docs/01-intro.md': 'title: Intro' };
    expect(await pathsOf(files)).toEqual({ Intro: undefined });
  },
);

test('the id of a heading in Docusaurus is not part of the title', async () => {
  const files = {
    'docusaurus.config.js': 'module.exports = { baseUrl: "/" };\n',
    'docs/intro.md': 'tags: []\n---\n# First steps {#first}',
  };
  expect(Object.keys(await pathsOf(files))).toEqual(['First steps']);
});
