/** Who may receive a piece and how current it is, in sentences: for programs that show no badges. */
import type { JudgedDates } from '../../audit/freshness.ts';
import { doNotSend, maySendTo, notLive, notToUse } from '../../words/mcp/answers.ts';
import { plainText } from '../../words/parts.ts';
import { freshnessText } from '../../words/pieces/freshness.ts';
import { leavingWord, statusWords } from '../../words/states.ts';
import { type SendState, sendWord, useOf, whyNot } from './may-send.ts';

/** Who may receive it, or why no one may. */
export function audienceText(state: SendState, days: JudgedDates): string {
  const word = sendWord(state);
  const use = useOf(state);
  if (use === 'send') return maySendTo(word);
  return use === 'for-you' ? doNotSend(word) : notToUse(word, whyNot(state, days));
}

/** How current it is; of a piece that is not live or leaves, that. */
export function currentText({ freshness, leaving, status }: SendState, { due, expires }: JudgedDates): string {
  if (freshness === undefined) return notLive(statusWords[status]);
  if (leaving) return notLive(leavingWord);
  return plainText(freshnessText({ state: freshness, ...(due === undefined ? {} : { dueOn: due }) }, expires));
}
