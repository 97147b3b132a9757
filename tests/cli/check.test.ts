import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentFolder, folderLine, persona, piece, TODAY, temporaryFolder } from '../content-folder.ts';
import { runHere } from './run-command.ts';

const PIECE = 'pieces/payback-guide.mdx';
const broken = {
  [PIECE]: piece('ownr: x\n', { without: ['owner', 'summary'] }),
  'people.yaml': '- id: content-team\n  name: "Content\n',
};

function check(folder: string, ...args: string[]) {
  return runHere(['check', '--content', folder, '--today', TODAY, ...args]);
}

describe('exit code', () => {
  it('is 0 when the content has no findings', async () => {
    const folder = contentFolder();
    expect(await check(folder)).toEqual({ exit: 0, out: `No errors, no warnings.\n${folderLine(folder)}`, err: '' });
  });

  it('is 0 when the content has only warnings', async () => {
    const { exit, out } = await check(contentFolder({ [PIECE]: piece('', { without: ['summary'] }) }));
    expect(exit).toBe(0);
    expect(out).toContain('No errors, 1 warning.');
  });

  it('is 1 when the content has an error', async () => {
    expect((await check(contentFolder(broken))).exit).toBe(1);
  });

  it.each([
    [['check', '--formt', 'json'], "error: unknown option '--formt'"],
    [['check', '--format', 'xml'], 'Allowed choices are pretty, json, github, sarif'],
    [['check', '--today', '2026-02-30'], 'Write the date as YYYY-MM-DD.'],
    [['chek'], "error: unknown command 'chek'"],
  ])('is 2 for the usage error in %j', async (args, message) => {
    const { exit, out, err } = await runHere(args);
    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });
});

describe('many findings', () => {
  const named = (id: string, left: string) => [
    `pieces/${id}.mdx`,
    piece(`title: ${id}\nurl: https://www.example.com/${id}\n`, { without: ['title', 'url', left] }),
  ];
  const without = (field: string, amount: number) =>
    Object.fromEntries(Array.from({ length: amount }, (_, index) => named(`no-${field}-${index}`, field)));
  const unowned = without('owner', 6);
  const unsummarized = (amount: number) => without('summary', amount);

  it('start with the totals, so that a long list does not hide them', async () => {
    const { out } = await check(contentFolder({ ...unowned, ...unsummarized(6) }));
    expect(out).toMatch(/^6 errors, \d+ warnings\.\n\n/);
    expect(out.match(/6 errors/g)).toHaveLength(1);
  });

  it('of one rule are one group if there are more than five: errors first and complete, warnings in short', async () => {
    const folder = contentFolder({ ...unsummarized(6) });
    const { out } = await check(folder, '--rule', 'piece/no-summary');
    expect(out.match(/no-summary-\d\.mdx/g)).toHaveLength(6);
    const grouped = (await check(folder)).out;
    expect(grouped).toContain('▲ warning 6 × The piece has no summary.  piece/no-summary\n');
    expect(grouped.match(/no-summary-\d\.mdx:2:1\n/g)).toHaveLength(3);
    expect(grouped).toContain(
      `and 3 more. To see them all: npx content-audit check --content ${folder} --rule piece/no-summary`,
    );
    expect(grouped.match(/Add `summary:`/g)).toHaveLength(1);

    const five = (await check(contentFolder(unsummarized(5)))).out;
    expect(five).not.toContain('×');
    expect(five.match(/The piece has no summary/g)).toHaveLength(5);

    const errors = (await check(contentFolder(unowned))).out;
    expect(errors).toContain('✖ error   6 × `owner` is missing.  schema/missing\n');
    expect(errors.match(/no-owner-\d\.mdx:2:1\n/g)).toHaveLength(6);
  });

  it('can be narrowed to errors or to rules in every format; totals and exit code still count everything', async () => {
    const folder = contentFolder({ ...unowned, ...unsummarized(1) });
    const errors = await check(folder, '--errors');
    expect(errors.exit).toBe(1);
    expect(errors.out).toMatch(/^6 errors, 1 warning\. 6 shown\.\n/);
    expect(errors.out).not.toContain('piece/no-summary');

    const rule = await check(folder, '--rule', 'piece/no-summary', 'link/broken', '--format', 'json');
    expect(rule.exit).toBe(1);
    const { errors: total, findings, warnings } = JSON.parse(rule.out);
    expect([total, warnings]).toEqual([6, 1]);
    expect(findings.map((finding: { rule: string }) => finding.rule)).toEqual(['piece/no-summary']);
  });

  it('cannot be narrowed to a rule that does not exist, because no findings would look like good news', async () => {
    const { exit, err } = await check(contentFolder(), '--rule', 'piece/no-sumary');
    expect(exit).toBe(2);
    expect(err).toContain('No rule is called "piece/no-sumary". Did you mean piece/no-summary?');
  });
});

