/** The terms of both teams in Markdown, in the order of their page. */
import { ladder } from '../../audit/agreement/ladder.ts';
import type { Term } from '../../content/agreement/model.ts';
import { pageAddress } from '../../data/address.ts';
import type { PublishedAgreement } from '../../publish/published.ts';
import type { Site } from '../../schema/site.ts';
import { termsWords } from '../../words/agreement/terms-page.ts';
import { markdownWords } from '../../words/markdown/markdown.ts';
import { bodyQuotation, fact, fileOf, linkFact, section } from './lines.ts';

/** The Markdown of all terms. */
export function termsMarkdown(agreement: PublishedAgreement, site: Site): string {
  const { beside, rungs } = ladder(agreement);
  return fileOf(markdownWords.terms, [
    linkFact(markdownWords.page, pageAddress(site, '/agreement/terms/')),
    ...[...rungs, ...beside].flatMap((term) => section(nameOf(term), termLines(term))),
  ]);
}

function nameOf({ name, short }: Term): string {
  return short === undefined ? name : `${name} (${short})`;
}

function termLines({ body, crmStage, criteria, definition, id, isNot }: Term): string[] {
  const written = bodyQuotation(body);
  return [
    ...fact(markdownWords.id, id),
    ...fact(markdownWords.definition, definition ?? termsWords.undefined),
    ...fact(markdownWords.criteria, criteria),
    ...fact(markdownWords.isNot, isNot),
    ...fact(markdownWords.crmStage, crmStage),
    ...(written.length > 0 ? ['', ...written] : []),
  ];
}
