/**
 * Links to the request form, filled in with what is known. A browser script uses this too, so it needs no schema and no
 * list: all it knows of a team is the address of its repository.
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
  /** In the order of the form. Fields without an answer are included, as some hosts need their headings. */
  readonly fields: readonly FilledField[];
}

export interface RequestLink {
  readonly href: string;
  /** The answers as text to paste into the form, where they would make the address too long. */
  readonly copy?: string | undefined;
}

/** What a link says of the page where the request started: ids, which every host accepts as text. */
export const CONTEXT_FIELDS = ['persona', 'stage', 'question', 'product', 'format'] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];

/** The page where the request started, such as `persona finance-lead, stage decision`. */
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
