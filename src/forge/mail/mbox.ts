/** Splits an mbox file, which holds mails one after the other, each after a line that starts with `From `. */

/** A separator: the sender and the time. Words of a mail that start a line with `From ` are not followed by a time. */
const SEPARATOR = /^From \S.*\b\d{1,2}:\d\d(?::\d\d)?\b.*\b\d{4}\b.*$|^From \S+$/;

const LF = 10;

/** Whether a file is an mbox file. */
export function isMbox(bytes: Uint8Array): boolean {
  return SEPARATOR.test(lineAt(bytes, 0).text);
}

/** The mails of an mbox file. `>From ` at the start of a line is turned back into `From `. */
export function splitMbox(bytes: Uint8Array): Uint8Array[] {
  const starts: { separator: number; body: number }[] = [];
  let isAfterEmptyLine = true;
  for (let at = 0; at < bytes.length; ) {
    const { end, text } = lineAt(bytes, at);
    if (isAfterEmptyLine && SEPARATOR.test(text)) starts.push({ separator: at, body: end });
    isAfterEmptyLine = text === '';
    at = end;
  }
  return starts.map(({ body }, index) => unescaped(bytes.subarray(body, starts[index + 1]?.separator ?? bytes.length)));
}

/** The line at a place: its first characters, without the line break, and where the next line starts. */
function lineAt(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } {
  const found = bytes.indexOf(LF, at);
  const end = found < 0 ? bytes.length : found + 1;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(end - at, 200)).toString('latin1');
  return { text: text.replace(/\r?\n$/, ''), end };
}

function unescaped(mail: Uint8Array): Uint8Array {
  const text = Buffer.from(mail.buffer, mail.byteOffset, mail.byteLength).toString('latin1');
  return text.includes('\n>') ? Buffer.from(text.replace(/^>(>*From )/gm, '$1'), 'latin1') : mail;
}
