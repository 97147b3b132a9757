/** Requests in mails. Replies and automatic mails are not requests. */
import type { Model } from '../../content/model.ts';
import { readMailText } from '../../forge/mail/mail-answers.ts';
import type { Mail } from '../../forge/mail/read-mail.ts';
import { isAnswer, titleOf } from '../../forge/mail/subject.ts';
import { type FiledRequest, keyOf } from '../../forge/requests/filed-request.ts';
import { requestForm } from '../../forge/requests/request-form.ts';
import { zoneCalendar } from '../../kit/zone-calendar.ts';
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
    repliesTo.some((id) => ids.has(id)) || (repliesTo.length > 0 && isAnswer(subject));
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

function some(mails: number, say: (mails: number) => string): string[] {
  return mails > 0 ? [say(mails)] : [];
}
