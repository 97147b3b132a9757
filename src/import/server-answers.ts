/** What servers answered to a crawler, in numbers and in words. */
import { fold } from './fold.ts';

/** What an answer says about a page. */
type Answer = 'works' | 'moved' | 'fails';

const WORDS: Readonly<Record<Answer, string>> = {
  works: 'ok|not modified|success',
  moved:
    'not found|gone|moved permanently|found|moved temporarily|temporary redirect|permanent redirect|see other|redirect|redirected|redirection|page not found|client side redirect',
  fails:
    'forbidden|unauthorized|internal server error|bad gateway|service unavailable|gateway timeout|bad request|too many requests|connection refused|connection timeout|connection timed out|connection error|no response|timeout|timed out|blocked by robots txt|dns lookup failed|server error|client error|unavailable|not reached|not crawled|error',
};

const answers: ReadonlyMap<string, Answer> = new Map(
  (Object.entries(WORDS) as [Answer, string][]).flatMap(([answer, words]) =>
    words.split('|').map((word) => [word, answer] as const),
  ),
);

/** What the answer of a server says about a page, if a text is one: a code such as `404`, words, or both. */
export function answerOf(text: string): Answer | undefined {
  const [, code, words = ''] = /^(?:HTTP(?:\/[\d.]+)? )?([0-5]\d\d)?\b[\s:.-]*(.*)$/is.exec(text.trim()) ?? [];
  if (code === undefined) return answers.get(fold(text));
  if (words !== '' && !answers.has(fold(words))) return undefined;
  if (code.startsWith('2')) return 'works';
  return code.startsWith('3') || code === '404' || code === '410' ? 'moved' : 'fails';
}
