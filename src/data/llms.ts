/** `llms.txt`: what this site is and where its data lies, for programs that read text. */
import type { Audit } from '../audit/audit.ts';
import { pageAddress } from './address.ts';
import { feedPath } from './feeds.ts';
import { dataListNames, dataLists } from './lists.ts';

/** A page of the site that the text names. */
export interface NamedPage {
  readonly name: string;
  readonly path: `/${string}`;
  /** What the page holds, in a few words. */
  readonly what: string;
}

/** The text, in the form that llmstxt.org describes: a title, a summary, lists of links. */
export function llmsText({ coverage, model, today }: Audit, pages: readonly NamedPage[]): string {
  const { site } = model;
  const link = (name: string, path: `/${string}`, what: string) =>
    `- [${oneLine(name)}](${pageAddress(site, path)}): ${what}`;
  const lines = [
    `# ${oneLine(site.title)}`,
    '',
    `> The content of ${oneLine(site.company)} by buyer persona and stage of the buyer’s journey: what there is, whether it is still right, and what is missing. ${coverage.met + coverage.atRisk} of ${coverage.needs} needs are met, counted on ${today}.`,
    '',
    'Every number is a count that the method page explains. What is not known is null and never 0. Ids and addresses stay.',
    '',
    '## Data',
    '',
    link('The whole audit', '/data/audit.json', 'everything in one JSON file'),
    link('Its schema', '/data/audit.schema.json', 'JSON Schema, draft 2020-12'),
    ...dataListNames.map((name) => link(dataLists[name].title, `/data/${name}.json`, dataLists[name].description)),
    '',
    '## Pages',
    '',
    ...pages.map(({ name, path, what }) => link(name, path, what)),
    link('What changed', feedPath('xml'), 'Atom feed of what is new, reviewed and retired'),
    '',
    '## Personas',
    '',
    ...model.personas
      .filter(({ status }) => status === 'active')
      .map(({ id, name, titles }) =>
        link(name, `/personas/${id}/`, titles.length > 0 ? oneLine(titles.join(', ')) : 'a buyer persona'),
      ),
  ];
  return `${lines.join('\n')}\n`;
}

/** A text as one line of Markdown that says only what it says. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|~#&!]/g, (sign) => `\\${sign}`);
}
