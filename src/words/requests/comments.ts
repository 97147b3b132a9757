/**
 * The comments that an issue gets when marketing decides on its request, as Markdown. The requester reads them. What
 * is passed in is Markdown already: links, and text that cannot call anyone or run a command of the host.
 */
import { formatDate } from '../dates.ts';
import { requestAgain } from './clock.ts';

export const commentText = {
  needsInfo: 'Marketing needs more details before it can decide. Please reply here or edit your request above.',
  accepted: (due: string | undefined) => `**Accepted.** ${promise(due) ?? 'We have no delivery date yet.'}`,
  inProgress: (due: string | undefined) => ['**In progress.**', promise(due) ?? []].flat().join(' '),
  delivered: (on: string | undefined) =>
    `**Delivered${on === undefined ? '' : ` on ${formatDate(on)}`}.** Please tell us here whether it helped.`,
  confirmed: '**Delivered and confirmed.** Thank you for your request.',
  helped: 'Thank you for telling us that it helped.',
  answered: '**We already have this:**',
  /** @param original A link to the issue, or the id of the request. */
  duplicate: (original: string) => `**This was already requested** in ${original}. Please follow it there.`,
  parked: (due: string | undefined) =>
    `**Not now.**${due === undefined ? '' : ` We will look at it again on **${formatDate(due)}**.`}`,
  declined: '**Declined,** for this reason:',
  again: (due: string | undefined) =>
    due === undefined
      ? requestAgain
      : `You can request it again from **${formatDate(due)}**, or earlier if something changes.`,
  issue: (number: number, address: string) => `[issue ${number}](${address})`,
  request: (id: string) => `request ${id}`,
  earlierRequest: 'an earlier request',
  page: (address: string) => `[See this request on the site](${address})`,
} as const;

function promise(due: string | undefined): string | undefined {
  return due === undefined ? undefined : `We will deliver it by **${formatDate(due)}**.`;
}
