/**
 * A site by Eleventy from the same files: one short template, one page per piece, bodies by its own Markdown parser. Components
 * stay in the body as unknown elements. The template marks the filters that Pagefind's command line looks for. The project does
 * not depend on Eleventy; the benchmark installs it once for itself.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installed } from './installed.ts';

export const VERSION = '3.1.8';

interface EleventySite {
  /** The arguments of Node that build the site, in the folder. */
  readonly args: readonly string[];
  /** Where the pages go, absolute. */
  readonly output: string;
}

/** Writes what Eleventy needs into a folder; undefined if it cannot be installed. */
export function eleventySite(content: string, folder: string): EleventySite | undefined {
  const packages = installed('@11ty/eleventy', VERSION);
  if (packages === undefined) return undefined;
  const command = path.join(packages, '@11ty/eleventy/cmd.cjs');
  if (!existsSync(command)) return undefined;
  const input = path.join(folder, 'input');
  cpSync(path.join(content, 'pieces'), path.join(input, 'pieces'), { recursive: true });
  mkdirSync(path.join(input, '_includes'), { recursive: true });
  writeFileSync(path.join(input, '_includes', 'piece.njk'), TEMPLATE);
  writeFileSync(path.join(input, 'pieces', 'pieces.json'), '{ "layout": "piece.njk" }\n');
  writeFileSync(path.join(folder, 'eleventy.config.mjs'), CONFIG);
  return { args: [command, '--quiet', '--input=input', '--output=output'], output: path.join(folder, 'output') };
}

const CONFIG = `export default function (config) {
  config.addTemplateFormats('mdx');
  config.addExtension('mdx', { key: 'md' });
  return { markdownTemplateEngine: false, dir: { input: 'input', output: 'output' } };
}
`;

/** A field that visitors can filter by. */
const filter = (name: string, value: string) => `<span data-pagefind-filter="${name}">{{ ${value} }}</span>`;

const TEMPLATE = `<!doctype html>
<html lang="{{ language or 'en' }}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{{ title }}</title>
  </head>
  <body>
    <h1>{{ title }}</h1>
    <p>{{ summary }}</p>
    <p>${filter('format', 'format')}, ${filter('status', 'status')}, {{ owner }}</p>
    <ul>{% for pair in serves %}<li>${filter('persona', 'pair.persona')} at ${filter('stage', 'pair.stage')}</li>{% endfor %}</ul>
    {% if url %}<a href="{{ url }}">Open</a>{% endif %}
    {{ content | safe }}
  </body>
</html>
`;
