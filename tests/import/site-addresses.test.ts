/** The list of addresses that are not in the audit, kept by the import of a sitemap. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, folderLine, temporaryFolder } from '../content-folder.ts';

const FILE = 'data/site-addresses.yaml';

function sitemap(...pages: string[]): string {
  const file = path.join(temporaryFolder(), 'sitemap.xml');
  const urls = pages.map((page) => `<url><loc>https://www.example.com/${page}</loc></url>`).join('');
  writeFileSync(
    file,
    `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>`,
  );
  return file;
}

const run = (content: string, ...args: string[]) =>
  runHere(['import', ...args, '--content', content, '--today', '2026-11-16']);

it('writes only with the option, and a dry run of the import names it', async () => {
  const content = contentFolder();
  const file = sitemap('payback-guide/', 'new');
  expect((await run(content, file, '--as', 'guide', '--owner', 'content-team', '--dry-run')).out).toContain(
    '--site-addresses',
  );
  expect((await run(content, file, '--site-addresses', '--dry-run')).out).toBe(
    'Read on 2026-11-16 from sitemap.xml: 2 addresses, 1 in the audit, 0 left out, 1 missing.\n' +
      '  https://www.example.com/new\nWould write data/site-addresses.yaml. Run without --dry-run to write.\n' +
      folderLine(content),
  );
  expect(existsSync(path.join(content, FILE))).toBe(false);
  expect((await run(content, file, '--site-addresses')).exit).toBe(0);
  expect(readFileSync(path.join(content, FILE), 'utf8')).toBe(
    'readOn: 2026-11-16\nsource: sitemap.xml\naddresses:\n  - https://www.example.com/new\n  - https://www.example.com/payback-guide/\n',
  );
});

it('keeps what was left out, with its reason and comments, when it reads the site again', async () => {
  const leftOut = '# Agreed with legal.\nleftOut:\n  - { url: https://www.example.com/new, why: Not ready. }\n';
  const content = contentFolder({ [FILE]: `readOn: 2026-11-02\naddresses: [https://www.example.com/old]\n${leftOut}` });
  const { out } = await run(content, sitemap('new', 'newer'), '--site-addresses');
  expect(out).toContain('2 addresses, 0 in the audit, 1 left out, 1 missing');
  const text = readFileSync(path.join(content, FILE), 'utf8');
  expect(text).toContain(leftOut);
  expect(text).not.toContain('/old');
});

it('refuses a table without addresses, and options for pieces', async () => {
  const file = path.join(temporaryFolder(), 'list.csv');
  writeFileSync(file, 'Title,Owner\nA,content-team\n');
  expect((await run(contentFolder(), file, '--site-addresses')).err).toContain('has no column with web addresses');
  expect((await run(contentFolder(), file, '--site-addresses', '--owner', 'content-team')).exit).toBe(2);
});
