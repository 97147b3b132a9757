import { createHash } from 'node:crypto';
import { checkContent } from '../../check/check-content.ts';
import { UsageError } from '../../check/usage-error.ts';
import type { Model } from '../../content/model.ts';
import { recordsIn, signatureChange, withChangeSet } from '../../content/write/change-set.ts';
import { editFile } from '../../content/write/edit-file.ts';
import { commitOf, headOf, treeWithFiles } from '../../forge/git/own-index.ts';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { printPretty } from '../../print/findings/pretty.ts';
import { inMarkdown } from '../../print/plain.ts';
import { type ChangeSet, changeSetSchema } from '../../schema/change-set.ts';
import { type Person, sideOf } from '../../schema/person.ts';
import { CHANGES_VARIABLE, changesErrors, changesProposal } from '../../words/commands/changes.ts';
import { ciHelp } from '../../words/commands/ci.ts';
import { reviewErrors } from '../../words/commands/review.ts';
import { editFiles, type FileEdit } from '../edit-files.ts';
import { EXIT, type Exit } from '../exit.ts';
import type { Common } from '../program.ts';
import { findSigned } from '../sign.ts';
import { cloneOf } from './clone.ts';
import type { Job, JobContext } from './job.ts';
import { openPullRequest } from './pull-request.ts';

/**
 * `content-audit ci changes`: writes what a person collected on the site, and proposes it as one pull request. The text comes
 * from a variable, never from the command line, where a shell would read it.
 */
export const changes: Job = {
  summary: ciHelp.changes.summary,
  add: (command, run) => command.action((options: Common) => run(options, proposeChanges)),
};

async function proposeChanges(context: JobContext): Promise<Exit> {
  const { content, env, today } = context;
  const text = env.variable(CHANGES_VARIABLE);
  if (text === undefined) throw new UsageError(changesErrors.none);
  const set = changeSetOf(text);
  const clone = cloneOf(context);
  const { findings, model } = checkContent({ directory: content, today });
  if (!model) {
    process.stdout.write(printPretty(findings, { color: env.color, content }));
    return EXIT.findings;
  }
  const by = model.people.find(({ id }) => id === set.by);
  if (!by) throw new UsageError(changesErrors.unknownPerson(set.by));
  const edits = recordsIn(set).map((record) => {
    const { path } = find(record.id, model[`${record.kind}s`]);
    return { shown: path, edit: (before: string) => withChangeSet(before, record, set) };
  });
  const signed = signatureEdits(set, by, model);
  const { errors, files } = editFiles(content, today, inFiles([...edits, ...signed]));
  if (errors.length > 0) {
    process.stdout.write(printPretty(errors, { color: env.color, content, partial: true }));
    return EXIT.findings;
  }
  const changed = files.filter(({ before, text: after }) => before !== after);
  if (changed.length === 0) {
    process.stdout.write(`${changesProposal.nothing}\n`);
    return EXIT.fine;
  }
  const head = await headOf(clone);
  const bytes = changed.map(({ shown, text: after }) => [shown, { bytes: new TextEncoder().encode(after) }] as const);
  const tree = await treeWithFiles(clone, new Map(bytes));
  const title = changesProposal.title(set, by.name);
  const commit = { commit: await commitOf(clone, tree, title), head, tree };
  const body = changesProposal.body(set, (id) => inMarkdown(titleOf(id, model)));
  process.stdout.write(
    `${await openPullRequest(context, clone, model, commit, { branch: branchFor(text), title, body })}\n`,
  );
  return EXIT.fine;
}

/** Signatures for the team of the person. A person signs what they read, so the text must still be the same. */
function signatureEdits({ on, signatures }: ChangeSet, by: Person, model: Model): FileEdit[] {
  if (signatures.length === 0) return [];
  const team = sideOf(by);
  if (team === undefined) throw new UsageError(changesErrors.cannotSign(by.name));
  return signatures.map(({ record: key, stamp }) => {
    const { at, path, stamp: now } = findSigned(key, model);
    if (stamp !== now) throw new UsageError(changesErrors.notAsRead(key));
    const change = signatureChange(at, team, { on, by: by.id, stamp });
    return { shown: path, edit: (text) => editFile(path, text, [change]) };
  });
}

/** One edit for each file. */
function inFiles(edits: readonly FileEdit[]): FileEdit[] {
  return [...Map.groupBy(edits, ({ shown }) => shown)].map(([shown, all]) => ({
    shown,
    edit: (text) => all.reduce((before, { edit }) => edit(before), text),
  }));
}

/** The same text has the same branch, so a job that runs again opens no second pull request. */
function branchFor(text: string): string {
  return `changes/${createHash('sha256').update(text).digest('hex').slice(0, 12)}`;
}

function changeSetOf(text: string): ChangeSet {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new UsageError(changesErrors.notWhole, { cause: error });
  }
  const { data: set, error } = changeSetSchema.safeParse(data);
  if (set === undefined) throw new UsageError(changesErrors.wrong(error.issues[0]?.path.join('.') ?? ''));
  if (recordsIn(set).length + set.signatures.length === 0) throw new UsageError(changesErrors.none);
  return set;
}

function find(id: string, records: readonly { readonly id: string; readonly path: string }[]) {
  const record = records.find((each) => each.id === id);
  if (record) return record;
  const near = didYouMean(
    id,
    records.map((each) => each.id),
  );
  throw new UsageError(reviewErrors.unknown(id, near));
}

function titleOf(id: string, { competitors, personas, pieces }: Model): string {
  const named = [...personas, ...competitors].find((record) => record.id === id);
  return pieces.find((piece) => piece.id === id)?.title ?? named?.name ?? id;
}
