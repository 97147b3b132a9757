/** Jekyll and Hexo, which have the same name for their configuration and the same folder for posts. */
import { dayInName, filledIn, pagePath, plainPath, withoutEnding } from './paths.ts';
import { type PageFacts, type Settings, type SiteTool, textUnder, under } from './site-tool.ts';

/** The patterns that Jekyll knows by name. */
const NAMED: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/** Hexo publishes posts without a day in their names like this. */
const HEXO = '/:year/:month/:day/:title/';

export const jekyll: SiteTool = {
  configs: ['_config.yml', '_config.yaml'],
  folders: /^(?:_|source(?:\/|$)|[^/]+\/_posts)/,
  pathsOf: (settings) => {
    const written = textUnder(settings, 'permalink');
    const permalink = written === undefined ? undefined : (NAMED[written] ?? written);
    const ofPosts = defaultOfPosts(settings);
    const collections = under(settings, 'collections');
    return (page) => {
      if (isPost(page)) return postPath(page, ofPosts ?? permalink);
      const [, name = '', inside = ''] = /^_([^/]+)\/(.+)$/.exec(page.path) ?? [];
      if (name !== '' && name !== 'pages') {
        const collection = under(collections, name);
        if (textUnder(collection, 'output') !== 'true') return undefined;
        const pattern =
          textUnder(collection, 'permalink') ?? `/:collection/:path${permalink?.endsWith('/') ? '/' : '.html'}`;
        return filledIn(pattern, { ...page, path: inside }, { collection: name, path: withoutEnding(inside) });
      }
      const isFolder = page.path.startsWith('source/') || permalink?.endsWith('/') || pagePath(page.path) === '';
      const path = plainPath(page.path.replace(/^(?:source|_pages)\//, ''), page.slug);
      return isFolder || pagePath(page.path) !== withoutEnding(page.path) ? path : path.replace(/\/$/, '.html');
    };
  },
};

/** The pattern that the configuration gives to all posts. */
function defaultOfPosts(settings: Settings): string | undefined {
  const patterns = Object.values(under(settings, 'defaults')).flatMap((one) => {
    const { scope, values } = under({ one }, 'one');
    const type = textUnder(under({ scope }, 'scope'), 'type');
    return type === 'posts' ? (textUnder(under({ values }, 'values'), 'permalink') ?? []) : [];
  });
  const last = patterns.at(-1);
  return last === undefined ? undefined : (NAMED[last] ?? last);
}

/** Whether Jekyll or Hexo treats a file as a post. */
export function isPost({ day, path }: PageFacts): boolean {
  return /(?:^|\/)_posts\//.test(path) && day !== undefined;
}

/** The path of a post, by the usual pattern if the configuration has none. */
export function postPath(page: PageFacts, permalink?: string): string | undefined {
  // A text may be one category with a space, or two: it depends on the key.
  const isOpen = page.categories.length === 1 && /\s/.test(page.categories[0] ?? '');
  if (isOpen && !page.path.startsWith('source/')) return undefined;
  const pattern = permalink ?? (dayInName(page.path) === undefined ? HEXO : (NAMED.date ?? HEXO));
  const folders =
    page.path
      .replace(/^source\//, '')
      .split('_posts/')[0]
      ?.split('/') ?? [];
  const categories = [...folders, ...page.categories].filter((part) => part !== '');
  return filledIn(pattern, page, {
    categories: categories.map((part) => part.toLowerCase().replace(/\s+/g, '-')).join('/'),
  });
}
