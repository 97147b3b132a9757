/** A line of the agenda, and what its lines are made from. */
import type { gapMoves } from '../../audit/agreement/gap-moves.ts';
import type { Meetings } from '../../audit/agreement/meetings.ts';
import type { Audit } from '../../audit/audit.ts';
import type { requestClocks } from '../../audit/clock.ts';
import type { Agreement } from '../../content/agreement/model.ts';
import type { Sentence } from '../../words/parts.ts';

/** One line of the agenda. */
export interface AgendaItem {
  readonly text: Sentence;
  /** The page of this site that tells more. */
  readonly page?: `/${string}` | undefined;
}

/** What the parts of the agenda are made from. */
export interface AgendaBase {
  readonly audit: Audit;
  readonly agreement: Agreement;
  readonly meetings: Meetings;
  /** What happened after this day is told. */
  readonly since: string;
  readonly moves: ReturnType<typeof gapMoves>;
  readonly clocks: ReturnType<typeof requestClocks>;
  readonly personName: (id: string) => string;
}
