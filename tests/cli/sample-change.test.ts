/** A typical change of the sample company. Its `diff` is the example in the documentation. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { folderLine, TODAY } from '../content-folder.ts';
import { repository } from '../forge/repository.ts';
import { copySample } from '../sample/copy.ts';
import { runHere } from './run-command.ts';

const root = path.join(import.meta.dirname, '../..');

/** A new piece that answers a question. */
const figures = `---
title: First-year figures, a sheet to fill in
summary: One page on which a finance lead sets the first year's figures against the business case.
url: https://www.vindhalm.example/first-year-figures
format: template
status: live
owner: customer-success
serves:
  - persona: finance-lead
    stage: adoption
    answers: [did-it-pay]
reviewed: { on: 2026-11-16, by: customer-success }
share: customers
whenToUse: Ten weeks before the renewal, when the finance lead asks what it brought.
say: You asked which figures prove that it paid off. Four lines, all from your own accounts.
---

Fill in the left column together, in the review after the first quarter.
`;

it('the example in the documentation is the output of the command', async () => {
  const repo = repository();
  copySample(path.join(repo.folder, 'content'));
  repo.commit('2026-11-16T08:00:00Z');
  repo.git('checkout', '--quiet', '-b', 'change');

  repo.write({ 'content/pieces/onboarding/first-year-figures.mdx': figures });
  edit('content/pieces/planning/rush-order-film.mdx', /^status: live$/m, 'status: retired');
  repo.git('mv', 'content/personas/production-planner.mdx', 'content/personas/planning-lead.mdx');
  edit('content/personas/planning-lead.mdx', /^name: .*$/m, 'name: Planning lead');
  const naming = repo.git('grep', '--files-with-matches', 'persona: production-planner').split('\n');
  expect(naming.length).toBeGreaterThan(5);
  for (const file of naming) edit(file, /persona: production-planner/g, 'persona: planning-lead');

  const args = ['--content', path.join(repo.folder, 'content'), '--today', TODAY, '--format', 'md'];
  const { exit, out, err } = await runHere(['diff', 'main', ...args]);
  expect({ exit, err }).toEqual({ exit: 0, err: folderLine(path.join(repo.folder, 'content')) });
  await expect(out.replace(/Compares \S+/, 'Compares 1a2b3c4')).toMatchFileSnapshot(
    path.join(root, 'docs/pull-request-example.md'),
  );

  function edit(file: string, pattern: RegExp, text: string): void {
    repo.write({ [file]: readFileSync(path.join(repo.folder, file), 'utf8').replace(pattern, text) });
  }
});
