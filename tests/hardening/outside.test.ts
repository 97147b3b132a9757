/** Hostile, broken or unusual entries from hosts and tables end as expected and affect nothing else. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readContent } from '../../src/content/disk/read-content.ts';
import { dataLists, listCsv } from '../../src/data/lists.ts';
import { publish } from '../../src/publish/publish.ts';
import { contentFolder, TODAY } from '../content-folder.ts';
import { readCsv } from '../data/read-csv.ts';
import { company, importBytes } from '../import/import-into.ts';
import { hostContent, LATER, pull, requestFiles, TOKEN } from '../requests/host-content.ts';
import { loopback } from '../requests/loopback-server.ts';
import { answerCases, issueCases } from './cases/hosts.ts';
import { tableCases } from './cases/tables.ts';
import { tally } from './tally.ts';

/** Terminal control sequences, and lines that are commands to a code host. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for control characters
const DRIVING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|^\s*::|##\[/m;

/** Every file below a folder except its requests, with its content. */
function others(content: string): Record<string, string> {
  const files = readdirSync(path.dirname(content), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile() && path.basename(entry.parentPath) !== 'requests')
      .map(({ name, parentPath }) => [path.join(parentPath, name), readFileSync(path.join(parentPath, name), 'utf8')]),
  );
}

it.each(issueCases)('$name', async ({ host, json, taken, exit, says = '', texts = [], absent = [] }) => {
  tally('casesTried');
  const server = await loopback(({ path: asked }) =>
    asked.includes('/issues?') ? { text: `[${json}]` } : { json: [] },
  );
  const content = hostContent(host);
  const before = others(content);
  const answer = await pull(content, host, server.url);
  expect(answer.exit).toBe(exit);
  expect(answer.text).toContain(says);
  expect(answer.text).not.toMatch(DRIVING);
  const files = Object.values(requestFiles(content));
  expect(files).toHaveLength(taken ? 1 : 0);
  for (const text of texts) expect(files.join('')).toContain(text);
  for (const text of [...absent, TOKEN]) expect(files.join('') + answer.text).not.toContain(text);
  expect(others(content)).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  const errors = readContent({ directory: content, today: LATER }).findings.filter(
    ({ severity }) => severity === 'error',
  );
  expect(errors).toEqual([]);
  tally(taken ? 'acceptedAsExpected' : 'refusedAsExpected');
});

it.each(answerCases)('$name', async ({ answer, refused, written }) => {
  tally('casesTried');
  const server = await loopback(({ path: asked }) => (asked.includes('/issues?') ? answer : { json: [] }));
  const content = hostContent('github');
  const result = await pull(content, 'github', server.url).catch((error: unknown) => error);
  if (refused === undefined) expect(result).not.toBeInstanceOf(Error);
  else {
    expect(result).toBeInstanceOf(Error);
    expect(String(result)).toContain(refused);
    expect(String(result)).not.toContain(TOKEN);
    expect(server.asked).toHaveLength(1);
  }
  expect(Object.keys(requestFiles(content)).map((name) => name.split('-')[0])).toEqual(written);
  tally(refused === undefined ? 'acceptedAsExpected' : 'refusedAsExpected');
});

it.each(tableCases)('$name', async ({ csv, refused, fields = {}, kept = {}, says }) => {
  tally('casesTried');
  const content = contentFolder(company);
  if (refused !== undefined) {
    await expect(importBytes('table.csv', csv, { content })).rejects.toThrow(refused);
    expect(existsSync(path.join(content, 'pieces'))).toBe(false);
    tally('refusedAsExpected');
    return;
  }
  const before = others(content);
  const imported = await importBytes('table.csv', csv, { content });
  const [piece, ...more] = imported.model.pieces;
  expect(more).toEqual([]);
  for (const [field, value] of Object.entries(fields)) expect(Reflect.get(piece ?? {}, field)).toEqual(value);
  expect(imported.kept(piece?.id ?? '')).toMatchObject(kept);
  if (says !== undefined) expect(imported.remarks).toContain(says);
  const after = others(content);
  const made = Object.keys(after).filter((file) => !(file in before));
  expect(made).toEqual([path.join(content, 'pieces', `${piece?.id}.mdx`)]);
  expect({ ...after, ...before }).toEqual(after);

  // Out again as a table, in which nothing is a formula, and in again: the same piece.
  const table = listCsv(dataLists.pieces, audit(publish(imported.model), TODAY));
  const cells = readCsv(table.slice(1)).flat();
  expect(cells.filter((cell) => /^[\s"]*[=+\-@＝]|^[\t\r]/.test(cell) && !/^-\d+$/.test(cell))).toEqual([]);
  rmSync(path.join(content, 'pieces'), { recursive: true });
  const back = await importBytes('table.csv', table, { content });
  for (const field of Object.keys(fields)) {
    expect(Reflect.get(back.model.pieces[0] ?? {}, field)).toEqual(Reflect.get(piece ?? {}, field));
  }
  tally('acceptedAsExpected');
});