describe('the content folder', () => {
  it('can be given as a relative path, as an absolute path or in CONTENT_DIR', async () => {
    const folder = contentFolder();
    const relative = path.relative(process.cwd(), folder);
    expect((await check(relative)).out).toContain(folderLine(folder));
    expect((await runHere(['check'], { CONTENT_DIR: folder })).out).toContain(folderLine(folder));
    expect((await runHere(['check'], { CONTENT_DIR: relative })).out).toContain(folderLine(folder));
    expect((await runHere(['check', '--content', folder], { CONTENT_DIR: 'nothing' })).out).toContain(
      folderLine(folder),
    );
  });

  it('is a usage error when it is missing or a file', async () => {
    const nothing = path.join(temporaryFolder(), 'nothing');
    const where = 'Set --content or CONTENT_DIR to the folder that contains site.yaml.\n';
    expect(await check(nothing)).toEqual({
      exit: 2,
      out: '',
      err: `content-audit: The folder ${nothing} does not exist. ${where}`,
    });
    const file = path.join(contentFolder(), 'site.yaml');
    expect(await check(file)).toEqual({ exit: 2, out: '', err: `content-audit: ${file} is not a folder. ${where}` });
    const other = temporaryFolder();
    writeFileSync(path.join(other, 'passwd'), 'root');
    expect(await check(other)).toEqual({
      exit: 2,
      out: '',
      err: `content-audit: ${other} is not a content folder: it has no site.yaml. ${where}`,
    });
  });

  it('is reported with everything it lacks when it is empty', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'content'));
    const { exit, out } = await check(path.join(folder, 'content'));
    expect(exit).toBe(1);
    for (const file of ['site.yaml', 'stages.yaml', 'formats.yaml', 'people.yaml', 'personas'])
      expect(out).toContain(file);
  });

  it('gives paths from the top of its Git repository', async () => {
    const folder = contentFolder(broken);
    const nested = path.join(folder, '..', 'team', 'audit');
    mkdirSync(path.join(folder, '..', '.git'));
    mkdirSync(path.dirname(nested));
    renameSync(folder, nested);
    expect((await check(nested)).out).toContain('team/audit/people.yaml');
  });
});

