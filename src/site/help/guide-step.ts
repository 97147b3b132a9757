import type { Audit } from '../../audit/audit.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { Part, Sentence } from '../../words/parts.ts';
import type { Html } from '../frame/html.ts';
import { sentenceHtml } from '../frame/sentence.ts';
import { getAudit } from '../frame/site-content.ts';
import { pagesOf } from '../pages.ts';

/** A step of a guide. Guides are the same for every team, so a link to a page that this site does not have is text. */
export function guideStep(step: Sentence): Html {
  return sentenceHtml(step.map(withoutDeadEnd));
}

const pages = oncePer((audit: Audit) => new Set(pagesOf(audit)));

function withoutDeadEnd(part: Part): Part {
  if (typeof part === 'string' || !('link' in part) || !part.to.startsWith('/')) return part;
  return pages(getAudit()).has(`${part.to.slice(1)}index.html`) ? part : part.link;
}
