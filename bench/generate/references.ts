import { addDays } from '../../src/kit/calendar-date.ts';
import { marketers } from './company.ts';
import type { GeneratedPiece, PieceInput } from './generated-piece.ts';
import type { Random } from './random.ts';

type References = Pick<PieceInput, 'decision' | 'supersedes' | 'translationOf' | 'next'>;

/** A piece's reference to an older one, and the decision about it. Most pieces have none. */
export function references(
  piece: Pick<PieceInput, 'status' | 'language'>,
  older: GeneratedPiece,
  today: string,
  choices: Random,
): References {
  const replaces = piece.status === 'live' && older.fields.status === 'retired' && choices.chance(0.5);
  const translates = piece.language !== undefined && older.fields.language === undefined && choices.chance(0.6);
  const leadsOn = older.fields.status === 'live' && choices.chance(0.15);
  return {
    ...(replaces && { supersedes: [older.id] }),
    ...(translates && { translationOf: older.id }),
    ...(leadsOn && { next: older.id }),
    ...(piece.status === 'live' && choices.chance(0.07) && { decision: decision(older, today, choices) }),
  };
}

function decision(older: GeneratedPiece, today: string, choices: Random): NonNullable<PieceInput['decision']> {
  const mergeable = older.fields.status === 'live' && older.fields.decision === undefined;
  const verdict = choices.pick(['keep', 'update', 'remove', mergeable ? 'merge' : 'keep'] as const);
  return {
    verdict,
    ...(verdict === 'merge' && { into: older.id }),
    on: addDays(today, -choices.between(1, 200)),
    by: choices.pick(marketers),
    why: 'Agreed when we went through the library.',
  };
}
