/** Feeds and calendars: where they are and how they are called. */
import { calendarPath } from '../data/calendars.ts';
import { type FeedFormat, feedPath } from '../data/feeds.ts';
import { href } from './links.ts';

export const feedTypes: Readonly<Record<FeedFormat, string>> = {
  xml: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The feed of everything, or of one persona. */
export const feedHref = (format: FeedFormat, persona?: string): string => href(feedPath(format, persona));

/** The calendar of everybody, or of one owner. */
export const calendarHref = (owner?: string): string => href(calendarPath(owner));
