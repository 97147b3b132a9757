/** A record with errors is read as far as possible, so that one run reports everything that is wrong with it. */
import { expect, test } from 'vitest';
import { readContent } from '../../src/content/disk/read-content.ts';
import { contentFolder, TODAY } from '../content-folder.ts';

function found(file: string, text: string): string[] {
  const { findings, model } = readContent({ directory: contentFolder({ [file]: text }), today: TODAY });
  expect(model).toBeUndefined();
  return findings
    .filter(({ file: path, severity }) => path === `content/${file}` && severity === 'error')
    .map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

test('reports wrong fields of a piece together with its conflicts with other records', () => {
  const text = `---
title: Bad one
format: guid
status: lvie
color: red
owner: no-one
url: https://www.example.com/payback-guide?utm_source=x
serves:
  - { persona: buyre, stage: decision, fit: primry }
  - { persona: buyer, stage: decision, answers: [nope] }
reviewed: { on: 2028-01-01, by: ghost }
published: 2026-02-01
expires: 2026-01-01
decision: { verdict: merge, on: 2026-10-01, by: content-team }
---

<b>x</b>
`;
  expect(found('pieces/bad.mdx', text)).toEqual([
    '3:9 reference/unknown',
    '4:9 schema/value',
    '5:1 schema/unknown-key',
    '6:8 reference/unknown',
    '7:6 piece/duplicate-address',
    '9:16 reference/unknown',
    '9:45 schema/value',
    '10:50 reference/question',
    '11:17 review/future-date',
    '11:33 reference/unknown',
    '13:10 piece/expires-before-published',
    '14:11 schema/value',
    '17:1 body/html',
  ]);
});

test('reports a wrong kind of request together with its impossible dates', () => {
  const text =
    'ask:\n  kind: nwe\n  title: A thing\n  requestedOn: 2026-11-10\ntriage:\n  status: delivered\n  decidedOn: 2026-09-01\n';
  expect(found('requests/99-x.yaml', text)).toEqual([
    '2:9 schema/value',
    '6:11 request/no-live-piece',
    '7:14 request/impossible-date',
  ]);
});

test('does not report an unreadable field as missing too', () => {
  const ask = 'ask: { kind: new, title: A thing, requestedOn: 2026-11-10 }\n';
  expect(found('requests/99-x.yaml', `${ask}triage: { status: delivered, piece: No Id }\n`)).toEqual([
    '2:37 schema/value',
  ]);
  expect(found('requests/99-x.yaml', `${ask}triage: { status: declined, reason: [x] }\n`)).toEqual([
    '2:37 schema/type',
  ]);
  const piece = (address: string) =>
    `---\ntitle: Bad one\nformat: guide\nstatus: live\nowner: content-team\nurl: ${address}\n---\n`;
  expect(found('pieces/bad.mdx', piece('javascript:x'))).toEqual(['6:6 schema/value']);
  expect(found('pieces/bad.mdx', piece("''"))).toEqual(['4:9 piece/no-address']);
});
