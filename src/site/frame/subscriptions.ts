/** Addresses of feeds and calendars. */
import type { Audit } from '../../audit/audit.ts';
import { calendarOwners, calendarPath } from '../../data/calendars.ts';
import { type FeedFormat, feedPath } from '../../data/feeds.ts';
import { oncePer } from '../../kit/once-per.ts';
import { href } from './href.ts';

/** The feed of everything, or of one persona. */
export const feedHref = (format: FeedFormat, persona?: string): string => href(feedPath(format, persona));

/** The calendar of all reviews, or of one owner. */
export const calendarHref = (owner?: string): string => href(calendarPath(owner));

const ownersWithCalendar = oncePer((audit: Audit) => new Set(calendarOwners(audit)));

/** Whether an owner has a calendar. An owner without dated records has none. */
export const hasCalendar = (audit: Audit, owner: string): boolean => ownersWithCalendar(audit).has(owner);
