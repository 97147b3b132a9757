/** What a buyer has probably read by each stage, as far as content alone can tell. */
import type { Segment } from '../../schema/segment.ts';
import type { Stage } from '../../schema/stage.ts';
import type { Audit } from '../audit.ts';
import type { PieceAudit } from '../piece-audit.ts';
import { families } from '../ranking.ts';
import { isForSegment, mayBeSentTo } from '../reach.ts';

/** The pieces that a buyer meets first at a stage. */
export interface StageReading {
  readonly stage: Stage;
  /** Those for the most personas first; ties by id. Of a piece and its translations, one. */
  readonly pieces: readonly PieceAudit[];
}

/**
 * What buyers probably read at each stage, in the order of the journey: the usable pieces that buyers may receive and
 * that are primary there for an active persona. A piece for several stages counts once, at the first of them. Who really
 * read it is not known.
 *
 * @param segments Only pieces for one of these segments. Default: all pieces.
 */
export function readingByStage({ model, pieces }: Audit, segments: readonly Segment[] = []): StageReading[] {
  const active = new Set(model.personas.flatMap(({ id, status }) => (status === 'active' ? [id] : [])));
  const readable = [...pieces.values()].filter(
    ({ piece, usable }) =>
      usable &&
      mayBeSentTo(piece, 'customers') &&
      (segments.length === 0 || segments.some((segment) => isForSegment(piece, segment, model.segments))),
  );
  const read = new Set<string>();
  return model.stages.map((stage) => {
    const here = readable
      .map((audited) => ({ audited, personas: personasAt(audited, stage, active) }))
      .filter(({ personas }) => personas > 0)
      .sort((a, b) => b.personas - a.personas)
      .map(({ audited }) => ({ audited, fit: 'primary', answers: [] }) as const);
    const first = families({ pieces: here }, {}, model.site.language)
      .map(([{ audited }]) => audited)
      .filter((audited) => !read.has(original(audited)));
    for (const audited of first) read.add(original(audited));
    return { stage, pieces: first };
  });
}

/** For how many active personas a piece is primary at a stage. */
function personasAt({ piece }: PieceAudit, stage: Stage, active: ReadonlySet<string>): number {
  const here = piece.serves.filter((pair) => pair.stage === stage.id && pair.fit === 'primary');
  return new Set(here.flatMap(({ persona }) => (active.has(persona) ? [persona] : []))).size;
}

function original({ piece }: PieceAudit): string {
  return piece.translationOf ?? piece.id;
}
