/** Which files the site publishes as they are, for the forms that change them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { mayPublishSource } from '../../src/publish/source.ts';
import { sourcePaths } from '../../src/site/forms/source-files.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { canaries, LEAK } from './canaries.ts';

it('publishes no file with an email address or phone number, not even in a comment', () => {
  const directory = contentFolder(canaries);
  const { audit } = checkContent({ directory, today: TODAY });
  if (!audit) throw new Error('The canaries have errors.');
  const files = [...sourcePaths(audit).values()]
    .flatMap((paths) => [...paths.values()])
    .map((file) => readFileSync(path.join(directory, '..', file), 'utf8'));
  const published = files.filter((text) => mayPublishSource(text, { public: false }));
  expect(files.filter((text) => LEAK.test(text)).length).toBeGreaterThan(3);
  expect(published.length).toBeGreaterThan(2);
  expect(published.filter((text) => LEAK.test(text))).toEqual([]);
  expect(mayPublishSource('title: A # ask jo@example.com\n', { public: false })).toBe(false);
  expect(mayPublishSource('title: A # +49 170 1234567\n', { public: false })).toBe(false);
});

it('publishes no file on a site that anyone can read', () => {
  expect(mayPublishSource('title: A\n', { public: false })).toBe(true);
  expect(mayPublishSource('title: A\n', { public: true })).toBe(false);
});
