/** Whether the cells of a column contradict its heading, which is believed only as far as they agree. */
import type { ColumnReason } from '../words/import/columns.ts';
import { readAddress } from './addresses.ts';
import { readDate } from './date-cells.ts';
import { decisionVerdictOf, statusOf } from './fixed-words.ts';
import { fold } from './fold.ts';
import { answerOf } from './server-answers.ts';
import type { Target } from './targets.ts';

/** The share of cells that contradicts a heading. */
const MOST = 0.8;

/** A type of file as servers name it, such as `text/html; charset=utf-8`. */
const FILE_TYPE = /^(?:text|application|image|audio|video|font|model|multipart|message)\/[\w.+-]+(?:\s*;.*)?$/i;

/** Headings of addresses that also name places. */
const PLACES = /^(?:location|address|adresse|landing page|website|loc)$/i;

/** Targets that hold names or sentences, which are neither numbers nor days nor addresses. */
const NAMES: ReadonlySet<Target> = new Set<Target>([
  ...(['format', 'persona', 'stage', 'products', 'owner', 'whenToUse', 'say'] as const),
]);

/** The most cells of a column that are looked at. */
const SAMPLE = 500;

/** In characters: a title is shorter than the text of a page. */
const LONGEST_TITLE = 300;

/** Why the cells of a column contradict the target of its heading; nothing if they do not, or if there are none. */
export function disagrees(
  target: Target,
  heading: string,
  cells: readonly string[],
): Extract<ColumnReason, string> | 'answers' | undefined {
  if (cells.length === 0) return undefined;
  const texts = sampleOf(cells);
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
  if (target === 'title' && most((text) => text.length > LONGEST_TITLE || /^<\w+[ >]/.test(text))) return 'other-cells';
  if (target === 'url' && PLACES.test(heading.trim()) && !texts.some(mayBePlace)) return 'other-cells';
  const isOther = (text: string) =>
    (/\d/.test(text) && /^[\d\s.,%$€£-]+$/.test(text)) || readDate(text) !== undefined || isAddress(text);
  const isNumbered = target === 'stage' || target === 'persona';
  if (NAMES.has(target) && most((text) => isOther(text) && !(isNumbered && /^\d$/.test(text)))) return 'other-cells';
  return undefined;
}

/** Some of the cells, from the whole column: what most of them are shows in these. */
function sampleOf(cells: readonly string[]): readonly string[] {
  const step = Math.ceil(cells.length / SAMPLE);
  return step === 1 ? cells : cells.filter((_, index) => index % step === 0);
}

/** Whether a text is an address and nothing else: a link around a name is a name. */
function isAddress(text: string): boolean {
  return /^[^\s[({<]+$/.test(text) && readAddress(text).address !== undefined;
}

function mayBePlace(text: string): boolean {
  return /[/]|\.[a-z]/i.test(text);
}
