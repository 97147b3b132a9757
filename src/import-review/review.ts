/** Deciding on an import on a page: every choice is a change of the mapping file, and the import itself says what comes of it. */
import { createHash } from 'node:crypto';
import { checkFiles } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { withFiles } from '../content/disk/with-files.ts';
import type { ContentFiles } from '../content/files.ts';
import { editYaml } from '../content/write/edit-yaml.ts';
import type { PreparedImport, RefusedImport } from '../import/import.ts';
import { type Mapping, readMapping } from '../import/mapping.ts';
import { SourceError } from '../import/table.ts';
import { reviewPage as words } from '../words/import/review.ts';
import { changesFor, type Draft, draftOf, readForm } from './draft.ts';
import { messagePage, reviewPage } from './page/page.ts';
import type { Shown } from './page/shown.ts';
import { type Answer, servePage } from './server.ts';

export interface ReviewRequest {
  /** The mapping file as it is, or its first lines for a new one. */
  readonly mapping: string;
  /** Its name in messages. */
  readonly name: string;
  readonly today: ReadOptions['today'];
  /** The content folder as it is now. */
  files(): ContentFiles;
  prepare(mapping: Mapping, allowRemove: boolean): PreparedImport | RefusedImport;
  /** Writes the mapping file and what it makes of the source. */
  write(mapping: string, prepared: PreparedImport): void;
  /** Shows the address of the page. */
  announce(address: string): void;
  /** Calls back when the user interrupts the command. */
  onInterrupt(stop: () => void): void;
}

/** What the choices come to. */
interface State extends Shown {
  readonly mapping: string;
}

/**
 * Serves the page until the user writes, cancels or interrupts.
 *
 * @returns What was written; undefined if the user canceled.
 * @throws {UsageError} If the content has errors, or the mapping file does.
 */
export async function reviewImport(request: ReviewRequest): Promise<PreparedImport | undefined> {
  const start = readMapping(request.mapping, request.name);
  let state = stateOf(draftOf(start, prepared(start, false)));
  let written: PreparedImport | undefined;

  function stateOf(draft: Draft, before?: PreparedImport): State {
    // The rule of a group depends on the columns, which depend on the choices.
    const columns = before ?? prepared(start, false);
    const mapping = editYaml(request.mapping, changesFor(draft, start, columns));
    const result = prepared(readMapping(mapping, request.name), draft.allowRemove);
    const { plan, start: lists } = result;
    const files = withFiles(
      request.files(),
      new Map([...lists, ...plan.files.map(({ path, text }) => [path, text] as const)]),
    );
    const { audit } = checkFiles(files, request.today);
    return { mapping, prepared: result, draft, audit, plan: fingerprint(mapping, result) };
  }

  function prepared(mapping: Mapping, allowRemove: boolean): PreparedImport {
    const result = request.prepare(mapping, allowRemove);
    if ('refusedFor' in result)
      throw new UsageError([words.refused, ...result.refusedFor.map(({ message }) => message)].join('\n'));
    return result;
  }

  function submit(form: URLSearchParams): Answer {
    const action = form.get('action');
    if (action === 'cancel') return { ends: true, page: messagePage(words.canceled, [words.closePage]) };
    try {
      state = stateOf(readForm(form, state.draft), state.prepared);
    } catch (error) {
      if (!(error instanceof SourceError || error instanceof UsageError)) throw error;
      return { ends: false, page: reviewPage({ ...state, notice: `${words.invalid} ${error.message}` }) };
    }
    if (action !== 'write') return { ends: false, page: reviewPage(state) };
    if (form.get('plan') !== state.plan) return { ends: false, page: reviewPage({ ...state, notice: words.stale }) };
    request.write(state.mapping, state.prepared);
    written = state.prepared;
    return { ends: true, page: messagePage(words.done, [words.doneHelp(request.name)]) };
  }

  await new Promise<void>((resolve, reject) => {
    const end = (error?: unknown) => (error === undefined ? resolve() : reject(error));
    servePage(() => reviewPage(state), submit, end).then((server) => {
      request.onInterrupt(() => void server.stop().then(() => end()));
      request.announce(server.address);
    }, reject);
  });
  return written;
}

/** What would be written, and with which choices. */
function fingerprint(mapping: string, { plan, start }: PreparedImport): string {
  const files = [...start, ...plan.files.map(({ before, path, text }) => [path, text, before])];
  return createHash('sha256')
    .update(JSON.stringify([mapping, files]))
    .digest('base64url');
}
