import { escapeHtml } from '../../kit/escape-html.ts';
import { digestWords } from '../../words/digest/page.ts';
import type { DigestPage, Run } from './page.ts';

/** A digest as the body of a mail: plain elements, which every mail program shows, and nothing that is loaded. */
export function digestAsHtml({ period, sections, title }: DigestPage): string {
  const lists = sections.flatMap(({ all, heading, lines }) => [
    `<h2>${escapeHtml(heading)}</h2>`,
    '<ul>',
    ...lines.map((line) => `<li>${line.map(runInHtml).join('')}</li>`),
    '</ul>',
    ...(all === undefined ? [] : [`<p>${link(digestWords.all, all)}</p>`]),
  ]);
  const body = lists.length === 0 ? [`<p>${escapeHtml(digestWords.nothing)}</p>`] : lists;
  const page = [
    '<!doctype html>',
    '<html lang="en">',
    `<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>`,
    '<body>',
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(period)}</p>`,
    ...body,
    '</body>',
    '</html>',
  ].join('\n');
  // In the log of a code host, this would be a command.
  return `${page.replace(/##(?=(?:vso)?\[)/gi, '#&#35;')}\n`;
}

function runInHtml({ text, to }: Run): string {
  return to === undefined ? escapeHtml(text) : link(text, to);
}

function link(text: string, to: string): string {
  return `<a href="${escapeHtml(to)}">${escapeHtml(text)}</a>`;
}
