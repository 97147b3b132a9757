/** All commands, in the order in which the help lists them. */
import type { CommandLine } from './program.ts';

type Add = (line: CommandLine) => void;

/** Three commands in one file: it is loaded for any of them. */
const site = async (): Promise<Add> => (await import('./commands/site.ts')).addSite;

/** Where each command is. Most of a short run is loading code, so a run loads its own command and no other. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  init: async () => (await import('./commands/init.ts')).addInit,
  check: async () => (await import('./commands/check.ts')).addCheck,
  report: async () => (await import('./commands/report.ts')).addReport,
  digest: async () => (await import('./commands/digest.ts')).addDigest,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  new: async () => (await import('./commands/new.ts')).addNew,
  review: async () => (await import('./commands/review.ts')).addReview,
  requests: async () => (await import('./commands/requests.ts')).addRequests,
  sign: async () => (await import('./commands/sign.ts')).addSign,
  import: async () => (await import('./commands/import.ts')).addImport,
  export: async () => (await import('./commands/export.ts')).addExport,
  links: async () => (await import('./commands/links.ts')).addLinks,
  mcp: async () => (await import('./commands/mcp.ts')).addMcp,
  owners: async () => (await import('./commands/owners.ts')).addOwners,
  upgrade: async () => (await import('./commands/upgrade.ts')).addUpgrade,
  ci: async () => (await import('./commands/ci.ts')).addCi,
  build: site,
  dev: site,
  preview: site,
};

/**
 * Adds the command that the arguments begin with to a command line; every command where they begin with anything else,
 * such as `--help`.
 */
export async function addCommands(line: CommandLine, [first = '']: readonly string[]): Promise<void> {
  const wanted = Object.hasOwn(commands, first) ? commands[first] : undefined;
  for (const load of wanted ? [wanted] : new Set(Object.values(commands))) (await load())(line);
}
