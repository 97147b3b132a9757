/** `content-audit digest`: the sample in every format, by the published schemas, and with hostile content. */
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { type DigestFormat, digestFormats } from '../../../src/print/digest/formats.ts';
import { contentFolder, type Files, piece, TODAY } from '../../content-folder.ts';
import { sampleContent } from '../../sample/sample.ts';
import { runHere } from '../run-command.ts';
import { slackMessage } from './block-schema.ts';
import { teamsMessage } from './card-schema.ts';

const digest = (content: string, ...args: string[]) =>
  runHere(['digest', '--content', content, '--today', TODAY, ...args]);

const schemas = { slack: slackMessage, teams: teamsMessage };

/** What is wrong with a message by its published schema. */
function problems(format: keyof typeof schemas, text: string): unknown {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(schemas[format]);
  return validate(JSON.parse(text)) ? [] : validate.errors;
}

/** Every string under a key of some data. */
function stringsAt(key: string, data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) =>
    name === key && typeof value === 'string' ? [value] : stringsAt(key, value),
  );
}

const golden = (format: DigestFormat) => path.join(import.meta.dirname, `fixtures/sales.${format}.txt`);

describe('the digest of the sample', () => {
  it.each(digestFormats)('for sales is as expected as %s', async (format) => {
    const { exit, out, err } = await digest(
      sampleContent,
      ...['--team', 'sales', '--since', '2026-10-26', '--format', format],
    );
    expect([exit, out + err]).toEqual([0, expect.stringContaining(`Content folder: ${sampleContent}`)]);
    await expect(out.replace(/Content folder: .*\n/, '')).toMatchFileSnapshot(golden(format));
  });

  it.each(['slack', 'teams'] as const)('is a valid message for %s, for every reader', async (format) => {
    const readers = [
      [],
      ['--team', 'sales'],
      ['--team', 'marketing'],
      ['--team', 'success'],
      ['--owner', 'content-team'],
    ];
    for (const reader of readers) {
      const { out } = await digest(sampleContent, ...reader, '--format', format);
      expect(problems(format, out)).toEqual([]);
    }
  });

  it('covers the last seven days unless a day is given', async () => {
    const week = await digest(sampleContent);
    expect((await digest(sampleContent, '--since', '2026-11-09')).out).toBe(week.out);
    expect((await digest(sampleContent, '--since', '2026-11-10')).out).not.toBe(week.out);
  });
});

describe('usage', () => {
  it('an unknown owner, a day to come, and a team with an owner are usage errors', async () => {
    expect(await digest(sampleContent, '--owner', 'content-taem')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('content-team'),
    });
    expect(await digest(sampleContent, '--since', '2026-11-17')).toMatchObject({ exit: 2 });
    expect(await digest(sampleContent, '--team', 'sales', '--owner', 'content-team')).toMatchObject({ exit: 2 });
  });

  it('content with errors has no digest: its findings are printed', async () => {
    const broken = contentFolder({ 'people.yaml': '- id: [\n' });
    expect(await digest(broken)).toMatchObject({ exit: 1, out: expect.stringContaining('people.yaml') });
  });

  it('a digest with nothing in it is empty for channels, mail and documents, and says so in a terminal', async () => {
    const content = contentFolder({ 'requests/7-checklist.yaml': null });
    for (const format of ['md', 'slack', 'teams', 'html']) {
      expect((await digest(content, '--team', 'product', '--format', format)).out).toBe('');
    }
    expect((await digest(content, '--team', 'product')).out).toContain('Nothing is due, waiting or new.');
  });
});

