import { digestWords } from '../../words/digest/page.ts';
import { withoutCommands } from '../plain.ts';
import type { DigestPage } from './page.ts';

/** A digest for a terminal. */
export function digestAsText({ period, sections, title }: DigestPage): string {
  const lists = sections.flatMap(({ heading, lines }) => [
    '',
    heading,
    ...lines.map((line) => `- ${line.map(({ text }) => text).join('')}`),
  ]);
  const body = lists.length === 0 ? ['', digestWords.nothing] : lists;
  return withoutCommands(`${[title, period, ...body].join('\n')}\n`);
}
