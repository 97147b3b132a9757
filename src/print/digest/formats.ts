/** A digest in every format. */
import type { Digest } from '../../audit/digest.ts';
import type { Site } from '../../schema/site.ts';
import { jsonWithoutCommands } from '../plain.ts';
import { digestAsHtml } from './html.ts';
import { digestAsMarkdown } from './markdown.ts';
import { type DigestPage, digestPage, SHOWN } from './page.ts';
import { digestForSlack } from './slack.ts';
import { digestForTeams } from './teams.ts';
import { digestAsText } from './text.ts';

export const digestFormats = ['text', 'md', 'slack', 'teams', 'html'] as const;
export type DigestFormat = (typeof digestFormats)[number];

export function printDigest(digest: Digest, format: DigestFormat, site: Pick<Site, 'address' | 'company'>): string {
  switch (format) {
    case 'text':
      return digestAsText(digestPage(digest, site));
    case 'md':
      return fitting(digest, site, LARGEST.issue, digestAsMarkdown);
    case 'html':
      return digestAsHtml(digestPage(digest, site));
    case 'slack':
      return fitting(digest, site, LARGEST.message, (page) => asJson(digestForSlack(page)));
    case 'teams':
      return fitting(digest, site, LARGEST.message, (page) => asJson(digestForTeams(page)));
  }
}

/** In bytes: Teams refuses messages above 28 KB, and GitHub an issue with more than 65,536 characters. */
const LARGEST = { message: 28_000, issue: 60_000 } as const;

/** A digest with as many lines of each list as fit. */
function fitting(
  digest: Digest,
  site: Pick<Site, 'address' | 'company'>,
  largest: number,
  write: (page: DigestPage) => string,
): string {
  for (let shown = SHOWN; ; shown -= 1) {
    const text = write(digestPage(digest, site, shown));
    if (shown === 1 || new TextEncoder().encode(text).length <= largest) return text;
  }
}

function asJson(message: object): string {
  return `${jsonWithoutCommands(JSON.stringify(message, null, 1))}\n`;
}
