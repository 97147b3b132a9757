/** `llms.txt`: describes the site and its data to language models. */
import type { Audit } from '../audit/audit.ts';
import { oneLine } from '../kit/markdown.ts';
import { llmsWords } from '../words/data/llms.ts';
import { markdownPagesWords } from '../words/markdown/markdown.ts';
import { pageAddress } from './address.ts';
import { feedPath } from './feeds.ts';
import { dataListNames, dataLists } from './lists.ts';

/** A page to list. */
export interface NamedPage {
  readonly name: string;
  readonly path: `/${string}`;
  /** A short description of the page. */
  readonly what: string;
}

/**
 * The text in the format of llmstxt.org: a title, a summary, and lists of links.
 *
 * @param markdown Pages in Markdown.
 */
export function llmsText(
  { coverage, model, today }: Audit,
  pages: readonly NamedPage[],
  markdown: readonly NamedPage[],
): string {
  const { site } = model;
  const link = (name: string, path: `/${string}`, what: string) =>
    `- [${oneLine(name)}](${pageAddress(site, path)}): ${what}`;
  const lines = [
    `# ${oneLine(site.title)}`,
    '',
    `> ${llmsWords.summary(oneLine(site.company))} ${llmsWords.coverage(coverage.met + coverage.atRisk, coverage.needs, today)}`,
    '',
    llmsWords.rules,
    '',
    `## ${llmsWords.data}`,
    '',
    link(llmsWords.audit.name, '/data/audit.json', llmsWords.audit.what),
    link(llmsWords.schema.name, '/data/audit.schema.json', llmsWords.schema.what),
    ...dataListNames.map((name) => link(dataLists[name].title, `/data/${name}.json`, dataLists[name].description)),
    '',
    `## ${llmsWords.pages}`,
    '',
    ...pages.map(({ name, path, what }) => link(name, path, what)),
    link(llmsWords.feed.name, feedPath('xml'), llmsWords.feed.what),
    '',
    `## ${markdownPagesWords.title}`,
    '',
    markdownPagesWords.how,
    '',
    ...markdown.map(({ name, path, what }) => link(name, path, what)),
    '',
    `## ${llmsWords.personas}`,
    '',
    ...model.personas
      .filter(({ status }) => status === 'active')
      .map(({ id, name, titles }) =>
        link(name, `/personas/${id}/index.md`, titles.length > 0 ? oneLine(titles.join(', ')) : llmsWords.persona),
      ),
  ];
  return `${lines.join('\n')}\n`;
}
