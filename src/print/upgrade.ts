/** What an upgrade does, for people. */
import { percent } from '../kit/percent.ts';
import type { Counts, UpgradePlan } from '../upgrade/plan.ts';
import { upgradeOutput as words } from '../words/upgrade/command.ts';
import { plain, plainLine, withoutCommands } from './plain.ts';

/**
 * @param withNews Whether the changelog follows.
 * @returns Text that ends with a line end.
 */
export function printUpgrade(plan: UpgradePlan, withNews: boolean): string {
  const { after, before, changes, contentLater, from, migrations, news, product, to } = plan;
  const lines: string[] = [words.head(from, to), ''];
  if (product) lines.push(words.product(product.replaced, product.added, product.removed), words.sample, '');
  for (const { file, into, outcome } of changes) {
    lines.push(`  ${words.file(plainLine(file), outcome)}`);
    if (into !== undefined) lines.push(`    ${words.compare(plainLine(into))}`);
    if (outcome === 'replaced' || outcome === 'removed') lines.push(`    ${words.yours(plainLine(file))}`);
  }
  if (changes.length > 0) lines.push('');
  lines.push(words.contentHead);
  if (contentLater) lines.push(`  ${words.contentLater}`);
  else if (after.errors > 0) lines.push(`  ${words.contentErrors(after.errors)}`);
  else if (migrations.length === 0) lines.push(`  ${words.noMigration}`);
  else for (const change of migrations) lines.push(`  ${words.migration(plainLine(change))}`);
  lines.push('', words.countsHead);
  if (before) lines.push(`  ${words.before(from ?? '', countsText(before))}`);
  lines.push(`  ${words.before(to, countsText(after))}`);
  if (!before) lines.push(`  ${words.notCompared}`);
  else if (countsText(before) === countsText(after)) lines.push(`  ${words.same}`);
  if (withNews && news !== '') lines.push('', words.newsHead, '', plain(news).trimEnd());
  return withoutCommands(`${lines.join('\n')}\n`);
}

function countsText({ coverage, errors, warnings }: Counts): string {
  const share = coverage && percent(coverage.met + coverage.atRisk, coverage.needs);
  return words.counts(errors, warnings, coverage, share);
}
