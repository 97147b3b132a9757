/** What the form makes of its entries, without a browser: `check` accepts every file that the form accepts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { checkContent, checkFiles } from '../../src/check/check-content.ts';
import { folderOnDisk } from '../../src/content/disk/folder.ts';
import { placeOf } from '../../src/content/disk/paths.ts';
import { withFiles } from '../../src/content/disk/with-files.ts';
import { pieceSchema } from '../../src/schema/piece.ts';
import { choicesOf, contributeFields, isOffered } from '../../src/site/forms/choices.ts';
import { type FormValue, fileOf } from '../../src/site/forms/form-record.ts';
import { buildModel } from '../audit/build-model.ts';
import { base, contentFolder, TODAY } from '../content-folder.ts';

/** A form over the base content. */
function form(changes = {}) {
  const directory = contentFolder(changes);
  const { audit } = checkContent({ directory, today: TODAY });
  if (!audit) throw new Error('The base content has errors.');
  const choices = choicesOf(audit);
  const files = folderOnDisk(placeOf(directory));
  return {
    fill: (values: Record<string, string>) =>
      fileOf(
        Object.entries({ format: 'guide', status: 'idea', owner: 'content-team', ...values }).map(
          ([name, text]): FormValue => ({ name, text, isOneOfMany: name.endsWith('.answers') }),
        ),
        choices,
        TODAY,
      ),
    errors: ({ path, text }: { path: string; text: string }) =>
      checkFiles(withFiles(files, new Map([[path.replace(/^content\//, ''), text]])), TODAY).findings.filter(
        ({ severity }) => severity === 'error',
      ),
  };
}

const markup = fc.constantFrom(
  '{',
  '}',
  '<',
  '>',
  '---',
  '\n',
  '\r\n',
  '#',
  ': ',
  '"',
  "'",
  '`',
  '[a](b:c)',
  'import x from "y"',
  '\t',
  '\u202e',
  '\u0000',
  '内容',
  '🙂',
  '<<<<<<<',
  '&',
  '*',
  '!',
  '|',
);
const anyText = fc
  .array(fc.oneof(markup, fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

it('any entries either have a problem in the form or pass check', () => {
  const { fill, errors } = form();
  let passed = 0;
  fc.assert(
    fc.property(anyText, anyText, anyText, anyText, (title, summary, say, body) => {
      const file = fill({ title, summary, say, body });
      if (file.problems.length > 0) return;
      passed += 1;
      expect(errors(file)).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(passed).toBeGreaterThan(20);
});

describe('a new piece', () => {
  it('cannot have the address of another piece in another spelling', () => {
    const { fill } = form();
    const { problems } = fill({ title: 'x', url: 'http://example.com/payback-guide/?utm_source=a' });
    expect(problems).toMatchObject([
      { field: 'url', message: 'content/pieces/payback-guide.mdx has the same address.' },
    ]);
  });

  it('cannot be internal on a public site', () => {
    const { fill, errors } = form({ 'site.yaml': `${base['site.yaml']}public: true\n` });
    const refused = fill({ title: 'x', share: 'internal' });
    expect(refused.problems).toMatchObject([{ field: 'share' }]);
    expect(errors(refused)).not.toEqual([]);
    expect(fill({ title: 'x', share: 'public' }).problems).toEqual([]);
  });

  it('keeps the order of its cells when one between them was removed', () => {
    const pair = (number: number, stage: string) => ({
      [`serves.${number}.persona`]: 'buyer',
      [`serves.${number}.stage`]: stage,
    });
    const { text } = form().fill({
      title: 'x',
      ...pair(0, 'awareness'),
      ...pair(2, 'decision'),
      'serves.2.answers': 'payback',
    });
    expect(text).toContain(
      '  - { persona: buyer, stage: awareness }\n  - { persona: buyer, stage: decision, answers: [payback] }\n',
    );
  });
});

it('a problem of a cell shows at its row, even after empty and removed rows', () => {
  const { problems } = form().fill({
    title: 'x',
    'serves.0.persona': '',
    'serves.1.persona': 'buyer',
    'serves.1.stage': 'decision',
    'serves.4.persona': 'buyer',
  });
  expect(problems).toMatchObject([{ field: 'serves.4.stage' }]);
});

it('the form asks for products and segments only where there are any', () => {
  const offered = (records: Parameters<typeof buildModel>[0]) =>
    contributeFields()
      .usual.filter((field) => isOffered(field, audit(buildModel(records), TODAY)))
      .map(({ name }) => name);
  expect(offered({ segments: [{ id: 'food' }] })).toContain('segments');
  expect(offered({ products: [{ id: 'planner' }] })).toContain('products');
  expect(offered({})).not.toContain('segments');
  expect(offered({})).toContain('serves');
});

it('the form has a field with title and help for everything that a new piece can have', () => {
  const { usual, seldom } = contributeFields();
  const names = [...usual, ...seldom].map(({ name }) => name);
  const { file: _file, decision: _decision, ...asked } = pieceSchema.shape;
  expect(names.toSorted()).toEqual(Object.keys(asked).toSorted());
  for (const { title, description } of [...usual, ...seldom]) {
    expect(title).not.toBe('');
    expect(description).not.toBe('');
  }
});
