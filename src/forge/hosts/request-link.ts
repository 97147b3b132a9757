/**
 * Links to the request form that already say what is known. Needs no schema and no list, so that a script in a page can
 * use it as well: the one thing it is told of a team is where its repository is.
 */
import type { Site } from '../../schema/site.ts';
import { answered, answersAsText, type FilledField } from './filled-fields.ts';
import { hostLinks } from './host-links.ts';
import { hostOf, inRepository, withFields } from './links.ts';

/** Where requests are filed. */
export type FormSite = Pick<Site, 'host' | 'repository'>;

/** What a request starts with. */
export interface RequestDraft {
  readonly title?: string | undefined;
  /** In the order of the form. Fields without an answer stand there too where a host has to be told the headings. */
  readonly fields: readonly FilledField[];
}

export interface RequestLink {
  readonly href: string;
  /** What would have made the address too long, as text to paste into the form. */
  readonly copy?: string | undefined;
}

/** What a link can say of the place where somebody asked, beside the answers: ids, which every host can take as text. */
export const CONTEXT_FIELDS = ['persona', 'stage', 'product', 'format'] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];

/** The place where somebody asked: `persona finance-lead, stage decision`. */
export function contextText(ids: Readonly<Partial<Record<ContextField, string | undefined>>>): string {
  return CONTEXT_FIELDS.flatMap((field) => (ids[field] === undefined ? [] : `${field} ${ids[field]}`)).join(', ');
}

/** The link to the form, filled in. Nothing where the team's repository is not known. */
export function requestLink(site: FormSite, { title, fields }: RequestDraft): RequestLink | undefined {
  const host = hostOf(site);
  const page = inRepository(site, ({ newIssue }) => newIssue.page);
  if (host === undefined || page === undefined) return undefined;
  const { answers, form, titleField } = hostLinks[host].newIssue;
  const named = title ? { ...form, [titleField]: title } : form;
  const whole = withFields(page, { ...named, ...answers(fields) });
  if (whole !== undefined) return { href: whole };
  const href = withFields(page, named) ?? withFields(page, form) ?? page;
  return { href, copy: [title, answersAsText(answered(fields))].filter(Boolean).join('\n\n') };
}
