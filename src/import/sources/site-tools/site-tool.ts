/** What a site tool does with a file, as far as it can be known without running the tool. */

/** Facts of a file from which its path on the site is made. */
export interface PageFacts {
  /** Relative to the folder of the site, with forward slashes. */
  readonly path: string;
  readonly title: string | undefined;
  readonly id: string | undefined;
  readonly slug: string | undefined;
  readonly categories: readonly string[];
  /** Its day, as `YYYY-MM-DD`. */
  readonly day: string | undefined;
}

/** The path of a page on its site; nothing if the tool does not publish it, or only the tool knows. */
export type PathOf = (page: PageFacts) => string | undefined;

/** One site tool. */
export interface SiteTool {
  /** Its configuration files, relative to the folder of the site. */
  readonly configs: readonly string[];
  /** The folders of its pages, of which a person may import one: the start of their paths. */
  readonly folders: RegExp;
  /** A folder that each of its sites has, if others use the same names for their configuration. */
  readonly needs?: string;
  /** What its configuration says about addresses. Of a configuration that is a program, `settings` has only its text, `program`. */
  pathsOf(settings: Settings): PathOf;
}

/** The values of a configuration. */
export type Settings = Readonly<Record<string, unknown>>;

/** The settings under a key. */
export function under(settings: Settings, key: string): Settings {
  const value = settings[key];
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** The text under a key. */
export function textUnder(settings: Settings, key: string): string | undefined {
  const value = settings[key];
  return typeof value === 'string' || typeof value === 'boolean' ? String(value).trim() || undefined : undefined;
}
