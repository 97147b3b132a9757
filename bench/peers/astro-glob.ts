/**
 * What an engineer would otherwise build: a stock Astro site whose collection loads the same MDX files with `glob()` and
 * renders one page per piece. It has a schema, the four components and one short template, but no audit, other pages or checks.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Contender } from '../contender.ts';

const ASTRO = path.join(path.dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');

/** The output of Astro, and its caches, which would make a second build faster. */
const MADE = ['dist', '.astro', 'node_modules'];

export const astroGlob: Contender = {
  id: 'astro-glob',
  title: 'stock Astro, glob()',
  mostPieces: 10_000,
  prepare({ content, folder }) {
    for (const [name, text] of Object.entries(siteFiles(path.join(content, 'pieces')))) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return {
      file: process.execPath,
      args: [ASTRO, 'build'],
      output: path.join(folder, 'dist'),
      leaves: MADE.map((name) => path.join(folder, name)),
    };
  },
};

function siteFiles(pieces: string): Record<string, string> {
  return {
    'package.json': '{ "private": true, "type": "module" }\n',
    'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ integrations: [mdx()], devToolbar: { enabled: false } });
`,
    'src/content.config.ts': `import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

const pieces = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: ${JSON.stringify(pieces)} }),
  schema: z.object({
    title: z.string(),
    summary: z.string().optional(),
    format: z.string(),
    status: z.enum(['idea', 'draft', 'in-review', 'live', 'retired']),
    owner: z.string(),
    url: z.url().optional(),
    serves: z.array(z.object({ persona: z.string(), stage: z.string() })).default([]),
  }),
});

export const collections = { pieces };
`,
    'src/pages/content/[...id].astro': `---
import { getCollection, render } from 'astro:content';
import Box from '../../components/Box.astro';

export async function getStaticPaths() {
  const pieces = await getCollection('pieces');
  return pieces.map((piece) => ({ params: { id: piece.id }, props: { piece } }));
}

const { piece } = Astro.props;
const { Content } = await render(piece);
const components = { TalkTrack: Box, Callout: Box, Quote: Box, Video: Box };
---
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{piece.data.title}</title>
  </head>
  <body>
    <h1>{piece.data.title}</h1>
    <p>{piece.data.summary}</p>
    <p>{piece.data.format}, {piece.data.status}, {piece.data.owner}</p>
    <ul>{piece.data.serves.map((pair) => <li>{pair.persona} at {pair.stage}</li>)}</ul>
    {piece.data.url && <a href={piece.data.url}>Open</a>}
    <Content components={components} />
  </body>
</html>
`,
    'src/components/Box.astro': '<aside>{Astro.props.title}<slot /></aside>\n',
  };
}
