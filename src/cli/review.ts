/** `content-audit review`: a person has checked the content and vouches for it. */
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
import { fileStateText, NOTHING_WRITTEN } from '../words/commands/files.ts';
import { reviewErrors, reviewedLine } from '../words/commands/review.ts';
import { EXIT, type Exit } from './exit.ts';

export interface ReviewRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** Pieces and personas. */
  readonly ids: readonly string[];
  /** The reviewer. By default the owner of a piece; for a persona, its last reviewer or the person who wrote it. */
  readonly by?: string | undefined;
  /** The date of the review, `YYYY-MM-DD`; by default today. */
  readonly on?: string | undefined;
  /** The decision about the pieces. */
  readonly decision?: Pick<Decision, 'verdict' | 'into' | 'why'> | undefined;
  readonly dryRun: boolean;
  readonly color: boolean;
}

type Reviewed =
  | { readonly kind: 'piece'; readonly record: Piece }
  | { readonly kind: 'persona'; readonly record: Persona };

/**
 * Sets `reviewed`, and the decision if one is given. Everything else in the files stays the same, byte for byte. Either
 * all of them are written or none.
 *
 * @throws {UsageError} When an id does not exist, or no reviewer is known.
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
    if (by === undefined) throw new UsageError(reviewErrors.noReviewer(reviewed.record.id));
    if (decision && reviewed.kind === 'persona') {
      throw new UsageError(reviewErrors.personaDecision(reviewed.record.id));
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
      text: `${printPretty(errors, { color, content, partial: true })}${NOTHING_WRITTEN}\n`,
      exit: EXIT.findings,
    };
  if (!dryRun)
    writeMany(edits.map(({ absolute: file, before, text }) => ({ file, text, before, root: place.repository })));
  const lines = edits.map(({ shown, before, text, on, by }) => {
    const state = fileStateText(text === before ? 'unchanged' : 'changed', dryRun);
    return `${reviewedLine(shown, state, on, by, decision?.verdict)}\n`;
  });
  return { text: lines.join(''), exit: EXIT.fine };
}

function find(id: string, { pieces, personas }: Model): Reviewed {
  const piece = pieces.find((record) => record.id === id);
  const persona = personas.find((record) => record.id === id);
  if (piece && persona) throw new UsageError(reviewErrors.pieceAndPersona(id));
  if (piece) return { kind: 'piece', record: piece };
  if (persona) return { kind: 'persona', record: persona };
  const near = didYouMean(
    id,
    [...pieces, ...personas].map((record) => record.id),
  );
  throw new UsageError(reviewErrors.unknown(id, near));
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
