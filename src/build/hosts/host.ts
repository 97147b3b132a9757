/** What a build knows of the host that the site is published at. Each host is one file next to this one, and a line in `hosts.ts`. */
import type { PublicDomain } from '../../content/public-domains.ts';

export interface WebHost {
  /** What people call it. */
  readonly name: string;
  /** The domain of the addresses that it gives its sites, if anyone can read them as a rule. */
  readonly domain?: PublicDomain;
  /** Whether it serves a site only at the top of an address, not below a path. */
  readonly topOnly?: true;
  /** The files that the host reads, by their names in the folder of the site. */
  readonly files: (site: Publication) => Readonly<Record<string, string>>;
}

/** What those files depend on. */
export interface Publication {
  /** The path that the site is published under, with a slash at both ends. */
  readonly base: string;
  /** The headers for every file. */
  readonly headers: Readonly<Record<string, string>>;
  /** The headers of the editor’s page in place of those; undefined where the site has none. */
  readonly editor: Readonly<Record<string, string>> | undefined;
  /** Whether anyone may read the site. */
  readonly public: boolean;
  /** The value of an environment variable; undefined where it is not set. */
  readonly variable: (name: string) => string | undefined;
}

/** The folder of scripts and styles. Their names change with their content. */
export const HASHED = '_astro/';

/** The folder of the editor’s page. */
export const EDITOR = 'edit/';

/** How long browsers keep those. */
export const FOREVER = 'public, max-age=31536000, immutable';
