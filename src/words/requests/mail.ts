/** A request as a mail. `requests pull` recognizes its lines by the labels of the form, so they stay as they are. */

export const mailText = {
  /** @param mark What a mail program sorts requests by. */
  subject: (mark: string, title = '') => `${mark} ${title}`.trimEnd(),
  /** One field of the form, which the sender may fill in. */
  line: (label: string, answer: string) => `${label}: ${answer}`.trimEnd(),
} as const;
