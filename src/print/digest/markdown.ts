import { digestWords } from '../../words/digest/page.ts';
import { inMarkdown } from '../plain.ts';
import type { DigestPage, Run } from './page.ts';

/** A digest as Markdown, for issues and documents. Text from content makes no mention, link or markup. */
export function digestAsMarkdown({ period, sections, title }: DigestPage): string {
  const lists = sections.map(({ all, heading, lines }) => {
    const items = lines.map((line) => `- ${line.map(runInMarkdown).join('')}`);
    return `## ${heading}\n\n${[...items, ...(all === undefined ? [] : [`\n${link(digestWords.all, all)}`])].join('\n')}\n`;
  });
  const body = lists.length === 0 ? [`${digestWords.nothing}\n`] : lists;
  return [`# ${inMarkdown(title)}\n`, `${inMarkdown(period)}\n`, ...body].join('\n');
}

function runInMarkdown({ text, to }: Run): string {
  // Spaces at the ends of a run are between words.
  const [before, after] = [text.startsWith(' ') ? ' ' : '', text.trimStart().endsWith(' ') ? ' ' : ''];
  const shown = inMarkdown(text.trim());
  return `${before}${to === undefined ? shown : link(shown, to)}${after}`;
}

/** The address in angle brackets, in which only these characters have a meaning. */
function link(text: string, to: string): string {
  return `[${text}](<${to.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}
