/** The first files of an agreement: both teams can work from them, and `check` accepts them. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { clauses } from '../../src/audit/agreement/clauses.ts';
import { promises } from '../../src/audit/agreement/promises.ts';
import { handoffViews } from '../../src/audit/agreement/seats.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { firstAgreement } from '../../src/data/first-agreement.ts';
import { contentFolder, TODAY } from '../content-folder.ts';

const files = firstAgreement({ marketing: 'content-team', sales: 'sales-north' });

it('are seven terms, then a handoff, then the promises that name them', () => {
  expect([...files.keys()].map((file) => path.basename(file))).toEqual([
    'lead.mdx',
    'marketing-qualified-lead.mdx',
    'sales-accepted-lead.mdx',
    'sales-qualified-lead.mdx',
    'customer.mdx',
    'disqualified-lead.mdx',
    'lead-status.mdx',
    'handoffs.yaml',
    'commitments.yaml',
  ]);
});

it('pass check, with a promise of each team, a complete handoff and no contradiction', () => {
  const { audit, findings } = checkContent({ directory: contentFolder(Object.fromEntries(files)), today: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const model = audit?.model;
  if (!model?.agreement) return expect.fail('The agreement was not read.');
  const { byTeam, contradictions, silent, withoutLeadStage } = promises(model.agreement);
  expect([byTeam.sales.length, byTeam.marketing.length]).toEqual([1, 1]);
  expect({ contradictions, silent, withoutLeadStage }).toEqual({
    contradictions: [],
    silent: [],
    withoutLeadStage: [],
  });
  const [handoff] = handoffViews(model).handoffs;
  expect(handoff).toMatchObject({
    missing: [],
    from: { person: 'Content team' },
    to: { person: 'Sales North' },
  });
  const missing = clauses(model.agreement).filter((each) => each.promises.length === 0);
  expect(missing.map(({ clause }) => clause)).toEqual(['volume', 'quality', 'persistence', 'feedback', 'nurture']);
});

it.each([...files])('%s passes check when it is added after those before it', (last) => {
  const until = [...files].slice(0, [...files.keys()].indexOf(last) + 1);
  const { findings } = checkContent({ directory: contentFolder(Object.fromEntries(until)), today: TODAY });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});
