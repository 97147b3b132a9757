/**
 * The sample in `content/` and the copy that tests read are the same. Only these tests look into `content/`, and they pass when it
 * holds a team's own content.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { TODAY } from '../content-folder.ts';
import { storedSample } from './copy.ts';

const content = path.join(import.meta.dirname, '../../content');

/** Whether `content/` holds the sample company's content, and not a team's. */
const isSample = companyIn(content) === companyIn(storedSample);

it('tests read a current copy of the sample in content/ (run `npm run sample`)', () => {
  expect(isSample ? filesIn(content) : filesIn(storedSample)).toEqual(filesIn(storedSample));
});

it('the request form and the template of this repository are up to date with the sample', () => {
  const { findings } = checkContent({ directory: isSample ? content : storedSample, today: TODAY });
  const outdated = findings.filter(({ rule }) => rule === 'repository/outdated-file');
  expect(isSample ? outdated : []).toEqual([]);
});

it('no other test reads content/: a team has its own there', () => {
  const tests = path.join(import.meta.dirname, '..');
  const files = readdirSync(tests, { recursive: true, encoding: 'utf8' }).filter((file) => /\.test\.ts$/.test(file));
  const own = path.relative(tests, import.meta.filename);
  const readers = files.filter((file) => file !== own && READS.test(readFileSync(path.join(tests, file), 'utf8')));
  expect(readers, 'Use `sampleContent` or `copySample` of tests/sample/.').toEqual([]);
});

/** A path of the folder at the top of this repository, as tests build their paths. */
const READS = /\b(?:root|checkout|import\.meta\.dirname), '(?:\.\.\/)*content['/]/;

function companyIn(folder: string): string | undefined {
  const file = path.join(folder, 'site.yaml');
  return existsSync(file) ? /^company: .*$/m.exec(readFileSync(file, 'utf8'))?.[0] : undefined;
}

/** The bytes of every file, by its name. */
function filesIn(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map(({ name, parentPath }) => path.relative(folder, path.join(parentPath, name))).sort();
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'latin1')]));
}
