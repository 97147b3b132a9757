/** Reads what the topic of a piece came from, and the request or gap that it was made for. */
import { unaskedQuestion } from '../content/record-rules/questions.ts';
import { originFrom, type PieceFields } from '../schema/piece.ts';
import type { Cells } from './cells.ts';
import type { RowContext } from './row-context.ts';

type Origin = NonNullable<PieceFields['origin']>;
type Gap = Pick<Origin, 'persona' | 'stage' | 'question'>;

/** The origin of a row. Nothing if a cell says what this folder does not have: an origin is never half right. */
export function readOrigin(
  cells: Cells,
  { known, personas }: Pick<RowContext, 'known' | 'personas'>,
): Origin | undefined {
  const text = (target: 'originFrom' | 'originRequest' | 'originGap') => cells.one(target)?.text.trim();
  const from = originFrom.safeParse(text('originFrom')?.toLowerCase());
  const request = text('originRequest');
  const written = text('originGap');
  const gap = written === undefined ? {} : gapOf(written, { known, personas });
  const isKnown = request === undefined || known.ids('request')?.has(request) === true;
  if (!from.success || !isKnown || gap === undefined) return undefined;
  return { from: from.data, ...(request === undefined ? {} : { request }), ...gap };
}

/** `persona/stage` or `persona/stage/question`, as the list of pieces writes it; nothing if one of them does not exist. */
function gapOf(text: string, { known, personas }: Pick<RowContext, 'known' | 'personas'>): Gap | undefined {
  const [persona = '', stage, question, ...rest] = text.split('/').map((part) => part.trim());
  if (!personas.has(persona) || rest.length > 0) return undefined;
  if (stage === undefined) return { persona };
  if (!known.stages.includes(stage)) return undefined;
  if (question === undefined) return { persona, stage };
  return unaskedQuestion(question, { persona, stage }, known) ? undefined : { persona, stage, question };
}
