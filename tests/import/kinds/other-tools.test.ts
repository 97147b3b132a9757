/** Folders of site tools: read as the tools read them, and nothing is passed over in silence. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentFolder, temporaryFolder } from '../../content-folder.ts';
import { company, importFrom } from '../import-into.ts';

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder(), 'site');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

const options = { format: 'guide', owner: 'content-team', base: 'https://www.example.com' };
const importSite = (files: Readonly<Record<string, string>>, more = {}) =>
  importFrom(folderOf(files), contentFolder(company), { ...options, ...more });
const page = (lines: string) => `---\n${lines}\n---\nText.\n`;

describe('front matter', () => {
  test.each([
    [
      'a quoted title that goes on at the start of the next line',
      'title: "How to plan\na plant"',
      'How to plan a plant',
    ],
    ['single quotes over two lines', "title: 'How to plan\na plant'\nlanguage: en", 'How to plan a plant'],
    ['a plain title over two lines', 'title: How to plan\n  a plant', 'How to plan a plant'],
    ['a folded title', 'title: >-\n  How to plan\n  a plant', 'How to plan a plant'],
    ['an anchor', 'seo: &name How to plan a plant\ntitle: *name', 'How to plan a plant'],
  ])('with %s is read', async (_, lines, title) => {
    const { leftovers, pieces } = await importSite({ 'a.md': page(lines) });
    expect([[...pieces.values()].map((piece) => piece.title), leftovers]).toEqual([[title], false]);
  });

  test.each([
    ['a plain file', '+++\ntitle = "A plant"\ndate = 2024-05-06\ndraft = false\n+++\nText.', 'live', '2024-05-06'],
    ['a day with time and zone', '+++\ntitle = "A plant"\ndate = 2024-05-06T10:00:00Z\n+++\n', 'live', '2024-05-06'],
    [
      'tables and a draft',
      '+++\ntitle = """A plant"""\ndraft = true\n[params]\ntopic = "x"\n+++\n',
      'draft',
      undefined,
    ],
  ])('in TOML is read: %s', async (_, text, status, published) => {
    const { pieces } = await importSite({ 'a.md': text });
    expect([...pieces.values()]).toMatchObject([{ title: 'A plant', status }]);
    expect([...pieces.values()][0]?.published).toBe(published);
  });

  test.each([
    ['JSON, as Hugo reads it', '{\n  "title": "A plant",\n  "date": "2024-05-06",\n  "draft": true\n}\n\nText.'],
    [
      'JSON between semicolons',
      [';;;', '"title": "A plant",', '"date": "2024-05-06",', '"draft": true', ';;;', ''].join('\n'),
    ],
    ['a named language', '---json\n{ "title": "A plant", "date": "2024-05-06", "draft": true }\n---\n'],
    ['another named language', '---toml\ntitle = "A plant"\ndate = 2024-05-06\ndraft = true\n---\n'],
    ['dots at its end', '---\ntitle: A plant\ndate: 2024-05-06\ndraft: true\n...\nText.\n\n---\n\nMore: text\n'],
    [
      'no fences, as in Pelican',
      'Title: A plant\nDate: 2024-05-06\nStatus: draft\nSummary: Long\n  and longer\n\nText.\n',
    ],
    ['only a last fence, as in Hexo', 'title: A plant\ndate: 2024-05-06\ndraft: true\n---\nText.\n'],
    ['the line ends of old Macs', '---\rtitle: A plant\rdate: 2024-05-06\rdraft: true\r---\rText.'],
    [
      'empty lines and a byte order mark before it',
      '\ufeff\n\n---\ntitle: A plant\ndate: 2024-05-06\ndraft: true\n---\n',
    ],
  ])('with %s is read', async (_, text) => {
    const { pieces } = await importSite({ 'a.md': text });
    expect([...pieces.values()]).toMatchObject([{ title: 'A plant', status: 'draft', published: '2024-05-06' }]);
  });

  test.each(['Just text: with a colon.\n', 'Title of a note\n\nText.\n', '{ this is not JSON }\n', '# Heading\n'])(
    'is not what %j begins with',
    async (text) => {
      const { prepared } = await importSite({ 'a.md': text, 'b.md': page('title: B') });
      expect(prepared.table.leftOut).toContain('a.md has no front matter and was not read.');
    },
  );

  test.each([
    ['---js\n{ title: "A" }\n---\n', 'front matter in js, which cannot be read'],
    ['+++\ntitle = A\n+++\n', 'invalid TOML'],
    [page('title: [A'), 'invalid YAML'],
    [page('title: A\ntitle: B'), 'duplicate key "title"'],
  ])('that no tool can read leaves its file out, by name and with work to do: %j', async (text, why) => {
    const { leftovers, prepared } = await importSite({ 'a.md': text, 'b.md': page('title: B') });
    expect([prepared.table.rows.length, leftovers]).toEqual([1, true]);
    expect(prepared.table.unread?.join()).toMatch(new RegExp(`^a\\.md was not read\\. .*${why}`));
  });
});

describe('what is in a folder', () => {
  test.each(['a.markdown', 'a.MD', 'a.mdown', 'a.mkd', 'a.mdx'])('is read if it is called %s', async (name) => {
    const { leftovers, pieces } = await importSite({ [name]: page('title: A'), 'b.md': page('title: B') });
    expect([pieces.size, leftovers]).toEqual([2, false]);
  });

  test('is named if it is not read', async () => {
    const folder = folderOf({
      'ok.md': page('title: Fine'),
      'page.html': page('title: Page'),
      'README.md': '# About\n',
      'note.md': 'Just text.\n',
      'public/old.md': page('title: Old'),
      'dist/app.js': '1',
      'node_modules/x/y.md': page('title: No'),
      'img/a.png': '1',
      'img/b.png': '1',
    });
    const elsewhere = folderOf({ 'far.md': page('title: Far') });
    symlinkSync(elsewhere, path.join(folder, 'more'));
    symlinkSync(path.join(elsewhere, 'far.md'), path.join(folder, 'near.md'));
    const { leftovers, pieces, prepared } = await importFrom(folder, contentFolder(company), options);
    expect([[...pieces.keys()], leftovers]).toEqual([['ok'], true]);
    expect(prepared.table.unread).toEqual([
      'The folder public was not read, because tools write into it. It has 1 Markdown file; to import it, name the folder as the source.',
      'more is a symbolic link and was not read. Name its target as the source.',
      'near.md is a symbolic link and was not read. Name its target as the source.',
      'page.html has front matter but is not Markdown, so it was not read.',
    ]);
    const notes = prepared.table.leftOut.join('\n');
    for (const note of [
      'The folder node_modules was not read.',
      'The folder dist was not read.',
      '3 files of other kinds were not read: 1 .md, 2 .png.',
      'note.md has no front matter and was not read.',
    ]) {
      expect(notes).toContain(note);
    }
  });
});

describe('the address of a post', () => {
  test.each([
    ['Jekyll', { '_posts/2024-05-06-first-steps.md': 'title: A' }, '/2024/05/06/first-steps.html'],
    [
      'Jekyll with categories',
      { 'blog/_posts/2024-05-06-a.md': 'title: A\ncategories: [Plant, Costs]' },
      '/blog/plant/costs/2024/05/06/a.html',
    ],
    ['Jekyll with its configuration', { '_config.yml': '', '_posts/2024-05-06-a.md': 'title: A' }, '/guides/a/'],
    ['Hexo', { 'source/_posts/first-steps.md': 'title: A\ndate: 2024-05-06' }, '/2024/05/06/first-steps/'],
    ['Hugo', { 'content/posts/first-steps.md': 'title: A\ndate: 2024-05-06' }, '/posts/first-steps/'],
    ['Astro', { 'src/pages/guides/first-steps.mdx': 'title: A' }, '/guides/first-steps/'],
    ['a pattern of its own', { 'a.md': 'title: A\ndate: 2024-05-06\npermalink: /:year/:title/' }, '/2024/a/'],
  ])('is made as by %s', async (_, files, expected) => {
    const texts = Object.fromEntries(
      Object.entries(files).map(([name, lines]) => [name, lines === '' ? 'permalink: /guides/:title/\n' : page(lines)]),
    );
    const { piece, pieces, prepared } = await importSite(texts);
    const [id = ''] = pieces.keys();
    expect(piece(id).url).toBe(`https://www.example.com${expected}`);
    expect(prepared.table.leftOut.join()).toContain('1 address was made from');
    expect(piece(id).published).toBe(/2024/.test(JSON.stringify(files)) ? '2024-05-06' : undefined);
  });
});