describe('formats', () => {
  it('prints pretty: grouped by file, errors first, with a fix to paste', async () => {
    const folder = contentFolder(broken);
    expect((await check(folder)).out.replace(folderLine(folder), '')).toMatchInlineSnapshot(`
      "3 errors, no warnings.

      content/people.yaml
        ✖ error   2:9  This quote is never closed.  yaml/syntax
            Put the same quotation mark at the end of the text.

      content/pieces/payback-guide.mdx
        ✖ error   2:1  \`owner\` is missing.  schema/missing
            Add it: owner: content-team
        ✖ error   11:1  Unknown field "ownr".  schema/unknown-key
            Did you mean owner? Custom fields start with x-, such as x-ownr.

      "
    `);
  });

  it('prints JSON with a version and every finding', async () => {
    expect(JSON.parse((await check(contentFolder(broken), '--format', 'json')).out)).toMatchInlineSnapshot(`
      {
        "errors": 3,
        "findings": [
          {
            "column": 9,
            "file": "content/people.yaml",
            "hint": "Put the same quotation mark at the end of the text.",
            "line": 2,
            "message": "This quote is never closed.",
            "rule": "yaml/syntax",
            "severity": "error",
          },
          {
            "column": 1,
            "file": "content/pieces/payback-guide.mdx",
            "hint": "Add it: owner: content-team",
            "line": 2,
            "message": "\`owner\` is missing.",
            "rule": "schema/missing",
            "severity": "error",
          },
          {
            "column": 1,
            "file": "content/pieces/payback-guide.mdx",
            "hint": "Did you mean owner? Custom fields start with x-, such as x-ownr.",
            "line": 11,
            "message": "Unknown field "ownr".",
            "rule": "schema/unknown-key",
            "severity": "error",
          },
        ],
        "today": "2026-11-16",
        "version": 1,
        "warnings": 0,
      }
    `);
  });

  it('prints GitHub workflow commands that content cannot break out of', async () => {
    const folder = contentFolder({
      'pieces/x,y: 100%.mdx': piece(),
      [PIECE]: piece('x-a: 1\n"a%0A::error::b\\nc": 2\n'),
    });
    expect((await check(folder, '--format', 'github')).out).toMatchInlineSnapshot(`
      "::error file=content/pieces/payback-guide.mdx,line=14,col=1,title=Unknown field::Unknown field "a%250A::error::b%0Ac". (schema/unknown-key)%0AUse one of these fields: title, summary, url, file, format, status, owner, serves, products, segments, competitors, keywords, language, reviewed, reviewEvery, expires, share, whenToUse, say, decision, origin, approved, published, supersedes, translationOf, next. Custom fields start with x-.
      ::error file=content/pieces/x%2Cy%3A 100%25.mdx,line=1,col=1,title=File name is not a valid id::The file name "x,y: 100%25" is not a valid id: use lowercase letters, digits and hyphens, at most 80 characters. (id/format)%0ARename it to x-y-100.mdx.
      2 errors, no warnings.
      "
    `);
  });

  it('prints the worst findings first, within the number that GitHub shows', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`pieces/piece-${index}.mdx`, 'no front matter\n']),
    );
    const lines = (
      await check(contentFolder({ ...many, [PIECE]: piece('', { without: ['summary'] }) }), '--format', 'github')
    ).out.split('\n');
    expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(lines[9]).toContain('21 more of this kind');
    expect(lines[10]).toMatch(/^::warning/);
  });

  it('prints SARIF with rules and places', async () => {
    const log = JSON.parse((await check(contentFolder(broken), '--format', 'sarif')).out);
    const [{ tool, results }] = log.runs;
    expect(log.version).toBe('2.1.0');
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    expect(results[0].locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'content/people.yaml' },
      region: { startLine: 2 },
    });
  });

  it('prints colors only when wanted, and never control sequences from content', async () => {
    const folder = contentFolder({ [PIECE]: piece('"x\\e[31mred": 1\n') });
    expect((await check(folder)).out).not.toContain('\u001b');
    const colored = (await runHere(['check', '--content', folder, '--today', TODAY], { FORCE_COLOR: '1' })).out;
    expect(colored).toContain('\u001b[');
    expect(colored).not.toContain('\u001b[31mred');
    expect((await runHere(['check', '--content', folder], { FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain(
      '\u001b',
    );
  });
});

it('reports all of thirty different mistakes in one run, each on its line', async () => {
  const start = 'format: guide\nowner: content-team\nstatus: live\n';
  const idea = 'format: guide\nowner: content-team\nstatus: idea\n';
  const front = (lines: string, body = 'Text.\n') => `---\n${lines}---\n\n${body}`;
  const folder = contentFolder({
    'site.yaml': 'title: Audit\ncompany: Example Ltd\ntimeZone: Mars/Base\n',
    'stages.yaml':
      '- id: awareness\n  name: Awareness\n- id: decision\n  name: Decision\n- id: decision\n  name: Again\n',
    'formats.yaml': '- id: guide\n  name: Guide\n- id: deck\n  nam: Deck\n',
    'personas/buyer.mdx': persona().replace('stage: decision', 'stage: desicion'),
    'pieces/a01.mdx': front(`title: Alpha\n${start}url: https://example.com/1\nurl: https://example.com/2\n`),
    'pieces/a02.mdx': front(`title: Bravo\n${start}url: javascript:alert(1)\n`),
    'pieces/a03.mdx': front(`title: Charlie\n${start}`),
    'pieces/a04.mdx': front(`title: Delta\n${idea}owener: x\n`),
    'pieces/a05.mdx': front(`title: Echo\n${idea}products: planner\n`),
    'pieces/a06.mdx': front(`title: Foxtrot\n${idea}published: 2026-13-01\n`),
    'pieces/a07.mdx': front(`title: Golf\n${idea}reviewed: { on: 2027-01-01, by: content-team }\n`),
    'pieces/a08.mdx': front(`title: Hotel\n${idea}published: 2026-05-01\nexpires: 2026-04-01\n`),
    'pieces/a09.mdx': front(`title: India\n${idea}next: a08x\n`),
    'pieces/a10.mdx': front(`title: Juliett\n${idea}supersedes: [a11]\n`),
    'pieces/a11.mdx': front(`title: Kilo\n${idea}supersedes: [a10]\n`),
    'pieces/a12.mdx': front(`title: Lima\n${idea}file: content/nothing.pdf\n`),
    'pieces/a13.mdx': front(`title: Mike\n${idea}serves:\n  - persona: byer\n    stage: decision\n`),
    'pieces/a14.mdx': front(
      `title: November\n${idea}serves: [{ persona: buyer, stage: decision, answers: [why-now] }]\n`,
    ),
    'pieces/a15.mdx': front(`title: Oscar\n${idea}summary: ${'x'.repeat(201)}\n`),
    'pieces/a16.mdx': front(`title: Papa\n${idea}`, 'One\n\n{process.env.HOME}\n'),
    'pieces/a17.mdx': front(`title: Quebec\n${idea}`, '<script>alert(1)</script>\n'),
    'pieces/a18.mdx': front(`title: Romeo\n${idea}`, 'import x from "y"\n'),
    'pieces/a19.mdx': front(`title: Sierra\n${idea}`, '<Callot>\n\nx\n\n</Callot>\n'),
    'pieces/a20.mdx': front(`title: Tango\n${idea}`, '[x](data:text/html,x)\n'),
    'pieces/a21.mdx': `title: Uniform\n${idea}`,
    'pieces/a22.mdx': `---\ntitle: Victor\n${idea}`,
    'pieces/a23.mdx': front(`title: "Whiskey\n${idea}`),
    'pieces/a24.mdx': front(`title: X-ray #1 of many\n${idea}`),
    'pieces/a25.mdx': front(`title: &y Yankee\n${idea}`),
    'pieces/a26.mdx': Buffer.from(front(`title: Zulu für alle\n${idea}`), 'latin1'),
    'pieces/All.mdx': front(`title: Amber\n${idea}`),
    'pieces/notes.txt': 'lost',
    'pieces/sub/a09.mdx': front(`title: Bronze\n${idea}`),
    'requests/7-checklist.yaml':
      'ask: { kind: new, title: A checklist, requestedOn: 2026-11-12 }\ntriage:\n  status: delivered\n',
  });
  const { findings } = JSON.parse((await check(folder, '--format', 'json')).out);
  const errors = findings.filter((finding: { severity: string }) => finding.severity === 'error');
  expect(
    errors.map(
      ({ rule, file, line }: { rule: string; file: string; line: number }) =>
        `${file.replace('content/', '')}:${line} ${rule}`,
    ),
  ).toEqual([
    'formats.yaml:3 schema/missing',
    'formats.yaml:4 schema/unknown-key',
    'personas/buyer.mdx:10 reference/unknown',
    'pieces/All.mdx:1 id/format',
    'pieces/a01.mdx:7 yaml/duplicate-key',
    'pieces/a02.mdx:6 schema/value',
    'pieces/a03.mdx:5 piece/no-address',
    'pieces/a04.mdx:6 schema/unknown-key',
    'pieces/a05.mdx:6 schema/type',
    'pieces/a06.mdx:6 schema/value',
    'pieces/a07.mdx:6 review/future-date',
    'pieces/a08.mdx:7 piece/expires-before-published',
    'pieces/a09.mdx:6 reference/unknown',
    'pieces/a10.mdx:6 reference/cycle',
    'pieces/a12.mdx:6 piece/missing-file',
    'pieces/a13.mdx:7 reference/unknown',
    'pieces/a14.mdx:6 reference/question',
    'pieces/a15.mdx:6 schema/value',
    'pieces/a16.mdx:10 body/expression',
    'pieces/a17.mdx:8 body/html',
    'pieces/a18.mdx:8 body/module',
    'pieces/a19.mdx:8 body/component',
    'pieces/a20.mdx:8 body/address',
    'pieces/a21.mdx:1 front-matter/missing',
    'pieces/a22.mdx:1 front-matter/unclosed',
    'pieces/a23.mdx:2 yaml/syntax',
    'pieces/a24.mdx:2 yaml/comment',
    'pieces/a25.mdx:2 yaml/alias',
    'pieces/a26.mdx:2 file/encoding',
    'pieces/notes.txt:1 file/unexpected',
    'pieces/sub/a09.mdx:1 id/duplicate',
    'requests/7-checklist.yaml:3 request/no-live-piece',
    'site.yaml:3 schema/value',
    'stages.yaml:5 id/duplicate',
  ]);
});
