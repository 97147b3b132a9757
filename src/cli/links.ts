/** `content-audit links`: checks the addresses of live pieces. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { placeOf } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { writeWhole } from '../content/disk/whole-file.ts';
import type { Finding } from '../content/finding.ts';
import { LINK_RESULTS } from '../content/ignored-files.ts';
import type { Model } from '../content/model.ts';
import { compareText } from '../kit/order.ts';
import { checkLinks } from '../links/check-links.ts';
import type { Network } from '../links/request.ts';
import { addressesToCheck, type LinkResult, linkedPieces, readResults, resultsText } from '../links/results.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { plain, withoutHashCommands } from '../print/plain.ts';
import { linksCommand } from '../words/links/command.ts';
import { EXIT, type Exit } from './exit.ts';
import type { Progress } from './progress.ts';

/** How old a result may be, in days, and how long to pause between two requests to one host, in milliseconds. */
export const USUAL = { age: 7, pace: 1000 } as const;

export interface LinksRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** Number of days for which a working address is not checked again. */
  readonly age: number;
  /** The pause between two requests to one host, in milliseconds. */
  readonly pace: number;
  readonly dryRun: boolean;
  readonly progress: Progress;
  /** Default: what this machine reaches. */
  readonly network?: Network;
}

export interface LinksOutcome {
  /** Number of addresses that were checked, or would be in a dry run. */
  readonly checked: number;
  /** Number of addresses that were checked recently. */
  readonly known: number;
  readonly results: readonly LinkResult[];
  /** Addresses that nothing was sent to, each with its result. */
  readonly notChecked: readonly LinkResult[];
  /** Findings about links, after the check. */
  readonly findings: readonly Finding[];
}

/**
 * Checks the addresses of all live pieces, and keeps the results in the content folder.
 *
 * @returns The findings, if the content has errors: then nothing is checked.
 */
export async function links(request: LinksRequest): Promise<LinksOutcome | { readonly errors: readonly Finding[] }> {
  const { age, content, dryRun, pace, progress, network } = request;
  const { model, findings, today } = checkContent({ directory: content, today: request.today });
  if (!model) return { errors: findings };
  const file = path.join(content, LINK_RESULTS);
  const { repository } = placeOf(content);
  expectNoLinks(repository, file);
  const before = existsSync(file) ? readFileSync(file, 'utf8') : null;
  const known = before === null ? [] : readResults(before);
  const addresses = [...linkedPieces(model).keys()].sort();
  const wanted = addressesToCheck(addresses, known, { age, today });
  const counts = { checked: wanted.length, known: addresses.length - wanted.length };
  if (dryRun) return { ...counts, results: [], notChecked: [], findings: [] };
  const fresh = await checkLinks(wanted, {
    ...{ today, pace, progress, userAgent: userAgent(model) },
    ...(network ? { network } : {}),
  });
  const byAddress = new Map([...known, ...fresh].map((result) => [result.address, result]));
  const results = addresses.flatMap((address) => byAddress.get(address) ?? []);
  writeWhole(file, resultsText(results), before, repository);
  const after = checkContent({ directory: content, today });
  return {
    ...counts,
    results,
    notChecked: fresh.filter(({ checked }) => !checked).toSorted((a, b) => compareText(a.address, b.address)),
    findings: after.findings.filter(({ rule }) => rule.startsWith('link/')),
  };
}

/** The output for people. A broken or moved link ends with 1; an address that could not be checked does not. */
export function printLinks(
  outcome: Awaited<ReturnType<typeof links>>,
  { color, content, dryRun }: { readonly color: boolean; readonly content?: string; readonly dryRun: boolean },
): { readonly text: string; readonly exit: Exit } {
  if ('errors' in outcome) return { text: printPretty(outcome.errors, { color, content }), exit: EXIT.findings };
  const { checked, findings, known, notChecked, results } = outcome;
  if (dryRun) return { text: `${linksCommand.wouldCheck(checked, known)}\n`, exit: EXIT.fine };
  const count = (state: LinkResult['state']) => results.filter((result) => result.state === state).length;
  const states = { ok: count('ok'), moved: count('moved'), broken: count('broken'), unknown: count('unknown') };
  const lines = [
    ...notChecked.map(({ address, said }) => withoutHashCommands(plain(linksCommand.notChecked(address, said)))),
    linksCommand.checked({ checked, known }, states),
  ];
  return {
    text: `${findings.length > 0 ? printPretty(findings, { color, content, partial: true }) : ''}${lines.join('\n')}\n`,
    exit: findings.length > 0 ? EXIT.findings : EXIT.fine,
  };
}

/** Names the program, and an address for complaints. */
function userAgent({ site }: Model): string {
  const contact = site.address ?? site.repository;
  return `content-audit link check${contact === undefined ? '' : ` (+${contact})`}`;
}
