/** What an issue is told when marketing has decided about its request. */
import { createHash } from 'node:crypto';
import type { ContentRequest, Model, Piece } from '../../content/model.ts';
import { pageAddress } from '../../data/address.ts';
import type { RequestStatus } from '../../schema/request.ts';
import { issueLink } from '../hosts/links.ts';

/** What is said of one decision. */
export interface Said {
  readonly status: RequestStatus;
  /** Different for every different decision, and the same for the same. */
  readonly mark: string;
}

/** A comment that is to be written, with its hidden mark. */
export interface Saying extends Said {
  /** Markdown, as people read it. */
  readonly text: string;
  /** The text with the mark. */
  readonly body: string;
}

/** The last line of a comment of this program, which nobody sees at the host. */
const MARK = /(?:^|\n)<!-- content-audit: ([a-z-]+) ([0-9a-f]{16}) -->\s*$/;

/** What a comment says when this program wrote it; nothing when a person did. */
export function saidIn(body: string): Said | undefined {
  const [, status, mark] = MARK.exec(body) ?? [];
  return status === undefined || mark === undefined ? undefined : { status: status as RequestStatus, mark };
}

/** What there is to say about a request; nothing while nobody has decided anything. */
export function sayingOf(request: ContentRequest, model: Model): Saying | undefined {
  const { status } = request.triage;
  if (status === 'new') return undefined;
  const text = [...sentences(request, model), ...pageLine(request, model)].join('\n\n');
  const mark = createHash('sha256').update(factsOf(request)).digest('hex').slice(0, 16);
  return { status, mark, text, body: `${text}\n\n<!-- content-audit: ${status} ${mark} -->\n` };
}

/** The facts behind the words: other words for the same facts are not said again. */
function factsOf({ triage }: ContentRequest): string {
  const { status, reason, due, piece, duplicateOf } = triage;
  return JSON.stringify([status, reason ?? null, due ?? null, piece ?? null, duplicateOf ?? null]);
}

function sentences({ triage }: ContentRequest, model: Model): string[] {
  const { status, reason, due, deliveredOn } = triage;
  const day = due === undefined ? '' : ` It is promised for **${due}**.`;
  const piece = model.pieces.find(({ id }) => id === triage.piece);
  const there = piece === undefined ? [] : [`${pieceLink(piece, model)}`];
  const why = reason === undefined ? [] : [quoted(reason)];
  switch (status) {
    case 'new':
      return [];
    case 'needs-info':
      return ['Marketing needs to know more before it can decide. Please answer here, or edit the text above.', ...why];
    case 'accepted':
      return [`**Accepted.**${day || ' A day is not promised yet.'}`, ...why];
    case 'in-progress':
      return [`**In progress.**${day}`, ...why];
    case 'delivered': {
      const on = deliveredOn === undefined ? '' : ` on ${deliveredOn}`;
      return [`**Delivered${on}.** Please say here whether it helped.`, ...there, ...why];
    }
    case 'confirmed':
      return ['**Delivered and confirmed.** Thank you for asking.', ...there];
    case 'answered':
      return ['**It is there already:**', ...there, ...why];
    case 'duplicate':
      return [
        `**The same was asked before** ${originalLink(triage.duplicateOf, model)}. What happens to it is said there.`,
        ...why,
      ];
    case 'parked':
      return [`**Not now.**${due === undefined ? '' : ` It will be looked at again on **${due}**.`}`, ...why];
    case 'declined':
      return [
        '**Declined,** for this reason:',
        ...why,
        due === undefined
          ? 'Ask again when something has changed: more deals, a nearer day, another buyer.'
          : `Ask again from **${due}**, or when something has changed.`,
      ];
  }
}

function pageLine({ id }: ContentRequest, { site }: Model): string[] {
  return site.address === undefined ? [] : [`[The request on the site](${pageAddress(site, `/requests/${id}/`)})`];
}

/** A link to the piece: on the site, else to the piece itself. */
function pieceLink({ id, title, url }: Piece, { site }: Model): string {
  const address = site.address === undefined ? url : pageAddress(site, `/content/${id}/`);
  const name = inert(title);
  return address === undefined ? `“${name}”` : `[${name}](${address})`;
}

function originalLink(id: string | undefined, model: Model): string {
  const number = model.requests.find((request) => request.id === id)?.ask.issue?.number;
  const address = number === undefined ? undefined : issueLink(model.site, number);
  return address === undefined ? `in the request ${id ?? ''}`.trim() : `in [issue ${number}](${address})`;
}

/** What marketing wrote, as a quotation: no line of it can begin a command of the host. */
function quoted(text: string): string {
  return inert(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Text in which nobody is called by name, no issue or merge request is named, and no HTML begins. */
function inert(text: string): string {
  return text
    .replace(/[\\[\]<>`]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .replace(/[@#!~%&$](?=[\p{L}\p{N}_"{])|\bGH-(?=\d)/giu, (sign) => (sign === '&' ? sign : `${sign}\u200b`));
}
