import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { hosts } from '../../src/forge/hosts/hosts.ts';
import { parseBody } from '../../src/forge/requests/issue-body.ts';
import { NO_RESPONSE, requestForm } from '../../src/forge/requests/request-form.ts';
import { REQUEST_LABEL } from '../../src/schema/request-label.ts';
import { runHere } from '../cli/run-command.ts';
import { contentFolder, folderLine, TODAY } from '../content-folder.ts';
import { form, lists } from './lists.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const place = { company: 'Example', address: 'https://audit.example.com/' };

interface Element {
  type: string;
  id?: string;
  attributes: { label?: string; options?: string[]; value?: string };
  validations?: { required: boolean };
}

function body(host: 'github' | 'gitea'): Element[] {
  const [text = ''] = hosts[host].requestForm(form, place).values();
  return (parse(text, { version: '1.1' }) as { body: Element[] }).body;
}

test('the form for software problems does not create content requests', () => {
  const bug = parse(readFileSync(path.join(root, '.github/ISSUE_TEMPLATE/bug.yml'), 'utf8'));
  expect(bug).toMatchObject({ name: expect.any(String), description: expect.any(String) });
  expect(bug.labels).not.toContain(REQUEST_LABEL);
  const ids = (bug.body as Element[]).flatMap(({ id }) => id ?? []);
  expect(ids).toEqual([...new Set(ids)]);
});

describe('the form of GitHub', () => {
  test('offers the team’s own lists without retired entries', () => {
    const options = Object.fromEntries(body('github').map(({ id, attributes }) => [id, attributes.options]));
    expect(options).toMatchObject({
      persona: ['Finance lead', 'Works council'],
      stage: ['Awareness', 'Entscheidung'],
      product: ['Vindhalm Planner'],
      requestedBy: ['Sales DACH'],
      deals: ['0', '1', '2-4', '5-9', '10+'],
    });
  });

  test('adds the id where two share a name, or where the host would read the name as no answer', () => {
    const format = body('github').find(({ id }) => id === 'format');
    expect(format?.attributes.options).toEqual(['One-pager', 'None (none-such)', 'Guide (guide-a)', 'guide (guide-b)']);
  });

  test('follows the rules of the host: ids, labels and options are unique, and every option is text', () => {
    const elements = body('github').filter(({ type }) => type !== 'markdown');
    for (const values of [elements.map(({ id }) => id), elements.map(({ attributes }) => attributes.label)]) {
      expect(new Set(values).size).toBe(values.length);
    }
    for (const { id, attributes, type } of elements) {
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      if (type !== 'dropdown') continue;
      const { options = [] } = attributes;
      expect(options.every((option) => typeof option === 'string' && !/^none$/i.test(option))).toBe(true);
      expect(new Set(options).size).toBe(options.length);
    }
    expect(elements.filter(({ validations }) => validations?.required).map(({ id }) => id)).toEqual(['kind', 'words']);
  });

  test('sets the label, and allows no issue without the form', () => {
    const [text = '', config = ''] = hosts.github.requestForm(form, place).values();
    expect(parse(text)).toMatchObject({ name: 'Content request', labels: ['content-request'] });
    expect(parse(config)).toMatchObject({ blank_issues_enabled: false, contact_links: [{ url: place.address }] });
  });

  test('leaves out empty lists', () => {
    const ids = requestForm({ ...lists, products: [], people: [] }).map(({ id }) => id);
    expect(ids).not.toContain('product');
    expect(ids).not.toContain('requestedBy');
  });
});

test('the form of Gitea is the same, with its own key for the summary', () => {
  expect(body('gitea')).toEqual(body('github'));
  const [text = ''] = hosts.gitea.requestForm(form, place).values();
  expect(parse(text)).toMatchObject({ about: expect.stringContaining('from marketing') });
});

describe('the template of GitLab', () => {
  const [template = ''] = hosts.gitlab.requestForm(form, place).values();

  test('reads back as an empty form when nothing was filled in', () => {
    expect(parseBody(form, template)).toEqual({ answers: {}, rest: '', form: true });
  });

  test('reads back with its answers wherever they were written', () => {
    const filled = template
      .replace('### Persona\n', '### Persona\nWorks council\n')
      .replace('### In their words\n\n', '### In their words\n\nWho can see it?\n\n- all of it\n\n')
      .replace(/(### Stage\n\n<!--[^>]*-->)/, '$1\n- Awareness');
    expect(parseBody(form, filled).answers).toEqual({
      persona: 'Works council',
      stage: 'Awareness',
      words: 'Who can see it?\n\n- all of it',
    });
  });

  test('lists the options and sets the label', () => {
    expect(template).toContain('Write one of:\n- Finance lead\n- Works council -->');
    expect(template).toMatch(/\n\/label ~"content-request"\n$/);
    expect(template).not.toContain(NO_RESPONSE);
  });
});

describe('requests form', () => {
  const content = () => {
    const folder = contentFolder({
      'site.yaml':
        'title: A\ncompany: Example\npolicy:\n  formatsPerStage: 1\nrepository: https://gitlab.com/example/content\n',
    });
    mkdirSync(path.join(folder, '..', '.git'));
    return folder;
  };

  test('writes the files of the host that site.yaml names, once', async () => {
    const folder = content();
    const args = ['requests', 'form', '--write', '--content', folder, '--today', TODAY];
    expect(await runHere([...args, '--dry-run'])).toEqual({
      exit: 0,
      out: `  .gitlab/issue_templates/content-request.md: would be created\n${folderLine(folder)}`,
      err: '',
    });
    expect((await runHere(args)).out).toContain('content-request.md: created\n');
    expect((await runHere(args)).out).toContain('content-request.md: unchanged\n');
    expect(readFileSync(path.join(folder, '..', '.gitlab/issue_templates/content-request.md'), 'utf8')).toContain(
      '### Persona',
    );
  });

  test('prints the files of another host, and the errors of invalid content', async () => {
    const folder = content();
    expect(
      (await runHere(['requests', 'form', '--host', 'gitea', '--content', folder, '--today', TODAY])).out,
    ).toContain('# .gitea/ISSUE_TEMPLATE/content-request.yaml');
    const broken = contentFolder({ 'stages.yaml': '- id: x\n' });
    expect(
      await runHere(['requests', 'form', '--host', 'github', '--content', broken, '--today', TODAY]),
    ).toMatchObject({
      exit: 1,
      out: expect.stringContaining('`name` is missing'),
    });
  });
});
