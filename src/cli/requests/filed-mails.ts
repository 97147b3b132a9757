/** Requests in mails. Replies and automatic mails are not requests. */
import type { Model } from '../../content/model.ts';
import { readMailText } from '../../forge/mail/mail-answers.ts';
import type { Mail } from '../../forge/mail/read-mail.ts';
import { type FiledRequest, keyOf } from '../../forge/requests/filed-request.ts';
import { requestForm } from '../../forge/requests/request-form.ts';
import { zoneCalendar } from '../../kit/zone-calendar.ts';
import { MAIL_MARK } from '../../schema/request-label.ts';
import { filedText } from '../../words/requests/filed.ts';
import { type FiledSource, upTo } from './filed-source.ts';
import { readMails } from './read-mails.ts';

/**
 * Reads the requests in mails.
 *
 * @param source A file or folder, absolute.
 * @throws {UsageError} If it cannot be read.
 */
export async function filedMails(source: string, model: Model, today: string): Promise<FiledSource> {
  const { mails, notes, problems } = await readMails(source);
  const form = requestForm(model);
  const dayOf = zoneCalendar(model.site.timeZone);
  const ids = new Set(mails.map(({ id }) => id));
  const isReply = ({ repliesTo, subject }: Mail) =>
    repliesTo.some((id) => ids.has(id)) || (repliesTo.length > 0 && REPLY.includes(prefixOf(subject)));
  const byHand = mails.filter(({ automatic }) => !automatic);
  const requests = byHand.filter((mail) => !isReply(mail));
  const withFiles = requests.filter(({ attachments }) => attachments > 0).length;
  return {
    what: 'mail',
    read: mails.length,
    filed: requests.map((mail): FiledRequest => {
      const title = titleOf(mail.subject);
      const on = mail.sent === undefined ? undefined : upTo(today, dayOf(mail.sent));
      return {
        ...readMailText(form, mail.text),
        by: 'mail',
        identity: mail.id || keyOf([mail.address, String(mail.sent), mail.subject, mail.text]),
        name: title === '' ? filedText.mailWithoutSubject : filedText.mail(title),
        title,
        on,
        requester: mail.sender,
      };
    }),
    problems,
    notes: [
      ...notes,
      ...some(mails.length - byHand.length, filedText.automatic),
      ...some(byHand.length - requests.length, filedText.replies),
      ...some(withFiles, filedText.attachments),
    ],
  };
}

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
function titleOf(subject: string): string {
  let rest = subject.trim();
  while ([...REPLY, ...FORWARDED].includes(prefixOf(rest))) rest = rest.slice(rest.search(/[:：]/u) + 1).trim();
  return rest.toLowerCase().startsWith(MAIL_MARK) ? rest.slice(MAIL_MARK.length).trim() : rest;
}

function some(mails: number, say: (mails: number) => string): string[] {
  return mails > 0 ? [say(mails)] : [];
}
