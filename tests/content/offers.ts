/** What a hint offers to paste, read from its text. A template with `…` or `<…>` is for a person to fill in. */

export type Offer =
  /** `key: value`, for the record with the problem or for the file that the hint names. */
  | { readonly line: string; readonly into?: string | undefined }
  /** What to write in place of the wrong value or key. */
  | { readonly word: string }
  /** A pair of `serves`, or another group of fields. */
  | { readonly group: string }
  /** A new name or place of the file. */
  | { readonly file: string }
  /** A command without `npx content-audit`. */
  | { readonly command: string }
  /** A whole new file. */
  | { readonly text: string };

const LINE = /^[\w/-]+: \S/;

export function offersOf(hint: string): Offer[] {
  const [sentence = '', ...rest] = hint.split('\n');
  const [, command] = /^npx content-audit (.+)$/.exec(rest.join('\n')) ?? [];
  if (command !== undefined) return [{ command }];
  if (rest.length > 0) return [{ text: `${rest.join('\n')}\n` }];
  return [...inBackTicks(sentence), ...atTheEnd(sentence), ...words(sentence), ...fileNames(sentence)];
}

function isReady(text: string): boolean {
  return !/…|<[\w/]+>/.test(text);
}

function inBackTicks(hint: string): Offer[] {
  return [...hint.matchAll(/(with )?`([^`]+)`(?: in ([\w/.-]+\w))?/g)].flatMap(([, part, text = '', into]): Offer[] => {
    const [, command] = /^npx content-audit (.+)/.exec(text) ?? [];
    // What follows "with" is a part of something that only a person can write.
    if (!isReady(text) || part) return [];
    if (command !== undefined) return command.includes(' ') ? [{ command }] : [];
    if (text.startsWith('{')) return [{ group: text }];
    return LINE.test(text) ? [{ line: text, into }] : [];
  });
}

/** After a colon at the end, without back-ticks. */
function atTheEnd(hint: string): Offer[] {
  const [, text] = /(?:^[A-Z][\w ]*|;[^;`]*|For example|one of): ((?:npx |[\w-]+: )[^`]+)$/.exec(hint) ?? [];
  if (text === undefined || !isReady(text)) return [];
  return text.startsWith('npx ') ? [{ command: text.replace('npx content-audit ', '') }] : [{ line: text }];
}

function words(hint: string): Offer[] {
  const [, near] = /Did you mean <?([^\s>]+?)>?\?/.exec(hint) ?? [];
  const [, list = ''] =
    /^(?:Name an active owner: |Use (?:one of:? )?|Choose one of:? )([\w, /.-]+?)(?:, or add\b|\.(?:\s|$))/.exec(
      hint,
    ) ?? [];
  const choices = list.split(/, | or /).filter((word) => word !== '' && word !== 'another one');
  const [, quoted] = /^Put it in quotes: (".*")$/.exec(hint) ?? [];
  return [near, quoted, ...(choices.some((word) => word.includes(' ')) ? [] : choices)].flatMap((word) =>
    word === undefined ? [] : { word },
  );
}

function fileNames(hint: string): Offer[] {
  const [, file] = /Rename it to (?!end\b)([\w.-]+\w)/.exec(hint) ?? [];
  const [, ending] = /Rename it (?:to end|so that it ends) in (\.\w+)/.exec(hint) ?? [];
  return [...(file === undefined ? [] : [{ file }]), ...(ending === undefined ? [] : [{ file: `*${ending}` }])];
}
