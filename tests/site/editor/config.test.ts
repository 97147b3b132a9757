/** The editor’s settings, made from the schemas: a new kind or field is there without another line. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { kinds } from '../../../src/schema/kinds.ts';
import { hasEditor } from '../../../src/site/editor/config.ts';
import { editorFields } from '../../../src/site/editor/fields.ts';
import { editorPolicy } from '../../../src/site/editor/policy.ts';
import { sampleAudit, setupOf } from './editor-audit.ts';

const context = { choices: {}, stages: [{ id: 'decision', name: 'Decision' }] };

interface Collections {
  readonly collections: readonly { readonly name: string; readonly files?: readonly { readonly name: string }[] }[];
}

describe('the settings of the editor', () => {
  const { choices, config, layouts } = setupOf(sampleAudit());

  // After a change of a schema, `npm test -- tests/site/editor/config.test.ts -u` writes them again.
  it('match the file in this folder, for the sample', async () => {
    const short = Object.entries(choices).map(([name, list]) => [name, list.slice(0, 2)]);
    const all = { config, choices: Object.fromEntries(short), layouts };
    await expect(`${JSON.stringify(all, null, 2)}\n`).toMatchFileSnapshot(
      path.join(import.meta.dirname, 'config.golden.json'),
    );
  });

  it('have every kind of content once', () => {
    const { collections } = config as Collections;
    const shown = collections.flatMap(({ files, name }) => files?.map((file) => file.name) ?? [name]);
    expect(shown.toSorted()).toEqual(Object.keys(kinds).toSorted());
  });

  it('show every field of a kind, except signatures, the format of the content, and what a field leaves out by name', () => {
    const missing = Object.entries(kinds).flatMap(
      ([kind, { schema, extension }]: [string, { schema: z.ZodType; extension?: string }]) => {
        const layout = layouts[extension === '.mdx' ? `${kind}-frontmatter` : kind];
        const fields = layout?.list ? layout.fields[0]?.fields : layout?.fields;
        const names = Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {});
        return names.filter((name) => !fields?.some((field) => field.name === name)).map((name) => `${kind}.${name}`);
      },
    );
    expect(missing.filter((name) => !name.endsWith('.signed'))).toEqual(['site.format']);
  });
});

it('gives a new field of a schema its place, title and help', () => {
  const schema = z.strictObject({
    tone: z.enum(['warm', 'dry']).default('warm').meta({ title: 'Tone', description: 'How it sounds.' }),
  });
  expect(editorFields(schema, context)).toEqual([
    {
      name: 'tone',
      label: 'Tone',
      hint: 'How it sounds.',
      required: false,
      widget: 'select',
      options: ['warm', 'dry'],
      default: 'warm',
    },
  ]);
});

it('refuses a schema with a value that no field can show', () => {
  const schema = z.strictObject({ either: z.union([z.string(), z.array(z.string())]) });
  expect(() => editorFields(schema, context)).toThrow('The editor has no field for "either".');
});

describe('the host', () => {
  const backend = (settings: object) => (setupOf(sampleAudit(settings)).config as { backend: object }).backend;

  it('is GitHub itself without an address of its own, and people sign in with a token', () => {
    expect(backend({ repository: 'https://github.com/acme/content', host: undefined })).toEqual({
      ...{ name: 'github', repo: 'acme/content', branch: 'main' },
      auth_methods: ['token'],
    });
  });

  it('is GitHub with the team’s own helper for signing in', () => {
    const settings = {
      repository: 'https://github.com/acme/content',
      editorSignIn: { server: 'https://sign-in.example.com' },
    };
    expect(backend(settings)).toMatchObject({
      base_url: 'https://sign-in.example.com',
      auth_methods: ['oauth', 'token'],
    });
  });

  it('is a GitHub server of the company, by the address of the repository', () => {
    expect(backend({ repository: 'https://code.example.com/acme/content', host: 'github' })).toMatchObject({
      api_root: 'https://code.example.com/api/v3',
      graphql_api_root: 'https://code.example.com/api/graphql',
    });
  });

  it('is GitLab, where an application id is enough to sign in without a server', () => {
    const settings = {
      repository: 'https://gitlab.com/acme/marketing/content.git',
      host: undefined,
      editorSignIn: { appId: 'a1' },
    };
    expect(backend(settings)).toEqual({
      ...{ name: 'gitlab', repo: 'acme/marketing/content', branch: 'main' },
      ...{ api_root: 'https://gitlab.com/api/v4', base_url: 'https://gitlab.com' },
      ...{ app_id: 'a1', auth_type: 'pkce', auth_methods: ['oauth', 'token'] },
    });
  });

  it('is Gitea, where changes are collected on a branch of their own', () => {
    const settings = { repository: 'https://codeberg.org/acme/content', host: undefined };
    const { config } = setupOf(sampleAudit(settings));
    expect(config).toMatchObject({
      publish_mode: 'simple',
      backend: { name: 'gitea', branch: 'edits', api_root: 'https://codeberg.org/api/v1', auth_methods: ['token'] },
    });
  });

  it('may be below a path', () => {
    const { config } = setupOf(sampleAudit({ repository: 'https://example.com/git/acme/content/', host: 'gitea' }));
    expect(config).toMatchObject({ backend: { repo: 'acme/content', api_root: 'https://example.com/git/api/v1' } });
  });

  it('has to be known, and the site has to ask for the editor', () => {
    expect(hasEditor(sampleAudit().model.site)).toBe(true);
    expect(hasEditor(sampleAudit({ editor: undefined }).model.site)).toBe(false);
    expect(hasEditor(sampleAudit({ repository: undefined }).model.site)).toBe(false);
  });
});

it('lets the page talk to its own site and to the host, and to no other address', () => {
  const connect = (repository: string) =>
    editorPolicy(sampleAudit({ repository }).model.site)
      .split('; ')
      .find((rule) => rule.startsWith('connect-src'));
  expect(connect('https://github.com/acme/content')).toBe("connect-src 'self' blob: data: https://api.github.com");
  expect(connect('https://git.example.com/acme/content')).toBe(
    "connect-src 'self' blob: data: https://git.example.com",
  );
});
