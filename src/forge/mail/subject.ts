/** Subjects of mails. */
import { MAIL_MARK } from '../../schema/request-label.ts';

/** What mail programs put before the subject of an answer, in several languages. */
const REPLY = ['re', 'aw', 'sv', 'antw', 'odp', '回复', '答复', '返信', '답장'];

/** What they put before the subject of a forwarded mail. */
const FORWARDED = ['fw', 'fwd', 'wg', 'tr', 'rv', 'doorst', '转发', '轉寄', '转寄'];

/** The word before the first colon of a subject, such as `re` of `RE[2]: …`. */
function prefixOf(subject: string): string {
  const colon = subject.slice(0, 20).search(/[:：]/u);
  return colon < 0
    ? ''
    : subject
        .slice(0, colon)
        .replace(/\[\d+\]/, '')
        .trim()
        .toLowerCase();
}

/** The subject without what mail programs and the site put before it. */
export function titleOf(subject: string): string {
  let rest = subject.trim();
  while ([...REPLY, ...FORWARDED].includes(prefixOf(rest))) rest = rest.slice(rest.search(/[:：]/u) + 1).trim();
  return withoutMark(rest);
}

/** A title without the mark of requests by mail, also of an issue that a host made from a mail. */
export function withoutMark(title: string): string {
  const trimmed = title.trim();
  return trimmed.toLowerCase().startsWith(MAIL_MARK) ? trimmed.slice(MAIL_MARK.length).trim() : title;
}

/** Whether a subject is that of an answer. */
export function isAnswer(subject: string): boolean {
  return REPLY.includes(prefixOf(subject));
}
