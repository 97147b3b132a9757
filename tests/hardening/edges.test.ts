/**
 * Every output where a text from content leaves the program. Another program must read exactly that text, and nothing in it may
 * have an effect. If a second library exists for a format, it reads the output.
 */
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import ICAL from 'ical.js';
import MarkdownIt from 'markdown-it';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Audit, audit } from '../../src/audit/audit.ts';
import type { Finding } from '../../src/content/finding.ts';
import { editFrontMatter, newMdx } from '../../src/content/write/front-matter.ts';
import { recordYaml } from '../../src/content/write/record-yaml.ts';
import { auditJson } from '../../src/data/audit-file.ts';
import { calendar } from '../../src/data/calendars.ts';
import { feed } from '../../src/data/feeds.ts';
import { dataLists, listCsv } from '../../src/data/lists.ts';
import { llmsText } from '../../src/data/llms.ts';
import { workbook } from '../../src/data/workbook.ts';
import { newFileLink } from '../../src/forge/hosts/links.ts';
import { requestLink } from '../../src/forge/hosts/request-link.ts';
import { sayingOf } from '../../src/forge/requests/comment.ts';
import { printGithub } from '../../src/print/findings/github.ts';
import { printJson } from '../../src/print/findings/json.ts';
import { printPretty } from '../../src/print/findings/pretty.ts';
import { printSarif } from '../../src/print/findings/sarif.ts';
import { printReport } from '../../src/print/gap-report.ts';
import { codeInMarkdown, inMarkdown } from '../../src/print/plain.ts';
import { buildModel, persona, piece, request, serves, TODAY } from '../audit/build-model.ts';
import { unzip } from '../data/unzip.ts';
import { tally } from './tally.ts';

const expression = `$${'{{ secrets.TOKEN }}'}`;

/** Texts that mean something to the next program. All are allowed as titles. */
const texts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><base href=//evil.example>',
  '<!-- a --> b --!> ]]> <![CDATA[ c ]]>',
  '&lt;b&gt; &#60;i&#62; &amp;amp;',
  '=HYPERLINK("https://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '＝1+1',
  '" =1+1',
  '@octocat, @org/team closes #1, fixes GH-2, !3 and org/repo#4',
  '::error file=a::x',
  '##[error]x ##[add-mask]y',
  '##vso[task.setvariable variable=a]b',
  '%0A::error::x%0D',
  '/close /label ~bug',
  expression,
  '$(id) `id`; rm -rf / && x | y > z',
  '[x](javascript:alert(1)) ![y](https://evil.example/z)',
  'https://evil.example/a?b=c and www.evil.example',
  '| a | b |',
  '**bold** _it_ ~~no~~ `code` ``more``',
  '# heading',
  '- entry',
  '1. first',
  '> quoted',
  '---',
  '```',
  'BEGIN:VEVENT;X=1,2:3\\n\\',
  '\\',
  'no',
  'null',
  '~',
  '012',
  '1_000',
  '1e3',
  '12:30:45',
  '2024-01-02',
  '{a: b}',
  '[a, b',
  '? a : b # c',
  '!tag *alias &anchor %directive',
  "it's \"quoted\" 'twice'",
  '%s %d 100%',
  '内容 🚀 👩‍👩‍👧 מדריך می\u200cخواهم',
];

const site = {
  address: 'https://audit.example.com/base/',
  repository: 'https://git.example.com/marketing/content',
  host: 'github',
} as const;

const id = (index: number) => `t${index}`;
const model = buildModel({
  site,
  personas: texts.map((name, index) => persona(id(index), { name, titles: [name] })),
  pieces: texts.map((title, index) =>
    piece(id(index), { title, summary: title, published: '2026-11-02', serves: [serves(`${id(index)}/decision`)] }),
  ),
  requests: texts.map((title, index) =>
    request(
      id(index),
      { title, words: `${title}\n${title}`, persona: id(index), stage: 'decision' },
      { status: 'declined', reason: title, decidedOn: '2026-11-03' },
    ),
  ),
});
const audited: Audit = audit(model, TODAY);

