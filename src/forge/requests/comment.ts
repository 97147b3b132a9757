/** The comment that an issue gets when marketing decides on its request. */
import { createHash } from 'node:crypto';
import type { ContentRequest, Model, Piece } from '../../content/model.ts';
import { pageAddress } from '../../data/address.ts';
import type { RequestStatus } from '../../schema/request.ts';
import { commentText } from '../../words/requests/comments.ts';
import { issueLink } from '../hosts/links.ts';

/** A decision that was posted. */
export interface Said {
  readonly status: RequestStatus;
  /** Identifies the decision: equal facts have equal marks. */
  readonly mark: string;
}

/** A comment to post, with its hidden mark. */
export interface Saying extends Said {
  /** Markdown, as people read it. */
  readonly text: string;
  /** The text with the mark. */
  readonly body: string;
}

/** The last line of a comment of this program, which the host does not show. */
const MARK = /(?:^|\n)<!-- content-audit: ([a-z-]+) ([0-9a-f]{16}) -->\s*$/;

/** The decision that a comment of this program posted; nothing for a comment of a person. */
export function saidIn(body: string): Said | undefined {
  const [, status, mark] = MARK.exec(body) ?? [];
  return status === undefined || mark === undefined ? undefined : { status: status as RequestStatus, mark };
}

/** The comment for a request; nothing while it is undecided. */
export function sayingOf(request: ContentRequest, model: Model): Saying | undefined {
  const { status } = request.triage;
  if (status === 'new') return undefined;
  const text = [...sentences(request, model), ...pageLine(request, model)].join('\n\n');
  const mark = createHash('sha256').update(factsOf(request)).digest('hex').slice(0, 16);
  return { status, mark, text, body: `${text}\n\n<!-- content-audit: ${status} ${mark} -->\n` };
}

/** The facts behind the words, so that a change of words alone is not posted again. */
function factsOf({ triage }: ContentRequest): string {
  const { status, reason, due, piece, duplicateOf } = triage;
  return JSON.stringify([status, reason ?? null, due ?? null, piece ?? null, duplicateOf ?? null]);
}

function sentences({ ask, triage }: ContentRequest, model: Model): string[] {
  const { status, reason, due, deliveredOn } = triage;
  const piece = model.pieces.find(({ id }) => id === triage.piece);
  const link = piece === undefined ? [] : [pieceLink(piece, model)];
  const why = reason === undefined ? [] : [quoted(reason)];
  switch (status) {
    case 'new':
      return [];
    case 'needs-info':
      return [commentText.needsInfo, ...why];
    case 'accepted':
      return [commentText.accepted(due), ...why];
    case 'in-progress':
      return [commentText.inProgress(due), ...why];
    case 'delivered':
      return [commentText.delivered(deliveredOn), ...link, ...why];
    case 'confirmed':
      return [ask.kind === 'helped' ? commentText.helped : commentText.confirmed, ...link];
    case 'answered':
      return [commentText.answered, ...link, ...why];
    case 'duplicate':
      return [commentText.duplicate(originalLink(triage.duplicateOf, model)), ...why];
    case 'parked':
      return [commentText.parked(due), ...why];
    case 'declined':
      return [commentText.declined, ...why, commentText.again(due)];
  }
}

function pageLine({ ask, id }: ContentRequest, { site }: Model): string[] {
  // Feedback has no page of its own: it is shown where it is about.
  return site.address === undefined || ask.kind === 'helped'
    ? []
    : [commentText.page(pageAddress(site, `/requests/${id}/`))];
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
  if (number !== undefined && address !== undefined) return commentText.issue(number, address);
  return id === undefined ? commentText.earlierRequest : commentText.request(id);
}

/** What marketing wrote, as a quotation, so that none of its lines is a command to the host. */
function quoted(text: string): string {
  return inert(text)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** Text that mentions no one, links no issue or merge request, and contains no HTML. */
function inert(text: string): string {
  return text
    .replace(/[\\[\]<>`]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : `\\${sign}`))
    .replace(/[@#!~%&$](?=[\p{L}\p{N}_"{])|\bGH-(?=\d)/giu, (sign) => (sign === '&' ? sign : `${sign}\u200b`));
}
