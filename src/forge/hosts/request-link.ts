/**
 * Links that start a request, filled in with what is known: a mail, the company's own form, or the form at the host. A
 * browser script uses this too, so it needs no schema and no list: all it knows of a team is how it takes requests.
 */
import { fillTemplate } from '../../kit/address-template.ts';
import { MAIL_MARK } from '../../schema/request-label.ts';
import type { RequestWay } from '../../schema/request-way.ts';
import type { Site } from '../../schema/site.ts';
import { mailText } from '../../words/requests/mail.ts';
import { answered, answersAsText, type FilledField } from './filled-fields.ts';
import { hostLinks } from './host-links.ts';
import { hostOf, inRepository, withFields } from './links.ts';

/** Where requests are filed. */
export type FormSite = Pick<Site, 'host' | 'repository'> & Partial<Pick<Site, 'requests'>>;

/** What a request starts with. */
export interface RequestDraft {
  readonly title?: string | undefined;
  /** In the order of the form. Fields without an answer are included, as mails and some hosts need their headings. */
  readonly fields: readonly FilledField[];
}

export interface RequestLink {
  /** The way that the request is sent. */
  readonly by: RequestWay['by'];
  readonly href: string;
  /** The answers as text to paste into the mail or form, where they would make the address too long. */
  readonly copy?: string | undefined;
}

/** What a link says of the page where the request started: ids, which every way accepts as text. */
export const CONTEXT_FIELDS = ['persona', 'stage', 'question', 'product', 'format', 'piece', 'kind'] as const;
export type ContextField = (typeof CONTEXT_FIELDS)[number];

/** The page where the request started, such as `persona finance-lead, stage decision`. */
export function contextText(ids: Readonly<Partial<Record<ContextField, string | undefined>>>): string {
  return CONTEXT_FIELDS.flatMap((field) => (ids[field] === undefined ? [] : `${field} ${ids[field]}`)).join(', ');
}

/** The link to the way that the team prefers, filled in. Nothing where a team takes no requests yet. */
export function requestLink(site: FormSite, draft: RequestDraft): RequestLink | undefined {
  return requestLinks(site, draft)[0];
}

/** The links to all ways, in the team's order. */
export function requestLinks(site: FormSite, draft: RequestDraft): RequestLink[] {
  const { requests = [] } = site;
  const ways: readonly RequestWay[] = requests.length > 0 ? requests : [{ by: 'host' }];
  return ways.flatMap((way) => linkBy[way.by](site, draft, way.to ?? '') ?? []);
}

type LinkTo = (site: FormSite, draft: RequestDraft, to: string) => RequestLink | undefined;

const linkBy: Readonly<Record<RequestWay['by'], LinkTo>> = { mail: mailLink, form: formLink, host: hostLink };

/** Windows passes about 2,000 characters to a mail program and cuts off the rest. */
const MAX_MAIL = 1900;

function mailLink(_site: FormSite, { title, fields }: RequestDraft, to: string): RequestLink {
  const body = fields.map(({ answer, label }) => mailText.line(label, answer)).join('\n');
  const subject = mailText.subject(MAIL_MARK, title);
  const address = (shown: string, text?: string) =>
    `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encoded(shown)}${text === undefined ? '' : `&body=${encoded(text)}`}`;
  const whole = address(subject, body);
  if (whole.length <= MAX_MAIL) return { by: 'mail', href: whole };
  const named = address(subject);
  return { by: 'mail', href: named.length <= MAX_MAIL ? named : address(mailText.subject(MAIL_MARK)), copy: body };
}

/** Text in a mail address, where a line ends with CR and LF (RFC 6068). */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('%0A', '%0D%0A');
}

/** Hosts and proxies cut longer addresses off. */
const MAX_FORM = 6000;

function formLink(_site: FormSite, { title = '', fields }: RequestDraft, to: string): RequestLink {
  const answers = new Map([['title', title], ...fields.map(({ answer, id }) => [id, answer] as const)]);
  const whole = fillTemplate(to, (name) => answers.get(name) ?? '');
  if (whole.length <= MAX_FORM) return { by: 'form', href: whole };
  return { by: 'form', href: fillTemplate(to, () => ''), copy: asText({ title, fields }) };
}

function hostLink(site: FormSite, { title, fields }: RequestDraft): RequestLink | undefined {
  const host = hostOf(site);
  const page = inRepository(site, ({ newIssue }) => newIssue.page);
  if (host === undefined || page === undefined) return undefined;
  const { answers, form, titleField } = hostLinks[host].newIssue;
  const named = title ? { ...form, [titleField]: title } : form;
  const whole = withFields(page, { ...named, ...answers(fields) });
  if (whole !== undefined) return { by: 'host', href: whole };
  const href = withFields(page, named) ?? withFields(page, form) ?? page;
  return { by: 'host', href, copy: asText({ title, fields }) };
}

function asText({ fields, title }: RequestDraft): string {
  return [title, answersAsText(answered(fields))].filter(Boolean).join('\n\n');
}
