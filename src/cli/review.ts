/** `content-audit review`: a person has checked the content and vouches for it. */
import { competitorReviewer } from '../audit/answers/competitor-reviewer.ts';
import { personaReviewer } from '../audit/persona-reviewer.ts';
import { checkContent } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Competitor, Model, Persona, Piece } from '../content/model.ts';
import { reviewChanges } from '../content/write/change-set.ts';
import { editFrontMatter } from '../content/write/front-matter.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { printPretty } from '../print/findings/pretty.ts';
import type { Decision } from '../schema/piece.ts';
import { fileStateText, NOTHING_WRITTEN } from '../words/commands/files.ts';
import { reviewErrors, reviewedLine } from '../words/commands/review.ts';
import { editFiles } from './edit-files.ts';
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
  | { readonly kind: 'persona'; readonly record: Persona }
  | { readonly kind: 'competitor'; readonly record: Competitor };

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
  const records = [...new Set(ids)].map((id) => find(id, model));
  const reviews = records.map((reviewed) => {
    const { id, path: shown } = reviewed.record;
    const by = request.by ?? vouching(reviewed);
    if (by === undefined) throw new UsageError(reviewErrors.noReviewer(id));
    if (decision && reviewed.kind !== 'piece') throw new UsageError(reviewErrors.otherDecision(id, reviewed.kind));
    const on = request.on ?? today;
    return { shown, on, by, edit: (text: string) => editFrontMatter(text, reviewChanges({ on, by, decision })) };
  });
  const { errors, files, write } = editFiles(content, today, reviews);
  if (errors.length > 0)
    return {
      text: `${printPretty(errors, { color, content, partial: true })}${NOTHING_WRITTEN}\n`,
      exit: EXIT.findings,
    };
  if (!dryRun) write();
  const lines = files.map(({ shown, before, text }, index) => {
    const { on = '', by = '' } = reviews[index] ?? {};
    const state = fileStateText(text === before ? 'unchanged' : 'changed', dryRun);
    return `${reviewedLine(shown, state, on, by, decision?.verdict)}\n`;
  });
  return { text: lines.join(''), exit: EXIT.fine };
}

function find(id: string, { competitors, pieces, personas }: Model): Reviewed {
  const withId = <T extends { readonly id: string }>(records: readonly T[]) => records.filter((one) => one.id === id);
  const [found, ...others]: Reviewed[] = [
    ...withId(pieces).map((record) => ({ kind: 'piece', record }) as const),
    ...withId(personas).map((record) => ({ kind: 'persona', record }) as const),
    ...withId(competitors).map((record) => ({ kind: 'competitor', record }) as const),
  ];
  const [other] = others;
  if (found && other) throw new UsageError(reviewErrors.twoKinds(id, found.kind, other.kind));
  if (found) return found;
  const near = didYouMean(
    id,
    [...pieces, ...personas, ...competitors].map((record) => record.id),
  );
  throw new UsageError(reviewErrors.unknown(id, near));
}

function vouching({ kind, record }: Reviewed): string | undefined {
  switch (kind) {
    case 'piece':
      return record.owner;
    case 'persona':
      return personaReviewer(record);
    case 'competitor':
      return competitorReviewer(record);
  }
}
