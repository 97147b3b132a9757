/** A request as a mail. `requests pull` recognizes its lines by the labels of the form, so they stay as they are. */

/** What the subject starts with, so that a mail program can sort requests into a folder. */
export const mailSubject = 'Content request';

export const mailText = {
  subject: (title: string | undefined) => (title ? `${mailSubject}: ${title}` : mailSubject),
  /** One field of the form, which the sender may fill in. */
  line: (label: string, answer: string) => `${label}: ${answer}`.trimEnd(),
} as const;
