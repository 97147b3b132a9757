/** Which files of content the site publishes as they are, for the forms that change them. */
import type { Site } from '../schema/site.ts';
import { holdsPersonal } from './mask.ts';

/**
 * Whether a file may be published as it is, with its comments and the team's own keys: on a site for colleagues, unless it
 * has something that looks like an email address or phone number.
 */
export function mayPublishSource(text: string, { public: isPublic }: Pick<Site, 'public'>): boolean {
  return !isPublic && !holdsPersonal(text);
}
