/** What the script of the panel says. */
import { count } from '../../kit/count.ts';

export const collectScriptText = {
  count: (records: number) => count(records, 'item'),
  current: 'No decision',
  verdicts: { keep: 'Keep', update: 'Update', merge: 'Merge', remove: 'Remove' },
  decision: (title: string) => `Decision about ${title}`,
  into: 'Merge into',
  why: 'Reason',
  remove: 'Remove',
  removeItem: (title: string) => `Remove ${title} from your change`,
  persona: 'Persona reviewed',
  competitor: 'Competitor reviewed',
  approval: 'Approved for sales',
  signature: 'Signed for your team',
  answers: (ask: string) => `Answers “${ask}”`,
  chooseBy: 'Choose who you are.',
  cannotSign: (name: string) => `${name} is in neither sales nor marketing and cannot sign.`,
  notAsRead: (title: string) => `${title} has changed since you selected it. Read it again, and select it there.`,
  checking: 'Checking the change.',
  ready: 'Ready to send.',
  problem: (title: string, message: string) => `${title}: ${message}`,
  notLoaded: 'The check of your change could not be loaded. Reload the page to try again.',
  /** @param titles The records. */
  closed: (titles: readonly string[]) =>
    `The texts of these files are not on the site, so the change cannot be downloaded: ${titles.join(', ')}.`,
  copied: 'Copied.',
  notCopied: 'Your browser blocked copying. Download the change instead.',
  file: (day: string) => `content-change-${day}.patch`,
} as const;
