/** Requests in mails. Replies and automatic mails are not requests. */
import type { Model } from '../../content/model.ts';
import { readMailText } from '../../forge/mail/mail-answers.ts';
import type { Mail } from '../../forge/mail/read-mail.ts';
import { type FiledRequest, keyOf } from '../../forge/requests/filed-request.ts';
import { requestForm } from '../../forge/requests/request-form.ts';
import { zoneCalendar } from '../../kit/zone-calendar.ts';
import { filedText } from '../../words/requests/filed.ts';
import { mailSubject } from '../../words/requests/mail.ts';
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
    repliesTo.some((id) => ids.has(id)) || (repliesTo.length > 0 && REPLY.test(subject));
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
const REPLY = /^\s*(?:re|aw|sv|antw|odp|回复|答复|返信|답장)\s*(?:\[\d+\])?\s*[:：]/iu;

/** What they put before the subject of a forwarded mail. */
const FORWARDED =
  /^\s*(?:(?:re|aw|fwd?|wg|tr|rv|sv|antw|doorst|odp|转发|轉寄|回复|答复|返信|转寄)\s*(?:\[\d+\])?\s*[:：]\s*)+/iu;

function titleOf(subject: string): string {
  const plain = subject.replace(FORWARDED, '').trim();
  return plain.toLowerCase().startsWith(mailSubject.toLowerCase())
    ? plain.slice(mailSubject.length).replace(/^\s*[:：]?\s*/u, '')
    : plain;
}

function some(mails: number, say: (mails: number) => string): string[] {
  return mails > 0 ? [say(mails)] : [];
}
