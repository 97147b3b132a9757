import type { Decision } from '../../schema/piece.ts';
import type { RequestStatus } from '../../schema/request.ts';
import { requestStatusWords } from '../states.ts';
import { decisionWords } from '../verdicts.ts';

/** A decision about a piece, as news: `Decided: merge into “Price overview”`. */
export function decidedText(verdict: Decision['verdict'], into: string | undefined): string {
  const word = decisionWords[verdict].toLowerCase();
  return into === undefined ? `Decided: ${word}` : `Decided: ${word} into “${into}”`;
}

/** A decision about a request, as news: `Request accepted`. */
export function requestDecidedText(status: RequestStatus): string {
  return `Request ${requestStatusWords[status].toLowerCase()}`;
}