/** For each format: writes it and returns the texts read back, in the order of the pieces. */
const forms: Readonly<Record<string, () => Promise<readonly string[]> | readonly string[]>> = {
  csv: () => {
    const rows: Record<string, string>[] = parseCsv(listCsv(dataLists.pieces, audited), { bom: true, columns: true });
    for (const cell of rows.flatMap((row) => Object.values(row))) {
      if (!/^-?\d+$/.test(cell)) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝]/);
    }
    const titleOf = (name: string) => rows.find((row) => row.id === name)?.title ?? '';
    return texts.map((text, index) => (titleOf(id(index)) === `'${text}` ? text : titleOf(id(index))));
  },
  xlsx: async () => {
    const bytes = Buffer.from(await workbook(audited));
    const sheet = unzip(bytes, 'xl/worksheets/sheet2.xml');
    expect(XMLValidator.validate(sheet)).toBe(true);
    expect(sheet).not.toMatch(/<f[\s>]/);
    const [, pieces] = await readWorkbook(bytes);
    const [head = [], ...rows] = pieces?.data ?? [];
    const at = head.indexOf('title');
    return texts.map((_, index) => String(rows.find(([name]) => name === id(index))?.[at]));
  },
  atom: async () => {
    const text = await feed(audited, 'xml');
    expect(XMLValidator.validate(text)).toBe(true);
    const { feed: read } = new XMLParser({ parseTagValue: false }).parse(text) as {
      feed: { entry: { id: string; title: string; summary: string }[] };
    };
    const entryOf = (index: number) => read.entry.find((entry) => entry.id.includes(`:piece:${id(index)}:published:`));
    return texts.map((_, index) => {
      expect(entryOf(index)?.title).toBe(`New: ${entryOf(index)?.summary}`);
      return entryOf(index)?.summary ?? '';
    });
  },
  'json feed': async () => {
    const { items } = JSON.parse(await feed(audited, 'json')) as { items: { id: string; content_text: string }[] };
    return texts.map(
      (_, index) => items.find((item) => item.id.includes(`:piece:${id(index)}:published:`))?.content_text ?? '',
    );
  },
  calendar: () => {
    const events = new ICAL.Component(ICAL.parse(calendar(audited))).getAllSubcomponents('vevent');
    const found = new Map(events.map((part) => [new ICAL.Event(part).uid, new ICAL.Event(part).summary]));
    expect(found.size).toBe(events.length);
    return texts.map((_, index) =>
      (found.get(`review-piece-${id(index)}@content-audit`) ?? '').replace('Review: ', ''),
    );
  },
  'audit.json': () => {
    const { lists } = JSON.parse(auditJson(audited)) as { lists: { pieces: { id: string; title: string }[] } };
    return texts.map((_, index) => lists.pieces.find((row) => row.id === id(index))?.title ?? '');
  },
  'yaml of a new record': () => texts.map((title) => parseYaml(recordYaml({ title })).title),
  'yaml of a new record, for readers of the older version': () =>
    texts.map((title) => {
      // Calendar dates are unquoted in every record, and YAML 1.1 readers turned them into moments.
      const day = /^\d{4}-\d\d-\d\d$/.test(title);
      return parseYaml(recordYaml({ title }), { version: '1.1', schema: day ? 'core' : 'yaml-1.1' }).title;
    }),
  'front matter of a new piece': () => texts.map((title) => parseYaml(yamlOf(newMdx({ title }, title))).title),
  'front matter that is changed': () =>
    texts.map((why) => {
      const changes = [{ path: ['decision'], value: { verdict: 'keep', why } }];
      const changed = editFrontMatter('---\ntitle: x # y\n---\n\nz\n', changes);
      expect(changed).toMatch(/^---\ntitle: x # y\n[\s\S]*\n---\n\nz\n$/);
      return parseYaml(yamlOf(changed)).decision.why;
    }),
  'link to the form': () =>
    texts.map((answer) => {
      const { href = '' } =
        requestLink(site, { title: answer, fields: [{ id: 'words', label: 'Words', answer }] }) ?? {};
      const { origin, pathname, searchParams, hash } = new URL(href);
      expect([origin, pathname, hash]).toEqual(['https://git.example.com', '/marketing/content/issues/new', '']);
      expect([...searchParams.keys()]).toEqual(['template', 'title', 'words']);
      expect(searchParams.get('title')).toBe(searchParams.get('words'));
      return searchParams.get('title') ?? '';
    }),
  'link to the form of a host that takes one text': () =>
    texts.map((answer) => {
      const { href = '' } = requestLink({ ...site, host: 'gitlab' }, { title: answer, fields: [] }) ?? {};
      expect([...new URL(href).searchParams.keys()]).toEqual(['issue[title]', 'issue[description]']);
      return new URL(href).searchParams.get('issue[title]') ?? '';
    }),
  'link to a new file': () =>
    texts.map((text) => {
      const href = newFileLink({ ...site, branch: 'main' }, { path: 'content/pieces/a.mdx', text }) ?? '';
      expect([...new URL(href).searchParams.keys()]).toEqual(['filename', 'value']);
      return new URL(href).searchParams.get('value') ?? '';
    }),
};

