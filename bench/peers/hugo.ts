/**
 * Hugo with the same files, if it is installed: one template, one page per piece. It recognizes Markdown by the file name, so
 * the files are copied with that ending. Components of a body are left out of the page.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Contender } from '../contender.ts';

export const hugo: Contender = {
  id: 'hugo',
  title: 'Hugo',
  prepare({ content, folder }) {
    if (spawnSync('hugo', ['version'], { stdio: 'ignore' }).status !== 0) return undefined;
    const pieces = path.join(folder, 'content', 'pieces');
    const templates = path.join(folder, 'layouts', '_default');
    for (const made of [pieces, templates]) mkdirSync(made, { recursive: true });
    for (const entry of readdirSync(path.join(content, 'pieces'), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const text = readFileSync(path.join(entry.parentPath, entry.name), 'utf8');
      // Hugo reads this field as the address of the page.
      writeFileSync(path.join(pieces, entry.name.replace(/mdx$/, 'md')), text.replace(/^url:/m, 'address:'));
    }
    writeFileSync(path.join(folder, 'hugo.toml'), CONFIG);
    writeFileSync(path.join(folder, 'config.toml'), CONFIG);
    writeFileSync(path.join(templates, 'single.html'), TEMPLATE);
    const output = path.join(folder, 'public');
    return {
      file: 'hugo',
      args: ['--quiet', '--noBuildLock', '--cacheDir', path.join(folder, 'cache')],
      output,
      leaves: [output],
    };
  },
};

const CONFIG = `baseURL = 'https://www.example.com/'
title = 'Pieces'
disableKinds = ['home', 'section', 'taxonomy', 'term', 'RSS', 'sitemap', '404']
buildFuture = true
`;

const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>{{ .Title }}</title>
  </head>
  <body>
    <h1>{{ .Title }}</h1>
    <p>{{ .Params.summary }}</p>
    <p>{{ .Params.format }}, {{ .Params.status }}, {{ .Params.owner }}</p>
    <ul>{{ range .Params.serves }}<li>{{ .persona }} at {{ .stage }}</li>{{ end }}</ul>
    {{ with .Params.address }}<a href="{{ . }}">Open</a>{{ end }}
    {{ .Content }}
  </body>
</html>
`;
