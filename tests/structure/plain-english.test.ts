import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bannedIn } from './plain-english.ts';
import { textsOf } from './texts.ts';

const root = path.join(import.meta.dirname, '../..');

/** Where a word of the list is justified: the file, and the text around it. */
const justified: readonly { readonly file: string; readonly text: string; readonly why: string }[] = [
  { file: 'CONTRIBUTING.md', text: '| Avoid | Write |', why: 'The table of these words.' },
  { file: 'src/audit/common-words.ts', text: 'able about above', why: 'Words that texts are compared without.' },
  { file: 'src/import/fixed-words.ts', text: 'optimise', why: 'What a table may say.' },
  { file: 'src/import/status-words.ts', text: 'cancelled', why: 'What a table may say.' },
  { file: 'src/import/server-answers.ts', text: 'gone', why: 'What a server may answer.' },
  { file: 'src/import/heading-words/english.ts', text: 'for whom', why: 'What a table may say.' },
  { file: 'docs/fields.md', text: '`handoffs[].told`', why: 'The name of a field.' },
  { file: 'tests/sample/content/agreement/handoffs.yaml', text: 'told: ', why: 'The name of a field.' },
];

/** Texts of others, such as what a team has in its content folder, and what is generated from texts that are read anyway. */
const NOT_OURS =
  /^(?:content\/|package-lock\.json|schemas\/|docs\/licenses\.md|tests\/cli\/digest\/fixtures\/|tests\/structure\/plain-english)/;

describe('what this project writes', () => {
  it('has no word that CONTRIBUTING’s rules of language replace', () => {
    const found = files().flatMap((file) =>
      passages(file).flatMap((text) =>
        isJustified(file, text)
          ? []
          : bannedIn(text).map((problem) => `${file}: ${problem}, in: ${text.slice(0, 160)}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('has no justified exception that is no longer needed', () => {
    const unneeded = justified.filter(
      ({ file, text }) => !passages(file).some((passage) => passage.includes(text) && bannedIn(passage).length > 0),
    );
    expect(unneeded).toEqual([]);
  });

  it.each([
    ['“x” stands here for the second time.', 1],
    ['There is no gap, and nobody mended it.', 3],
    ['This colour is labelled.', 2],
    ['Duplicate key “x”. The icon stands for a state, and it is no longer used.', 0],
  ])('is read for such words: %s', (text, problems) => {
    expect(bannedIn(text)).toHaveLength(problems);
  });
});

/** The files in Git that people read. */
function files(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\n')
    .filter((file) => /\.(?:ts|astro|css|mjs|js|mdx?|ya?ml|txt|csv)$/.test(file) && !NOT_OURS.test(file));
}

/** What people read in a file: of code its texts and comments, of everything else its paragraphs. */
function passages(file: string): string[] {
  // A word alone is a name or an id.
  if (/\.(?:ts|astro)$/.test(file)) return textsOf(file).flatMap(({ text }) => (text.includes(' ') ? text : []));
  return readFileSync(path.join(root, file), 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s+/g, ' '));
}

function isJustified(file: string, passage: string): boolean {
  return justified.some((known) => known.file === file && passage.includes(known.text));
}
