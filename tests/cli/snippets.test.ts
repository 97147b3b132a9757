/** Completion for the front matter of MDX files: what a snippet writes is what the schemas accept. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { snippetsText } from '../../src/init/files/snippets.ts';
import { kinds } from '../../src/schema/kinds.ts';

interface Snippet {
  readonly scope: string;
  readonly prefix: string;
  readonly body: readonly string[];
  readonly description: string;
}

const snippets: Readonly<Record<string, Snippet>> = JSON.parse(snippetsText());

/** What an editor writes, once for each choice. */
function written({ body }: Snippet): string[] {
  const text = body.join('\n');
  const [choice, listed = ''] = /\$\{1\|([^|]*)\|\}/.exec(text) ?? [];
  const texts = choice === undefined ? [text] : listed.split(',').map((each) => text.replace(choice, each));
  return texts.map((each) =>
    each
      .replace(/\$\{1:((?:\\.|[^\\}])*)\}/, '$1')
      .replace(/\$[01]/g, '')
      .replace(/\\([\\$}])/g, '$1'),
  );
}

describe.each(['piece', 'persona'] as const)('the snippets of a %s', (name) => {
  const { schema } = kinds[name];
  const { title = '' } = schema.meta() ?? {};
  const own = Object.entries(snippets).filter(([key]) => key.startsWith(`${title}: `));

  it('have one for each field, with the help of the schema', () => {
    const fields = own.map(([, { prefix }]) => prefix);
    expect(fields).toEqual(expect.arrayContaining(Object.keys(schema.shape)));
    for (const [, { description, scope }] of own) {
      expect(description).not.toBe('');
      expect(scope.split(',')).toEqual(['markdown', 'mdx', 'yaml']);
    }
  });

  it('write values that the schema accepts, each of the choices too', () => {
    const refused = own.flatMap(([key, snippet]) => {
      const { shape } = schema;
      if (!Object.hasOwn(shape, snippet.prefix)) return [];
      return written(snippet).flatMap((text) => {
        const [[field, value] = ['', undefined]] = Object.entries(parse(text) as object);
        const accepts =
          field === snippet.prefix && shape[field as keyof typeof shape].safeParse(value ?? undefined).success;
        return accepts ? [] : [`${key}: ${text}`];
      });
    });
    expect(refused).toEqual([]);
  });

  it('write a whole file with every required field', () => {
    const whole = own.find(([, { body }]) => body[0] === '---');
    const [text = ''] = whole ? written(whole[1]) : [];
    const [, yaml = ''] = text.split('---\n');
    expect(
      schema.safeParse(parse(yaml)).error?.issues.filter(({ code }) => code === 'unrecognized_keys') ?? [],
    ).toEqual([]);
    expect(Object.keys(parse(yaml) as object)).toEqual(
      expect.arrayContaining(name === 'piece' ? ['title', 'format', 'status', 'owner'] : ['name']),
    );
  });
});
