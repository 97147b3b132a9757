/**
 * Links to the request form that already say what is known. Needs no schema and no list, so that a script in a page can
 * use it as well: the one thing it is told of a team is where its repository is.
 */
import type { Site } from '../../schema/site.ts';
import { type Host, hostOf, withFields } from './links.ts';

/** Where requests are filed. */
export type FormSite = Pick<Site, 'host' | 'repository'>;

/** An answer of the form: the id of its field, its heading, and what is answered, in the words that the form shows. */
export interface FilledField {
  readonly id: string;
  readonly label: string;
  readonly answer: string;
}

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

/** How each host names the form and its fields in an address. */
const FORMS: Readonly<
  Record<Exclude<Host, 'gitlab'>, { readonly template: string; readonly field: (id: string) => string }>
> = {
  github: { template: 'content-request.yml', field: (id) => id },
  gitea: { template: '.gitea/ISSUE_TEMPLATE/content-request.yaml', field: (id) => `field:${id}` },
};

/** Takes the place of the template's own end, which a description in a link replaces together with the template. */
const LABEL_COMMAND = '/label ~"content-request"';

/**
 * The link to the form, filled in. Nothing where the team's repository is not known.
 *
 * Sources: docs.github.com "Creating an issue from a URL query" and "Syntax for issue forms" (ids); Gitea's reader of
 * issue templates (`field:` and the id, for lines and texts); docs.gitlab.com "Create an issue using a URL with prefilled
 * values".
 */
export function requestLink(site: FormSite, { title, fields }: RequestDraft): RequestLink | undefined {
  const host = hostOf(site);
  if (host === undefined || site.repository === undefined) return undefined;
  const repository = site.repository.replace(/\/+$/, '');
  const answered = fields.filter(({ answer }) => answer !== '');
  const page = host === 'gitlab' ? `${repository}/-/issues/new` : `${repository}/issues/new`;
  const start: Record<string, string> = host === 'gitlab' ? {} : { template: FORMS[host].template };
  const named = title ? { ...start, [host === 'gitlab' ? 'issue[title]' : 'title']: title } : start;
  const filled =
    host === 'gitlab'
      ? { 'issue[description]': `${asText(fields)}\n\n${LABEL_COMMAND}` }
      : Object.fromEntries(answered.map(({ id, answer }) => [FORMS[host].field(id), answer]));
  const whole = withFields(page, { ...named, ...filled });
  if (whole !== undefined) return { href: whole };
  const href = withFields(page, named) ?? withFields(page, start) ?? page;
  return { href, copy: [title, asText(answered)].filter(Boolean).join('\n\n') };
}

function asText(fields: readonly FilledField[]): string {
  return fields.map(({ label, answer }) => `### ${label}\n\n${answer}`.trimEnd()).join('\n\n');
}