describe('hostile text', () => {
  const title =
    'Hi @everyone <!channel> <@U1> *b* _i_ [x](https://evil.example) <b>x</b> <at>All</at> {{DATE(2026-01-01,SHORT)}} #1 &amp; :tada:';
  const files: Files = {
    'site.yaml':
      'title: Content audit\ncompany: "::error::A ##[error] <!here> @all"\naddress: https://audit.example.com/(a)/\n',
    'pieces/old.mdx': piece(
      `title: ${JSON.stringify(title)}\nurl: https://www.example.com/old\nreviewed: { on: 2025-09-01, by: content-team }\n`,
      { without: ['title', 'url', 'reviewed'] },
    ),
  };
  const printed = async (format: DigestFormat) => (await digest(contentFolder(files), '--format', format)).out;

  it('is shown as written in Markdown, with no mention, markup or link of its own', async () => {
    const text = await printed('md');
    expect(text).not.toMatch(/@\w/);
    const html = new MarkdownIt({ html: true, linkify: true }).render(text);
    const shown = textOf(parse(html)).replaceAll('\u200b', '');
    expect(shown).toContain(title);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, to = '']) => to);
    expect(links.filter((to) => !to.startsWith('https://audit.example.com/(a)/'))).toEqual([]);
    expect(html).not.toMatch(/<(?:b|strong|em|at)>/);
  });

  it('is shown as written in HTML', async () => {
    const text = await printed('html');
    const page = parse(text);
    expect(textOf(page)).toContain(title);
    expect(elements(page)).toEqual(
      new Set(['html', 'head', 'meta', 'title', 'body', 'h1', 'h2', 'p', 'ul', 'li', 'a']),
    );
    expect(text).not.toContain('##[');
  });

  it('is only in literal text for Slack, whose markup is in no other text', async () => {
    const text = await printed('slack');
    expect(problems('slack', text)).toEqual([]);
    const { blocks, text: fallback } = JSON.parse(text);
    expect(stringsAt('text', blocks)).toContain(title);
    expect(stringsAt('type', blocks)).not.toContain('mrkdwn');
    expect(fallback).not.toMatch(/[<>]|@\w/);
    expect(text).not.toContain('##[');
  });

  it('is only in text runs for Teams, which have no Markdown and no date functions', async () => {
    const text = await printed('teams');
    expect(problems('teams', text)).toEqual([]);
    const { body } = JSON.parse(text).attachments[0].content;
    expect(stringsAt('text', body)).toContain(title.replace('{{', '{\u200b{'));
    const blocks = (body as { type: string; text: string }[]).filter(({ type }) => type === 'TextBlock');
    for (const block of blocks) expect(block.text).toMatch(/^[A-Z][a-z ]+$/);
  });

  it('starts no command to the log of a code host', async () => {
    expect(await printed('text')).not.toMatch(/^\s*::|##\[/m);
  });
});

it.each(['slack', 'teams'] as const)('a long digest in wide letters fits into a message for %s', async (format) => {
  const wide = (id: number) => `${'語'.repeat(190)} ${id}`;
  const many = Array.from({ length: 40 }, (_, id) => [
    `pieces/p${id}.mdx`,
    piece(
      `title: ${wide(id)}\nsummary: ${wide(id)}\nurl: https://www.example.com/${id}\nreviewed: { on: 2025-09-01, by: content-team }\npublished: 2026-11-12\n`,
      { without: ['title', 'summary', 'url', 'reviewed'] },
    ),
  ]);
  const site = `title: Content audit\ncompany: ${'語'.repeat(80)}\naddress: https://audit.example.com/${'long/'.repeat(60)}\n`;
  const content = contentFolder({ ...Object.fromEntries(many), 'site.yaml': site });
  const { out } = await digest(content, '--format', format);
  expect(problems(format, out)).toEqual([]);
  expect(Buffer.byteLength(out)).toBeLessThanOrEqual(28_000);
  expect(out).toMatch(/and \d+ more/);
});

type Node = DefaultTreeAdapterTypes.Node;

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('');
}

function elements(node: Node): Set<string> {
  const own = 'tagName' in node ? [node.tagName] : [];
  return new Set([...own, ...childrenOf(node).flatMap((child) => [...elements(child)])]);
}
