/** For every statement, what makes the verdict yes, and what makes it something else. */
import { describe, expect, it } from 'vitest';
import { evidenceFor } from '../../../src/audit/agreement/evidence/all.ts';
import { evidenceFacts } from '../../../src/audit/agreement/evidence/evidence-facts.ts';
import { evidenceVerdict, practiceOf, worstOf } from '../../../src/audit/agreement/evidence/verdict.ts';
import { audit } from '../../../src/audit/audit.ts';
import { type StatementId, statements } from '../../../src/schema/agreement/statements.ts';
import { evidenceText } from '../../../src/words/agreement/evidence.ts';
import { plainText } from '../../../src/words/parts.ts';
import { buildModel, type Records, TODAY } from '../build-model.ts';
import { agreement } from './build-agreement.ts';
import { type Case, cases } from './evidence-cases.ts';

const RECORDS = ['site', 'stages', 'formats', 'products', 'personas', 'pieces', 'requests', 'leads'];

/** The repository’s verdict on a statement. */
function verdict(id: StatementId, { leads, leadExport = {}, ...parts }: Case): string {
  const entries = Object.entries(parts);
  const records: Records = Object.fromEntries(entries.filter(([key]) => RECORDS.includes(key)));
  const agreed = agreement(Object.fromEntries(entries.filter(([key]) => !RECORDS.includes(key))));
  const model = buildModel({ ...records, agreement: agreed });
  const facts = evidenceFacts(
    audit({ ...model, ...(leads ? { leads, leadExport: { exportedOn: TODAY, ...leadExport } } : {}) }, TODAY),
  );
  if (!facts) throw new Error('The model has an agreement.');
  const { because, verdict: found } = evidenceFor(id, facts);
  expect(plainText(evidenceText(because))).toMatch(/^[^a-z].+\.$/);
  return found;
}

describe.each(statements.map(({ id, text }) => [text, id] as const))('%s', (_, id) => {
  it.each(cases[id].map(([expected, repository], index) => [index + 1, expected, repository] as const))(
    'has in repository %i the verdict %s',
    (_number, expected, repository) => {
      expect(verdict(id, repository)).toBe(expected);
    },
  );

  it('has a case that proves it and one that contradicts it, unless no record can show it', () => {
    const expected = cases[id].map(([each]) => each);
    if (id === 'teams-speak-well') return expect(expected).toEqual(['unknown']);
    expect(expected).toContain('yes');
    expect(expected).toContain('no');
  });
});

it('needs an agreement to judge any statement', () => {
  expect(evidenceFacts(audit(buildModel(), TODAY))).toBe(undefined);
});

it('counts all as yes and none as no, and for practices 90% as yes and 50% as partly', () => {
  expect([evidenceVerdict(0, 0), evidenceVerdict(0, 2), evidenceVerdict(1, 2), evidenceVerdict(2, 2)]).toEqual([
    'unknown',
    'no',
    'partly',
    'yes',
  ]);
  expect([practiceOf(0, 0), practiceOf(49, 100), practiceOf(50, 100), practiceOf(90, 100)]).toEqual([
    ...['unknown', 'no', 'partly', 'yes'],
  ]);
  expect([worstOf('yes', 'partly'), worstOf('unknown', 'partly'), worstOf('unknown', 'no'), worstOf('yes')]).toEqual([
    ...['partly', 'unknown', 'no', 'yes'],
  ]);
});
