/** Reads one mail. postal-mime decodes it; the limits are ours, because anyone can send a mail. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { moment } from '../hosts/answer.ts';

/** What a request needs of a mail. */
export interface Mail {
  /** Its Message-ID, or an empty text. */
  readonly id: string;
  /** The Message-IDs of the mails that it replies to. */
  readonly repliesTo: readonly string[];
  readonly subject: string;
  /** The name of the sender, as the mail gives it. */
  readonly sender: string;
  /** The address of the sender. */
  readonly address: string;
  /** When it was sent, as a time; absent if the mail does not say. */
  readonly sent: number | undefined;
  /** The words, also of a mail that has only HTML. */
  readonly text: string;
  /** Whether a program sent it: an out-of-office reply, a bounce, a newsletter. */
  readonly automatic: boolean;
  readonly attachments: number;
}

/** A mail may nest this deep. Real ones nest about four levels. */
const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 256 * 1024, maxRfc822NestingDepth: 0 } as const;

/** Reads the bytes of a mail. Undefined if they are not a mail, or nest deeper than any real one. */
export async function readMail(bytes: Uint8Array): Promise<Mail | undefined> {
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, LIMITS);
  } catch {
    return undefined;
  }
  const header = (name: string) => email.headers.find(({ key }) => key === name)?.value ?? '';
  if (email.from === undefined && email.subject === undefined && header('date') === '') return undefined;
  const from = senderOf(email.from);
  const sent = moment.safeParse(email.date);
  return {
    id: email.messageId?.trim() ?? '',
    repliesTo: `${email.inReplyTo ?? ''} ${email.references ?? ''}`.match(/<[^<>\s]+>/g) ?? [],
    subject: email.subject ?? '',
    sender: from.name,
    address: from.address,
    sent: sent.success ? sent.data : undefined,
    text: email.text ?? (await wordsOf(email.html ?? '')),
    automatic: isAutomatic(header),
    attachments: email.attachments.length,
  };
}

/** What separates the parts of a mail. Base64 has no hyphens, so none of its lines is one. */
const BOUNDARY = 'part';

/**
 * The words of a mail that has only HTML. The parser converts HTML where a mail has plain text too, so it reads the HTML once
 * more next to an empty plain text.
 */
async function wordsOf(html: string): Promise<string> {
  if (html === '') return '';
  const part = (head: string, body: string) => `--${BOUNDARY}\r\n${head}\r\n\r\n${body}\r\n`;
  const plain = part('Content-Type: text/plain', '');
  const encoded = Buffer.from(withoutCode(html)).toString('base64');
  const rich = part('Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64', encoded);
  const mail = `Content-Type: multipart/mixed; boundary=${BOUNDARY}\r\n\r\n${plain}${rich}--${BOUNDARY}--`;
  return (await PostalMime.parse(mail)).text ?? '';
}

/** HTML without its head, styles and scripts, which are not words. One that is never closed reaches to the end. */
function withoutCode(html: string): string {
  const opening = /<(style|script|head)\b/gi;
  let words = '';
  let from = 0;
  for (let found = opening.exec(html); found; found = opening.exec(html)) {
    words += html.slice(from, found.index);
    const closing = new RegExp(`</${found[1]}`, 'gi');
    closing.lastIndex = found.index;
    const end = closing.test(html) ? html.indexOf('>', closing.lastIndex) : -1;
    from = end < 0 ? html.length : end + 1;
    opening.lastIndex = from;
  }
  return words + html.slice(from);
}

function senderOf(from: Address | undefined): { readonly name: string; readonly address: string } {
  return from?.address === undefined ? { name: '', address: '' } : { name: from.name, address: from.address };
}

/** Signs of RFC 3834 and of lists and mail systems. */
function isAutomatic(header: (name: string) => string): boolean {
  const submitted = header('auto-submitted').trim().toLowerCase();
  return (
    (submitted !== '' && submitted !== 'no') ||
    /^(?:bulk|junk|list|auto_reply)$/i.test(header('precedence').trim()) ||
    header('list-id') !== '' ||
    header('x-autoreply') !== '' ||
    /^multipart\/report\b/i.test(header('content-type').trim())
  );
}
