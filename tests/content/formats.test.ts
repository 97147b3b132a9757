/** Content formats and their migrations, with invented ones: format 2 renames a piece's `link`, format 3 a persona's `says`. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent, checkFiles } from '../../src/check/check-content.ts';
import { folderOnDisk } from '../../src/content/disk/folder.ts';
import { migrateFolder } from '../../src/content/disk/migrate-folder.ts';
import { placeOf } from '../../src/content/disk/paths.ts';
import { writeMany } from '../../src/content/disk/whole-file.ts';
import { currentFormat } from '../../src/content/formats/format.ts';
import type { Migration } from '../../src/content/formats/migration.ts';
import { editYaml } from '../../src/content/write/edit-yaml.ts';
import { VersionReader } from '../../src/forge/git/versions.ts';
import type { KindName } from '../../src/schema/kinds.ts';
import { base, contentFolder, type Files, persona, piece, TODAY } from '../content-folder.ts';
import { sampleContent } from '../sample/sample.ts';

/** Gives a field of a kind another name. */
function renames(kind: KindName, from: string, to: string): Migration {
  return {
    changes: `In each ${kind}, ${from} is now called ${to}.`,
    file: (name, yaml) => {
      const value = new RegExp(`^${from}: (.*)$`, 'm').exec(yaml)?.[1];
      if (name !== kind || value === undefined) return yaml;
      return editYaml(yaml, [
        { path: [to], value },
        { path: [from], value: undefined },
      ]);
    },
  };
}

const invented = [renames('piece', 'link', 'url'), renames('persona', 'says', 'goals')];
const linked = piece('link: https://www.example.com/old\n', { without: ['url'], body: 'Its link: is below.\n' });
const old: Files = {
  'site.yaml': `# Ours\n${base['site.yaml']}`,
  'pieces/payback-guide.mdx': linked,
};

/** The findings and the pieces of a folder, as a product with the invented migrations reads it. */
function read(directory: string, all: readonly Migration[] = invented) {
  const { findings, model } = checkFiles(folderOnDisk(placeOf(directory), {}, all), TODAY);
  return { rules: findings.map(({ rule }) => rule), urls: model?.pieces.map(({ url }) => url) };
}

describe('a content folder of an older format', () => {
  it('is read as if it had been migrated', () => {
    const content = contentFolder(old);
    expect(read(content)).toEqual({ rules: [], urls: ['https://www.example.com/old'] });
    expect(read(content, []).rules).toContain('schema/unknown-key');
  });

  it('needs only the steps after its format', () => {
    const site = `${base['site.yaml']}format: 2\n`;
    expect(read(contentFolder({ ...old, 'site.yaml': site })).rules).toContain('schema/unknown-key');
    const said = persona('says: Fewer complaints\n');
    const { rules } = read(contentFolder({ 'site.yaml': site, 'personas/buyer.mdx': said }));
    expect(rules).toEqual(['schema/type']);
  });

  it('is read from a commit in the same way, although the newer version was read before', async () => {
    const content = contentFolder(old);
    const repository = path.dirname(content);
    const git = (...args: string[]) => execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8' }).trim();
    const commit = (message: string) => {
      git('add', '.');
      git('-c', 'user.name=T', '-c', 'user.email=t@example.com', 'commit', '--quiet', '-m', message);
      return git('rev-parse', 'HEAD');
    };
    git('init', '--quiet', '--initial-branch=main');
    const before = commit('Format 1');
    writeMany(migrateFolder(placeOf(content), invented).files);
    const after = commit('Format 3');
    const reader = new VersionReader(content, invented);
    try {
      for (const version of [after, before]) {
        const { files } = await reader.at(version);
        expect(files && checkFiles(files, TODAY).model?.pieces[0]?.url).toBe('https://www.example.com/old');
      }
    } finally {
      await reader.close();
    }
  });

  it('keeps the problems of a file that cannot be read', () => {
    const broken = { ...old, 'pieces/payback-guide.mdx': linked.replace('status: live', 'status: "live') };
    expect(read(contentFolder(broken)).rules).toContain('yaml/syntax');
  });
});

describe('migrateFolder', () => {
  it('plans all steps at once, and keeps comments, bodies and other fields', () => {
    const content = contentFolder({ ...old, 'personas/buyer.mdx': persona('# Ours too\n') });
    const { files, ...plan } = migrateFolder(placeOf(content), invented);
    expect(plan).toEqual({ from: 1, to: 3, changes: invented.map(({ changes }) => changes) });
    writeMany(files);
    const text = (file: string) => readFileSync(path.join(content, file), 'utf8');
    expect(text('site.yaml')).toBe(`${old['site.yaml']}format: 3\n`);
    expect(text('personas/buyer.mdx')).toBe(persona('# Ours too\n'));
    const lines = (file: string) => file.split('\n').sort();
    expect(lines(text('pieces/payback-guide.mdx'))).toEqual(lines(linked.replace('\nlink:', '\nurl:')));
    expect(text('pieces/payback-guide.mdx')).toMatch(/\n---\n+Its link: is below\.\n$/);
    expect(read(content)).toEqual({ rules: [], urls: ['https://www.example.com/old'] });
    expect(migrateFolder(placeOf(content), invented)).toMatchObject({ from: 3, changes: [], files: [] });
  });

  it('keeps Windows line ends', () => {
    const content = contentFolder({ ...old, 'pieces/payback-guide.mdx': linked.replaceAll('\n', '\r\n') });
    writeMany(migrateFolder(placeOf(content), invented).files);
    expect(readFileSync(path.join(content, 'pieces/payback-guide.mdx'), 'utf8').replaceAll('\r\n', '')).not.toMatch(
      /\n/,
    );
    expect(read(content).rules).toEqual([]);
  });
});

describe('content of a newer format', () => {
  it('is refused with that one problem, whatever else the older version would find', () => {
    const content = contentFolder({
      'site.yaml': `${base['site.yaml']}format: 9\nsomething: new\n`,
      'pieces/new.xyz': '',
    });
    const { findings, model } = checkContent({ directory: content, today: TODAY });
    expect(model).toBeUndefined();
    expect(findings).toMatchObject([{ rule: 'site/format', file: 'content/site.yaml', line: 5, column: 9 }]);
    expect(findings[0]?.message).toBe(
      'The content has format 9, and this version of content-audit reads formats up to 1.',
    );
  });

  it.each(['format: x', 'format: 0', 'format: 1.5', 'format: [1]'])(
    'a wrong value is an ordinary error: %s',
    (line) => {
      const content = contentFolder({ 'site.yaml': `${base['site.yaml']}${line}\n` });
      expect(checkContent({ directory: content, today: TODAY }).findings.map(({ rule }) => rule)).not.toContain(
        'site/format',
      );
    },
  );
});

it('the sample has the current format', () => {
  const site = readFileSync(path.join(sampleContent, 'site.yaml'), 'utf8');
  expect(site).toContain(`\nformat: ${currentFormat()}\n`);
});
