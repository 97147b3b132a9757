/** Words for values that the product defines: status, verdict, sharing, language. */
import type { Decision, PieceStatus, Share } from '../schema/piece.ts';
import { fold, singular } from './fold.ts';
import { isDoubtful } from './names.ts';
import { STATUS_WORDS } from './status-words.ts';

const VERDICT: Readonly<Record<Decision['verdict'], string>> = {
  keep: 'keep|keep as is|leave|leave as is|ok|no action|none needed|retain|keep it|as is|evergreen|behalten',
  update:
    'update|refresh|rewrite|revise|improve|edit|rework|optimize|optimise|needs update|to update|redo|repurpose|modify|aktualisieren|überarbeiten',
  merge: 'merge|consolidate|combine|keep and merge|merge with other|zusammenführen',
  remove: 'remove|delete|retire|kill|archive|prune|unpublish|drop|discard|take down|redirect|entfernen|löschen',
};

const SHARE: Readonly<Record<Share, string>> = {
  public: 'public|everyone|anyone|external|ungated|open|öffentlich|extern',
  prospects: 'prospects|prospect|leads|gated|interessenten',
  customers: 'customers|customer|customers only|clients|kunden',
  partners: 'partners|partner|partners only|resellers',
  internal: 'internal|internal only|confidential|employees|private|do not share|not shareable|intern|vertraulich',
};

/** Codes of languages, which are recognized by their names in English, in German and in the language itself. */
const LANGUAGES =
  'en de fr es it nl pt pl sv da nb fi cs sk hu ro bg el hr sl et lv lt uk ru tr ar he fa hi th vi id ms ja ko zh ca eu gl sr'.split(
    ' ',
  );

const statusOfWord = reader(STATUS_WORDS);

/** The status that a word means. With a note or a question mark beside it, it never is live. */
export function statusOf(text: string): PieceStatus | undefined {
  const whole = /[?？]\s*$/.test(text) ? undefined : statusOfWord(text);
  if (whole !== undefined || text.length > LONGEST) return whole;
  const note = text.search(/[([:–—]| - /);
  const word = note > 0 ? statusOfWord(text.slice(0, note)) : undefined;
  return word === 'live' ? undefined : word;
}

/** Words that say a status in a column of that name, and something else in any other. */
const EVERYDAY =
  /^(?:yes|no|up|new|changed|done|complete|completed|current|active|inactive|available|final|public|private|hidden|visible|online|offline|open|offen|working|started|waiting|hold|blocked|ready|gone|dead|replaced|brief|design|review|approval|concept|idea|ideas|aktiv|fertig|concept|doing|requested|suggested|wanted|restricted|recording|revision|future|approved|disabled|old|outdated|stale|legacy|alt|promoted|posted|submitted|rejected|declined|dropped)$/i;

/** Whether a text can only be a status, whatever its column is called. */
export function isSurelyStatus(text: string): boolean {
  return !EVERYDAY.test(text.trim()) && statusOf(text) !== undefined;
}

/** In characters; a longer text is a note. */
const LONGEST = 80;

/** The verdict that a word means. */
export const decisionVerdictOf = sure(reader(VERDICT));
/** The audience that a word means. */
export const shareOf = sure(reader(SHARE));

/** The same meanings, but none for a word with a question mark. */
function sure<Value>(read: (text: string) => Value | undefined): (text: string) => Value | undefined {
  return (text) => (isDoubtful(text) ? undefined : read(text));
}

const languageNames = new Map(
  LANGUAGES.flatMap((code) =>
    ['en', 'de', code].map((inLanguage) => {
      const name = new Intl.DisplayNames([inLanguage], { type: 'language' }).of(code) ?? code;
      return [fold(name), code] as const;
    }),
  ),
);

/** The code that a word means: a code such as `de`, `DE` or `de_CH`, or the name of a language. */
export function languageOf(text: string): string | undefined {
  const code = /^([a-z]{2,3})(?:[-_]([a-z]{2}|[a-z]{4}))?$/i.exec(text.trim());
  const known = code && LANGUAGES.includes((code[1] ?? '').toLowerCase());
  if (!known) return languageNames.get(fold(text));
  const region = code[2];
  return (code[1] ?? '').toLowerCase() + (region ? `-${region.length === 2 ? region.toUpperCase() : region}` : '');
}

function reader<Value extends string>(words: Readonly<Record<Value, string>>): (text: string) => Value | undefined {
  const known = new Map<string, Value>();
  for (const [value, names] of Object.entries<string>(words) as [Value, string][]) {
    for (const name of [value, ...names.split('|')]) {
      known.set(fold(name), value);
      known.set(singular(fold(name)), value);
    }
  }
  // Boards number their columns, such as "3. Published".
  return (text) => {
    const folded = fold(text).replace(/^\d{1,2} (?=\p{L})/u, '');
    return known.get(folded) ?? known.get(singular(folded));
  };
}
