/** Whether the cells of a column contradict its heading, which is believed only as far as they agree. */
import type { ColumnReason } from '../words/import/columns.ts';
import { readAddress } from './addresses.ts';
import { readDate } from './date-cells.ts';
import { decisionVerdictOf, statusOf } from './fixed-words.ts';
import { fold } from './fold.ts';
import type { Target } from './headings.ts';

/** The share of cells that contradicts a heading. */
const MOST = 0.8;

/** A type of file as servers name it, such as `text/html; charset=utf-8`. */
const FILE_TYPE = /^(?:text|application|image|audio|video|font|model|multipart|message)\/[\w.+-]+(?:\s*;.*)?$/i;

type Answer = 'works' | 'gone' | 'fails';

/** What servers answer, in words, with what it says about the page. */
const ANSWERS: ReadonlyMap<string, Answer> = new Map([
  ...each('works', 'ok|200|200 ok|not modified'),
  ...each(
    'gone',
    'not found|404 not found|gone|moved permanently|found|moved temporarily|temporary redirect|permanent redirect|see other|redirect|redirected|page not found|301 moved permanently|302 found',
  ),
  ...each(
    'fails',
    'forbidden|unauthorized|internal server error|bad gateway|service unavailable|gateway timeout|bad request|too many requests|connection refused|connection timeout|connection error|no response|timeout|blocked by robots txt|dns lookup failed|server error|client error|unavailable|not reached',
  ),
]);

function each(answer: Answer, words: string): (readonly [string, Answer])[] {
  return words.split('|').map((word) => [word, answer] as const);
}

/** What the answer of a server says about a page, if a text is one. */
export function answerOf(text: string): Answer | undefined {
  return ANSWERS.get(fold(text));
}

/** Headings of addresses that also name places. */
const PLACES = /^(?:location|address|adresse|landing page|website|loc)$/i;

/** Targets that hold names, which are neither days nor addresses. */
const NAMES: ReadonlySet<Target> = new Set<Target>(['format', 'persona', 'stage', 'products']);

/** Why the cells of a column contradict the target of its heading; nothing if they do not, or if there are none. */
export function disagrees(
  target: Target,
  heading: string,
  texts: readonly string[],
): Extract<ColumnReason, string> | 'answers' | undefined {
  if (texts.length === 0) return undefined;
  const most = (test: (text: string) => boolean) => texts.filter(test).length >= MOST * texts.length;
  if (target === 'format' && most((text) => FILE_TYPE.test(text))) return 'file-types';
  if ((target === 'status' || target === 'verdict') && most((text) => answerOf(text) !== undefined)) {
    // "OK" alone is an answer under Status, and may be a decision under Action.
    if (target === 'status' || texts.some((text) => fold(text) !== 'ok')) return 'answers';
  }
  if (
    target === 'verdict' &&
    texts.length > 4 &&
    !texts.some((text) => (decisionVerdictOf(text) ?? statusOf(text)) !== undefined)
  ) {
    return 'other-cells';
  }
  if (target === 'url' && PLACES.test(heading.trim()) && !texts.some(mayBePlace)) return 'other-cells';
  const isOther = (text: string) =>
    /^[\d\s.,%$€£-]+$/.test(text) || readDate(text) !== undefined || readAddress(text).address !== undefined;
  const isNumbered = target === 'stage' || target === 'persona';
  if (NAMES.has(target) && most((text) => isOther(text) && !(isNumbered && /^\d$/.test(text)))) return 'other-cells';
  return undefined;
}

function mayBePlace(text: string): boolean {
  return /[/]|\.[a-z]/i.test(text);
}
