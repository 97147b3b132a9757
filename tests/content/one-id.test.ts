/** A title becomes the same id whether it is typed into `new` or the form, imported, or pulled from a host. */
import { expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { create } from '../../src/cli/create/create.ts';
import { readIssueFile } from '../../src/forge/hosts/issue-file.ts';
import { planPull } from '../../src/forge/requests/pull-plan.ts';
import { choicesOf } from '../../src/site/forms/choices.ts';
import { newFile } from '../../src/site/forms/form-file.ts';
import { newPiece } from '../../src/site/forms/record-forms.ts';
import { base, contentFolder, TODAY } from '../content-folder.ts';
import { company, importBytes } from '../import/import-into.ts';

const site = `${base['site.yaml']}repository: https://git.example.com/marketing/content\nhost: github\n`;

/** The id that each way gives a title in the same folder. For a request, without the number of its issue. */
async function idsOf(title: string): Promise<Record<string, string | undefined>> {
  const content = contentFolder({ ...company, 'site.yaml': site });
  const { audit } = checkContent({ directory: content, today: TODAY });
  if (!audit) throw new Error('The base content has errors.');
  const answers = { title, format: 'guide', owner: 'content-team' };
  const made = await create({ content, today: TODAY, kind: 'piece', answers, dryRun: true, color: false });
  const form = newFile(newPiece, { draft: { title }, body: '' }, { choices: choicesOf(audit), today: TODAY });
  const cells = [title, 'guide', 'content-team'].map((cell) => `"${cell.replaceAll('"', '""')}"`);
  const imported = await importBytes('audit.csv', `Title,Format,Owner\n${cells.join(',')}\n`, { content });
  const issue = {
    number: 12,
    title,
    body: '',
    state: 'OPEN',
    url: 'https://git.example.com/marketing/content/issues/12',
    createdAt: '2026-11-16T08:30:00Z',
    labels: [{ name: 'content-request' }],
  };
  const pulled = planPull({
    model: audit.model,
    texts: new Map(),
    list: readIssueFile(JSON.stringify([issue])),
    whereabouts: new Map(),
  });
  return {
    new: /pieces\/(.*)\.mdx/.exec(made.text)?.[1],
    form: /pieces\/(.*)\.mdx/.exec(form.path)?.[1],
    import: [...imported.pieces.keys()][0],
    pull: pulled.changes[0]?.file.replace(/^12-|\.yaml$/g, ''),
  };
}

it.each([
  ['Łódź plant', 'lodz-plant'],
  ['Ølmuseet', 'olmuseet'],
  ['Über Größe', 'ueber-groesse'],
  ['Привет мир', 'privet-mir'],
  ['Τιμές', 'times'],
  ['What’s new?', 'whats-new'],
  [
    'How a plant in the north planned a whole year of maintenance in one long afternoon',
    'how-a-plant-in-the-north-planned-a-whole-year-of-maintenance',
  ],
])('turns the title "%s" into the id %s in new, the form, import and pull', async (title, id) => {
  expect(await idsOf(title)).toEqual({ new: id, form: id, import: id, pull: id });
});

it('makes an id from the kind for a title without any letter that is allowed in an id', async () => {
  expect(await idsOf('内容監査の手引き')).toEqual({
    new: 'piece-1',
    form: 'piece-1',
    import: expect.stringMatching(/^piece-[0-9a-f]{8}$/),
    pull: 'request',
  });
});
