/** `content-audit links`: whether what the pieces point to is still there. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../check/check-content.ts';
import { expectNoLinks } from '../content/disk/no-links.ts';
import { placeOf } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { writeWhole } from '../content/disk/whole-file.ts';
import { LINK_RESULTS } from '../content/files.ts';
import type { Finding } from '../content/finding.ts';
import type { Model } from '../content/model.ts';
import { checkLinks } from '../links/check-links.ts';
import type { Network } from '../links/request.ts';
import { addressesToCheck, type LinkResult, linkedPieces, readResults, resultsText } from '../links/results.ts';
import { isNotChecked } from '../links/verdict.ts';
import { printPretty } from '../print/findings/pretty.ts';
import { plain, withoutHashCommands } from '../print/plain.ts';
import { EXIT, type Exit } from './exit.ts';
import type { Progress } from './progress.ts';

export interface LinksRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** For how many days what works is not asked for again. */
  readonly age: number;
  /** How long a host is left alone between two requests, in milliseconds. */
  readonly pace: number;
  readonly dryRun: boolean;
  readonly progress: Progress;
  /** Default: what this machine reaches. */
  readonly network?: Network;
}

export interface LinksOutcome {
  /** How many addresses were asked for, and how many were known well enough. */
  readonly asked: number;
  readonly known: number;
  readonly results: readonly LinkResult[];
  /** Findings about links, after the check. */
  readonly findings: readonly Finding[];
}

/**
 * Asks for the addresses of all live pieces, and keeps what came back beside the content.
 *
 * @returns The findings of content with errors, of which nothing is asked for.
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
  if (dryRun) return { asked: wanted.length, known: addresses.length - wanted.length, results: [], findings: [] };
  const fresh = await checkLinks(wanted, {
    ...{ today, pace, progress, userAgent: userAgent(model) },
    ...(network ? { network } : {}),
  });
  const byAddress = new Map([...known, ...fresh].map((result) => [result.address, result]));
  const results = addresses.flatMap((address) => byAddress.get(address) ?? []);
  writeWhole(file, resultsText(results), before, repository);
  const after = checkContent({ directory: content, today });
  return {
    asked: wanted.length,
    known: addresses.length - wanted.length,
    results,
    findings: after.findings.filter(({ rule }) => rule.startsWith('link/')),
  };
}

/** What a person reads of it. A broken or moved link ends with 1; an address that was not checked does not. */
export function printLinks(
  outcome: Awaited<ReturnType<typeof links>>,
  { color, content, dryRun }: { readonly color: boolean; readonly content?: string; readonly dryRun: boolean },
): { readonly text: string; readonly exit: Exit } {
  if ('errors' in outcome) return { text: printPretty(outcome.errors, { color, content }), exit: EXIT.findings };
  const { asked, findings, known, results } = outcome;
  if (dryRun) {
    return { text: `${asked} addresses would be asked for; ${known} are known well enough.\n`, exit: EXIT.fine };
  }
  const count = (state: string) => results.filter((result) => result.state === state).length;
  const lines = [
    ...results.filter(isNotChecked).map(({ address, said }) => withoutHashCommands(plain(`${address}: ${said}`))),
    `${asked} addresses asked for, ${known} known from before: ${count('ok')} work, ${count('moved')} moved, ${count('broken')} broken, ${count('unknown')} unknown.`,
  ];
  return {
    text: `${findings.length > 0 ? printPretty(findings, { color, content, partial: true }) : ''}${lines.join('\n')}\n`,
    exit: findings.length > 0 ? EXIT.findings : EXIT.fine,
  };
}

/** Says who asks and where to complain. */
function userAgent({ site }: Model): string {
  const contact = site.address ?? site.repository;
  return `content-audit link check${contact === undefined ? '' : ` (+${contact})`}`;
}
