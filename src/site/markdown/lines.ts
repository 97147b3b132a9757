/** Builds Markdown line by line. What a person wrote can make neither a heading nor a list item. */
import { oneLine, withoutUnseen } from '../../kit/markdown.ts';
import { markdownWords } from '../../words/markdown/markdown.ts';
import { harmless } from './harmless.ts';

/** A fact as a list item; nothing for a fact that is not known. Several values are separated by semicolons. */
export function fact(label: string, value: string | readonly string[] | undefined): string[] {
  const text = typeof value === 'string' ? oneLine(value) : (value ?? []).map(oneLine).join('; ');
  return text === '' ? [] : [`- ${label}: ${text}`];
}

/** A list item with what a person wrote. */
export function item(text: string): string {
  return `- ${oneLine(text)}`;
}

/** A fact that is a link. */
export function linkFact(label: string, address: string): string {
  return `- ${label}: <${bare(address)}>`;
}

/** A link with a text. */
export function link(text: string, address: string): string {
  return `[${oneLine(text)}](<${bare(address)}>)`;
}

function bare(address: string): string {
  return address.replace(/[<>\s]/g, encodeURIComponent);
}

/** A section with its lines; nothing without any. */
export function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${oneLine(heading)}`, '', ...lines];
}

/** A text without Markdown, each line marked as a quotation. */
export function quotation(text: string): string[] {
  return quoted(text, oneLine);
}

/** The Markdown of a body, each line marked as a quotation. It has neither HTML, nor comments, nor links of unsafe kinds. */
export function bodyQuotation(body: string): string[] {
  return quoted(harmless(withoutUnseen(body)), (line) => line);
}

function quoted(text: string, shown: (line: string) => string): string[] {
  const trimmed = withoutUnseen(text).trim();
  return trimmed === '' ? [] : trimmed.split(/\r\n?|\n/).map((line) => `> ${shown(line)}`.trimEnd());
}

/** The body of a file. */
export function bodySection({ body, path }: { readonly body: string; readonly path: string }): string[] {
  const lines = bodyQuotation(body);
  return lines.length === 0 ? [] : section(markdownWords.written(path), [markdownWords.quoted, '', ...lines]);
}

/** Lines as a file. */
export function fileOf(title: string, lines: readonly string[]): string {
  return `${[`# ${oneLine(title)}`, '', ...lines].join('\n')}\n`;
}
