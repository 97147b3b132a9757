/** Turns what people typed at a host into text for content. What a reader can see stays as it is. */
import { acceptableText } from '../../schema/text.ts';
import { readingText } from '../../words/requests/reading.ts';
import { withoutComments } from './issue-body.ts';

/** Shapes of access keys. They must never enter the repository, where they would stay forever. */
const KEYS: readonly RegExp[] = [
  /\bgh[pousr]_[A-Za-z0-9]{30,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{40,}/g,
  /\bgl(?:pat|cbt|dt|ft|imt|oas|ptt|rt|soat)-[A-Za-z0-9_.-]{20,}/g,
  /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/g,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g,
  /\bsk[-_](?:live[-_]|test[-_]|ant-|proj-)?[A-Za-z0-9_-]{24,}/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
];

/** Text of several lines, without comments, hidden characters, trailing spaces and keys, cut to a limit. */
export function cleanText(written: string, limit: number): string {
  const lines = withoutKeys(plain(withoutComments(plain(written)))).split('\n');
  const text = lines.map((line) => line.trimEnd()).join('\n');
  return shorten(text.trim(), limit, `\n\n${readingText.cut}`);
}

/** The same on one line. */
export function cleanLine(written: string, limit: number): string {
  const line = withoutKeys(plain(withoutComments(plain(written))));
  return shorten(line.replace(/\s+/gu, ' ').trim(), limit, '…');
}

function plain(written: string): string {
  return acceptableText(written.toWellFormed().normalize('NFC'));
}

function withoutKeys(text: string): string {
  return KEYS.reduce((shown, key) => shown.replace(key, readingText.keyRemoved), text);
}

function shorten(text: string, limit: number, end: string): string {
  if (text.length <= limit) return text;
  return `${text
    .slice(0, limit - end.length)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trimEnd()}${end}`;
}
