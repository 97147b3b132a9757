/** What is wrong with a Git host's answer, or with the way to it, and what to do about it. */
import { count } from '../dates.ts';

export const answerText = {
  unreachable: (host: string, reason: string) => `Could not reach ${host}: ${reason}. Check the network and try again.`,
  noAnswerInTime: 'it did not answer in time',
  incomplete: (host: string, seconds: number) =>
    `${host} gave no complete answer within ${waited(seconds)}. Check that it is working, then run the command again.`,
  endless: (host: string, seconds: number) =>
    `${host} was still sending answers after ${waited(seconds)}. Check that it is working, then run the command again.`,
  redirectedTo: (origin: string) =>
    `The host redirected to ${origin}. The redirect was not followed, and nothing was sent there.`,
  tooLarge: (megabytes: number) => `The host’s answer is larger than ${megabytes} MB, too large for a list of issues.`,
  notData: 'The host answered with a web page instead of data. Check the address of its API.',
  tooDeep: 'The host’s answer is nested too deeply to be a list of issues.',
  cutOff: 'The host’s answer is incomplete. Try again.',
  notAList: 'The host’s answer is not a list of issues.',
  listCutOff: 'The host’s list is incomplete. Nothing was changed. Try again.',
  loop: 'The host’s list of pages loops. Nothing was changed.',
  emptyPage: 'The host’s list has an empty page before its end. Check that the host is working, then try again.',
  tooManyPages: (most: number) =>
    `The host’s list has more than ${most.toLocaleString('en')} pages, the limit. Check that the host is working, or remove the label from old issues.`,
  unreadableComments: (issue: number) => `The comments on issue ${issue} cannot be read.`,
  unreadableReactions: (issue: number) => `The reactions to issue ${issue} cannot be read.`,
  notAnAddress: 'is not a web address',
  differs: 'it is in the list more than once with different content; pull again',
  issue: (number: number) => `issue ${number}`,
  entry: (position: number) => `entry ${position} of the host’s answer`,
  field: (path: string, problem: string) => `${path || 'it'}: ${problem}`,
  notJson: (fields: string) =>
    `The file is not JSON. Create it with: gh issue list --state all --limit 10000 --json ${fields}`,
  mayNotPropose:
    'The token may not open a pull request (403). In the settings of the repository, under Actions, General, allow GitHub Actions to create pull requests.',
  commentTooLong: (length: number, most: number) =>
    `The comment is too long: ${length.toLocaleString('en')} characters, and the limit is ${most.toLocaleString('en')}.`,
} as const;

/** What a status of HTTP means here, and what to do. */
export function statusText(status: number, retryAfter: string | null | undefined): string {
  const again = /^\d+$/.test(retryAfter ?? '')
    ? `Try again in ${count(Number(retryAfter), 'second')}.`
    : 'Try again later.';
  if (status === 401) return 'The host rejected the token (401). It may have expired: create a new one.';
  if (status === 429 || (status === 403 && retryAfter)) return `Rate limit reached (${status}). ${again}`;
  if (status === 403) return 'Permission denied (403). The token needs permission to read and write issues.';
  if (status === 404) {
    return 'Repository not found (404), or the token has no access to it. Check `repository` in site.yaml and the token.';
  }
  if (status === 304) return 'Unexpected answer: not modified (304). Nothing was changed.';
  if (status >= 300 && status < 400)
    return `The host redirected elsewhere (${status}), which was not followed. Check \`repository\` in site.yaml.`;
  if (status >= 500) return `Server error (${status}). ${again}`;
  return `The host gave an unexpected answer (${status}).`;
}

/** A wait as people say it. */
function waited(seconds: number): string {
  return seconds > 120 && seconds % 60 === 0 ? count(seconds / 60, 'minute') : count(seconds, 'second');
}
