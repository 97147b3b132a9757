import type { CandidateReason } from '../../audit/candidates.ts';
import { day, type Sentence, sentence } from '../parts.ts';
import { cellWords, freshnessWords, inSentence, statusWords } from '../states.ts';
import { usageNothing } from '../usage/counts.ts';

/** Why a piece may be retired, merged or reviewed. */
export function candidateReason(reason: CandidateReason): Sentence {
  switch (reason.code) {
    case 'replaced':
      return sentence`It is replaced by “${{ piece: reason.by }}”, which is ${LIVE}.`;
    case 'expired':
      return sentence`Its last day of use was ${day(reason.on)}, but it is still ${LIVE}.`;
    case 'unused':
      return sentence`It serves no persona, and no request or other piece names it.`;
    case 'not-used':
      return sentence`No ${usageNothing(reason.year)}, and ${{ cell: reason.cell }} is ${inSentence(cellWords.crowded)}.`;
    case 'duplicate': {
      const { by, cell, format } = reason;
      const crowded = sentence`${{ cell }} is ${inSentence(cellWords.crowded)}`;
      return sentence`${crowded}, and “${{ piece: by }}” has the same format (${format.name}) and answers the same questions.`;
    }
    case 'overdue':
    case 'stale': {
      const { code, dueOn } = reason;
      const state = inSentence(freshnessWords[code]);
      return dueOn === undefined
        ? sentence`It was never reviewed and is ${state}.`
        : sentence`It is ${state}: its review was due on ${{ date: dueOn }}.`;
    }
  }
}

const LIVE = inSentence(statusWords.live);