function yamlOf(file: string): string {
  return file.slice(4, file.indexOf('\n---\n', 3) + 1);
}

describe('another program reads exactly the text', () => {
  it.each(Object.entries(forms))('%s', async (_name, read) => {
    tally('edgeTexts', texts.length);
    expect(await read()).toEqual(texts);
  });
});

/** Invisible characters that keep a host from reading a text as a name or number. */
const withoutBreaks = (text: string) => text.replaceAll('\u200b', '');

/** How a host renders Markdown: every element, and all text. HTML passes through, and addresses become links. */
function drawn(markdown: string, linkify = true): { elements: string[]; text: string; links: string[] } {
  const html = new MarkdownIt({ html: true, linkify }).render(markdown);
  const found = { elements: [] as string[], text: '', links: [] as string[] };
  const visit = (node: DefaultTreeAdapterTypes.ChildNode) => {
    if (node.nodeName === '#text' && 'value' in node) found.text += node.value;
    else if ('attrs' in node) {
      found.elements.push(node.tagName);
      found.links.push(...node.attrs.filter(({ name }) => name === 'href' || name === 'src').map(({ value }) => value));
    } else found.elements.push(node.nodeName);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}

/** Anything that a host would link, mention or close. */
const CALLS = /@[\w]|(?:^|[^&])#\d|GH-\d|!\d|\bhttps?:\/\//i;

describe('a host renders Markdown as exactly the text', () => {
  it.each(texts)('%s', (text) => {
    tally('edgeTexts');
    const safe = inMarkdown(text);
    const places: readonly (readonly [string, readonly string[]])[] = [
      [safe, ['p']],
      [`- ${safe}`, ['ul', 'li']],
      [`**${safe}**`, ['p', 'strong']],
      [`#### ${safe}`, ['h4']],
      [`| a | b |\n| - | - |\n| ${safe} | c |`, ['table', 'thead', 'tr', 'th', 'th', 'tbody', 'tr', 'td', 'td']],
    ];
    for (const [markdown, elements] of places) {
      const seen = drawn(markdown);
      expect(seen.elements, markdown).toEqual(elements);
      expect(withoutBreaks(seen.text)).toContain(text.replace(/\s+/g, ' '));
      expect(seen.text).not.toMatch(CALLS);
    }
    const code = drawn(`- ${codeInMarkdown(text)}`);
    expect(code.elements).toEqual(['ul', 'li', 'code']);
    expect(code.links).toEqual([]);
  });

  it('even in a comment on an issue', () => {
    for (const [index, one] of model.requests.entries()) {
      tally('edgeTexts');
      const { text = '' } = sayingOf(one, model) ?? {};
      const seen = drawn(text);
      expect(seen.elements).not.toEqual(expect.arrayContaining(['script']));
      expect(seen.elements.filter((name) => /^(?:img|script|base|#comment)$/.test(name))).toEqual([]);
      expect(seen.links.filter((link) => /^javascript:/i.test(link))).toEqual([]);
      expect(seen.text).not.toMatch(/@[\w]|#\d|GH-\d|!\d/);
      expect(
        text.split('\n').filter((line) => /^\s*\//.test(line)),
        texts[index],
      ).toEqual([]);
    }
  });
});

describe('a log', () => {
  const driving = [...texts, 'a\u001b[2Jb', 'c\u0007d', 'e\u009b31mf', 'g\n::error::h', 'i\r::error::j', 'k\u2028l'];
  const findings = driving.map(
    (text, index): Finding => ({
      rule: 'schema/value',
      severity: index % 2 === 0 ? 'error' : 'warning',
      message: `${text} is wrong`,
      hint: text,
      file: `content/pieces/${text}.mdx`,
      line: 1,
      column: 1,
    }),
  );
  const options = { color: false, width: 100, total: audited.gaps.length };
  const lists = { gaps: 'need', tasks: 'task' } as const;
  const outputs: Readonly<Record<string, string>> = {
    'findings for people': printPretty(findings),
    'findings for GitHub': printGithub(findings),
    'findings as JSON': printJson(findings, TODAY),
    'findings as SARIF': printSarif(findings),
    ...Object.fromEntries(
      (['text', 'md', 'csv', 'json'] as const).flatMap((format) =>
        (['gaps', 'tasks'] as const).map((name) => [
          `${name} as ${format}`,
          printReport(audited, format, { ...options, by: lists[name] }),
        ]),
      ),
    ),
  };

  it.each(Object.entries(outputs))('%s: controls no terminal and gives no commands to a host', (name, output) => {
    tally('edgeTexts', driving.length);
    expect(output.length).toBeGreaterThan(1_000);
    const commands = output.split(/[\r\n]/).filter((line) => /^\s*::|##(?:vso)?\[/i.test(line));
    const own = /^::(?:error|warning)(?: file=content%2Fpieces| file=content\/pieces|::\d+ more)/;
    expect(commands.filter((line) => name !== 'findings for GitHub' || !own.test(line))).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for control characters
    expect(output.replace(/\r\n/g, '\n').match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g)).toBeNull();
  });

  it('as JSON has the same texts for a program', () => {
    expect(JSON.parse(outputs['findings as JSON'] ?? '').findings).toEqual(findings);
    const { items } = JSON.parse(outputs['gaps as json'] ?? '') as { items: { id: string }[] };
    expect(items).toEqual(dataLists.gaps.rows(audited));
    expect(JSON.parse(outputs['tasks as json'] ?? '').items).toEqual(dataLists.tasks.rows(audited));
  });
});

it('llms.txt has only its own lines, links and tags', () => {
  tally('edgeTexts', texts.length);
  const plain = llmsText(
    audit(buildModel({ site, personas: texts.map((_, index) => persona(id(index))) }), TODAY),
    [],
    [],
  );
  const text = llmsText(audited, [], []);
  expect(text.split('\n')).toHaveLength(plain.split('\n').length);
  const { elements, links } = drawn(text, false);
  expect(new Set(elements)).toEqual(new Set(['h1', 'h2', 'blockquote', 'p', 'ul', 'li', 'a']));
  expect(links.filter((link) => !link.startsWith('https://audit.example.com/base/'))).toEqual([]);
});
