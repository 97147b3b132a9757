/**
 * Eleventy with the same files: one template, one page per piece, bodies by its own Markdown parser. Components stay in the
 * body as unknown elements. The project does not depend on it; the benchmark installs it once for itself.
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Contender } from '../contender.ts';
import { installed } from './installed.ts';

const VERSION = '3.1.8';

export const eleventy: Contender = {
  id: 'eleventy',
  title: `Eleventy ${VERSION}`,
  prepare({ content, folder }) {
    const packages = installed('@11ty/eleventy', VERSION);
    if (packages === undefined) return undefined;
    const input = path.join(folder, 'input');
    cpSync(path.join(content, 'pieces'), path.join(input, 'pieces'), { recursive: true });
    mkdirSync(path.join(input, '_includes'), { recursive: true });
    writeFileSync(path.join(input, '_includes', 'piece.njk'), TEMPLATE);
    writeFileSync(path.join(input, 'pieces', 'pieces.json'), '{ "layout": "piece.njk" }\n');
    writeFileSync(path.join(folder, 'eleventy.config.mjs'), CONFIG);
    const output = path.join(folder, 'output');
    const command = path.join(packages, '@11ty/eleventy/cmd.cjs');
    if (!existsSync(command)) return undefined;
    return {
      file: process.execPath,
      args: [command, '--quiet', '--input=input', '--output=output'],
      output,
      leaves: [output],
    };
  },
};

const CONFIG = `export default function (config) {
  config.addTemplateFormats('mdx');
  config.addExtension('mdx', { key: 'md' });
  return { markdownTemplateEngine: false, dir: { input: 'input', output: 'output' } };
}
`;

const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{{ title }}</title>
  </head>
  <body>
    <h1>{{ title }}</h1>
    <p>{{ summary }}</p>
    <p>{{ format }}, {{ status }}, {{ owner }}</p>
    <ul>{% for pair in serves %}<li>{{ pair.persona }} at {{ pair.stage }}</li>{% endfor %}</ul>
    {% if url %}<a href="{{ url }}">Open</a>{% endif %}
    {{ content | safe }}
  </body>
</html>
`;
