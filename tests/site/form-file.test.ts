/** What the form makes of its entries, without a browser: `check` accepts every file that the form accepts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { checkContent, checkFiles } from '../../src/check/check-content.ts';
import { folderOnDisk } from '../../src/content/disk/folder.ts';
import { placeOf } from '../../src/content/disk/paths.ts';
import { withFiles } from '../../src/content/disk/with-files.ts';
import { choicesOf, isOffered } from '../../src/site/forms/choices.ts';
import { newFile } from '../../src/site/forms/form-file.ts';
import { fieldsOf, newPiece } from '../../src/site/forms/record-forms.ts';
import { buildModel } from '../audit/build-model.ts';
import { base, contentFolder, TODAY } from '../content-folder.ts';
import { filledWith } from './fill-form.ts';

/** The form for a new piece over the base content. */
function form(changes = {}) {
  const directory = contentFolder(changes);
  const { audit } = checkContent({ directory, today: TODAY });
  if (!audit) throw new Error('The base content has errors.');
  const context = { choices: choicesOf(audit), today: TODAY };
  const files = folderOnDisk(placeOf(directory));
  return {
    fill: ({ body = '', ...values }: Readonly<Record<string, unknown>>) => {
      const record = { format: 'guide', status: 'idea', owner: 'content-team', ...values };
      return newFile(newPiece, filledWith(newPiece, record, String(body)), context);
    },
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
    const [first, , third] = [{ persona: 'buyer', stage: 'awareness' }, null, { persona: 'buyer', stage: 'decision' }];
    const { text } = form().fill({ title: 'x', serves: [first, null, { ...third, answers: ['payback'] }] });
    expect(text).toContain(
      '  - { persona: buyer, stage: awareness }\n  - { persona: buyer, stage: decision, answers: [payback] }\n',
    );
  });
});

it('a problem of a cell shows at its row, even after empty and removed rows', () => {
  const serves = [{}, { persona: 'buyer', stage: 'decision' }, null, null, { persona: 'buyer' }];
  expect(form().fill({ title: 'x', serves }).problems).toMatchObject([{ field: 'serves.4.stage' }]);
});

it('the form asks for products and segments only where there are any', () => {
  const offered = (records: Parameters<typeof buildModel>[0]) =>
    fieldsOf(newPiece)
      .usual.filter((field) => isOffered(field, audit(buildModel(records), TODAY)))
      .map(({ name }) => name);
  expect(offered({ segments: [{ id: 'food' }] })).toContain('segments');
  expect(offered({ products: [{ id: 'planner' }] })).toContain('products');
  expect(offered({})).not.toContain('segments');
  expect(offered({})).toContain('serves');
});
