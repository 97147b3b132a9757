/** `content-audit digest` and `content-audit ci digest`: help and output. */
import { oneOf } from '../../kit/choices.ts';

export const digestHelp = {
  summary: 'show what is due, waiting and new, for a team or an owner',
  team: 'only what concerns this team',
  owner: 'only what concerns this person or team in people.yaml',
  since: 'first day of answers and news, YYYY-MM-DD (default: 7 days ago)',
} as const;

export const ciDigestHelp = {
  summary: 'keep one issue per team with its digest, or post the digest to a channel',
  team: 'only for this team (default: every team; in a channel, one digest for everyone)',
} as const;

export const digestErrors = {
  future: (since: string, today: string) => `--since ${since} is after ${today}. Give an earlier day.`,
  token: (variable: string, webhooks: readonly string[]) =>
    `${variable} is not set. Set it to a token that may read and write issues, or set ${oneOf(webhooks)} to post to a channel.`,
  notAWebhook: (variable: string) => `${variable} is not a web address that starts with https://.`,
  unreachable: (variable: string, reason: string) => `The webhook in ${variable} cannot be reached: ${reason}`,
  refused: (variable: string, status: number) =>
    `The webhook in ${variable} refused the digest (${status}). Check that it still exists and takes this format.`,
} as const;

/** What a job did. @param title Of the digest. */
export const digestOutput = {
  nothing: (title: string) => `${title}: nothing to send.`,
  emptied: (title: string, number: number) => `${title}: nothing is left, as issue ${number} now says.`,
  opened: (title: string, number: number) => `${title}: issue ${number} opened.`,
  updated: (title: string, number: number) => `${title}: issue ${number} updated.`,
  unchanged: (title: string, number: number) => `${title}: issue ${number} is up to date.`,
  posted: (title: string, variable: string) => `${title}: posted to the webhook in ${variable}.`,
} as const;
