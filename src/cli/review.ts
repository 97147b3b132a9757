/** `content-audit review`: somebody looked again and vouches for it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { personaReviewer } from '../audit/persona-reviewer.ts';
import { checkContent, checkFiles } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import { folderOnDisk } from '../content/disk/folder.ts';
import { placeOf, shownPath } from '../content/disk/paths.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { writeMany } from '../content/disk/whole-file.ts';
import { withFiles } from '../content/disk/with-files.ts';
import type { Model, Persona, Piece } from '../content/model.ts';
import type { YamlChange } from '../content/write/edit-yaml.ts';
import { editFrontMatter } from '../content/write/front-matter.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { printPretty } from '../print/findings/pretty.ts';
import type { Decision } from '../schema/piece.ts';
import { EXIT, type Exit } from './exit.ts';

export interface ReviewRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** Pieces and personas. */
  readonly ids: readonly string[];
  /** Who vouches; by default the owner of a piece, and of a persona who vouched last or wrote it. */
  readonly by?: string | undefined;
  /** The day it was read, `YYYY-MM-DD`; by default today. */
  readonly on?: string | undefined;
  /** What was decided about the pieces. */
  readonly decision?: Pick<Decision, 'verdict' | 'into' | 'why'> | undefined;
  readonly dryRun: boolean;
  readonly color: boolean;
}

type Reviewed =
  | { readonly kind: 'piece'; readonly record: Piece }
  | { readonly kind: 'persona'; readonly record: Persona };

/**
 * Stamps `reviewed`, and a decision if one was made. Everything else in the files stays, byte for byte. All of them
 * are written or none.
 *
 * @throws {UsageError} When an id does not exist, or it is not known who vouches.
 */
export function review(request: ReviewRequest): { text: string; exit: Exit } {
  const { content, ids, decision, dryRun, color } = request;
  const { model, findings, today } = checkContent({ directory: content, today: request.today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  const place = placeOf(content);
  const folder = shownPath(place, content);
  const records = [...new Set(ids)].map((id) => find(id, model));
  const edits = records.map((reviewed) => {
    const { path: shown } = reviewed.record;
    const by = request.by ?? vouching(reviewed);
    if (by === undefined) throw new UsageError(`Who vouches for "${reviewed.record.id}"? Name them with --by.`);
    if (decision && reviewed.kind === 'persona') {
      throw new UsageError(`"${reviewed.record.id}" is a persona; only about pieces is decided.`);
    }
    const on = request.on ?? today;
    const absolute = path.join(place.repository, shown);
    const before = readFileSync(absolute, 'utf8');
    const text = editFrontMatter(before, changes({ on, by, decision }));
    return { shown, file: folder === '' ? shown : shown.slice(folder.length + 1), absolute, before, text, on, by };
  });
  const files = withFiles(folderOnDisk(place), new Map(edits.map(({ file, text }) => [file, text])));
  const errors = checkFiles(files, today).findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    return {
      text: `${printPretty(errors, { color, content, partial: true })}Nothing was written.\n`,
      exit: EXIT.findings,
    };
  if (!dryRun)
    writeMany(edits.map(({ absolute: file, before, text }) => ({ file, text, before, root: place.repository })));
  const lines = edits.map(({ shown, before, text, on, by }) => {
    const state = text === before ? 'unchanged' : dryRun ? 'would be changed' : 'changed';
    return `${shown}: ${state}, reviewed on ${on} by ${by}${decision ? `, decided: ${decision.verdict}` : ''}\n`;
  });
  return { text: lines.join(''), exit: EXIT.fine };
}

function find(id: string, { pieces, personas }: Model): Reviewed {
  const piece = pieces.find((record) => record.id === id);
  const persona = personas.find((record) => record.id === id);
  if (piece && persona) {
    throw new UsageError(
      `"${id}" is a piece and a persona. Rename one of them, so that it can be told which is meant.`,
    );
  }
  if (piece) return { kind: 'piece', record: piece };
  if (persona) return { kind: 'persona', record: persona };
  const near = didYouMean(
    id,
    [...pieces, ...personas].map((record) => record.id),
  );
  throw new UsageError(
    `There is no piece or persona "${id}". ${near ? `Did you mean ${near}?` : 'An id is the name of its file.'}`,
  );
}

function vouching({ kind, record }: Reviewed): string | undefined {
  return kind === 'piece' ? record.owner : personaReviewer(record);
}

function changes({ on, by, decision }: { on: string; by: string } & Pick<ReviewRequest, 'decision'>): YamlChange[] {
  const stamps = [
    { path: ['reviewed', 'on'], value: on },
    { path: ['reviewed', 'by'], value: by },
  ];
  return decision ? [...stamps, { path: ['decision'], value: { ...decision, on, by } }] : stamps;
}
