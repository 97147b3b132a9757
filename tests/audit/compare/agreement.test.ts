import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit/audit.ts';
import { agreementChanges } from '../../../src/audit/compare/agreement.ts';
import { compareVersions } from '../../../src/audit/compare/compare.ts';
import type { Agreement } from '../../../src/content/agreement/model.ts';
import { stampOf } from '../../../src/content/agreement/stamp.ts';
import { readContent } from '../../../src/content/disk/read-content.ts';
import type { Model } from '../../../src/content/model.ts';
import { diffFormats, printDiff } from '../../../src/print/diff/formats.ts';
import { publish } from '../../../src/publish/publish.ts';
import type { SignedKind } from '../../../src/schema/agreement/kinds.ts';
import { sampleContent } from '../../sample/sample.ts';

const TODAY = '2026-11-16';
const { model } = readContent({ directory: sampleContent, today: TODAY });
if (!model?.agreement) throw new Error('The sample has no errors.');
const agreement = model.agreement;

const version = (of: Model) => ({ audit: audit(publish(of), TODAY), model: of, findings: [] });
const same = compareVersions(version(model), version(model));
const context = { today: TODAY, from: 'a', to: 'b', notes: [], files: [], color: false };

type Json = { [key: string]: unknown };

/** Fields that are not in the file, or that identify the record. */
const GIVEN = new Set(['id', 'path', 'at', 'kind', 'stamp', 'custom']);

/** The path of every value in a record. */
function leaves(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return value === undefined ? [] : [at];
  return Object.entries(value).flatMap(([key, part]) =>
    leaves(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
}

function otherValue(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  return typeof value === 'boolean' ? !value : `${value} x`;
}

/** The record with one value changed, and its stamp as reading would give it. */
function changed<T extends object>(record: T, at: readonly (string | number)[]): T {
  const copy = structuredClone(record) as Json;
  let holder = copy;
  for (const key of at.slice(0, -1)) holder = holder[key] as Json;
  const last = at.at(-1) ?? '';
  holder[last] = otherValue(holder[last]);
  if ('stamp' in copy) {
    const fields = copy.kind === 'commitment' ? { ...copy, kind: copy.about } : copy;
    copy.stamp = stampOf(copy.kind as SignedKind, fields);
  }
  return copy as T;
}

/** Every record of the sample, with the agreement that has another record in its place. */
const records = Object.entries(agreement).flatMap(([part, list]) => {
  const all: { id: string }[] = Array.isArray(list) ? list : [list];
  return all.map((record, index) => ({
    part,
    record,
    without: { ...agreement, [part]: Array.isArray(list) ? list.toSpliced(index, 1) : undefined } as Agreement,
    with: (other: object) =>
      ({ ...agreement, [part]: Array.isArray(list) ? list.with(index, other) : other }) as Agreement,
  }));
});

describe('any field of any record of the agreement', () => {
  it('is named with its old and new value', () => {
    let fields = 0;
    for (const { part, record, with: put } of records) {
      const own = (key: string | number | undefined) =>
        !GIVEN.has(String(key)) || (part === 'meetings' && key === 'kind');
      for (const [index, at] of leaves(record)
        .filter(([first]) => own(first))
        .entries()) {
        fields += 1;
        const changes = agreementChanges(agreement, put(changed(record, at)));
        const where = `${part} ${record.id} ${at.join('.')}`;
        expect(
          changes.map(({ id, verb }) => [id, verb]),
          where,
        ).toEqual([[record.id, 'changed']]);
        const [change] = changes;
        if (!change) continue;
        for (const format of index === 0 ? diffFormats : (['text'] as const)) {
          const text = printDiff({ ...same, agreement: changes }, format, context);
          expect(text, where).not.toContain('nothing that is counted');
          expect(text, where).toContain(change.key);
        }
        if (at[0] === 'signed') expect(change.signatures, where).toHaveLength(1);
        else
          expect(
            change.fields.every(({ before, after }) => before !== after),
            where,
          ).toBe(true);
        expect(change.fields.length + change.signatures.length, where).toBeGreaterThan(0);
      }
    }
    expect(fields).toBeGreaterThan(1000);
  });

  it('uncovers the signatures that cover it, and no others', () => {
    for (const { record, with: put } of records) {
      if (!('stamp' in record && 'signed' in record)) continue;
      for (const at of leaves(record).filter(([first]) => !GIVEN.has(String(first)) && first !== 'signed')) {
        const other = changed(record, at);
        const [change] = agreementChanges(agreement, put(other));
        const signed = Object.keys(record.signed as object).sort();
        const covered = other.stamp !== record.stamp;
        expect([...(change?.changedSinceSigned ?? [])].sort(), `${record.id} ${at.join('.')}`).toEqual(
          covered ? signed : [],
        );
      }
    }
  });
});

describe('any record of the agreement', () => {
  it('is named when it is removed and when it is added', () => {
    for (const { record, without } of records) {
      expect(agreementChanges(agreement, without)).toMatchObject([{ verb: 'removed', id: record.id }]);
      expect(agreementChanges(without, agreement)).toMatchObject([{ verb: 'added', id: record.id }]);
    }
  });

  it('is renamed when its id changes and its text does not, and its signatures still cover it', () => {
    for (const { part, record, with: put } of records) {
      if (part === 'numbers' || part === 'rejections' || part === 'roles' || part === 'assessments') continue;
      expect(agreementChanges(agreement, put({ ...record, id: 'another' }))).toMatchObject([
        { verb: 'renamed', id: 'another', renamedFrom: record.id, fields: [], signatures: [] },
      ]);
    }
  });

  it('is new in a repository without an earlier agreement', () => {
    expect(agreementChanges(undefined, agreement).map(({ verb }) => verb)).toEqual(records.map(() => 'added'));
    expect(agreementChanges(agreement, agreement)).toEqual([]);
  });
});

it('keeps a comment within the limits of hosts, however much of the agreement changed', () => {
  const hostile = JSON.parse(
    JSON.stringify(agreement, (key, value) =>
      typeof value === 'string' && !GIVEN.has(key) ? '@#&<`|'.repeat(60) : value,
    ),
  );
  const changes = agreementChanges(agreement, hostile);
  expect(changes.length).toBeGreaterThan(50);
  const text = printDiff({ ...same, agreement: changes }, 'md', context);
  expect(text.length).toBeLessThan(60_000);
  expect(text).toContain('#### Claims\n\n- and 12 more');
});
