/** Hugo: paths in small letters, and patterns by the section of a page. */
import { filledIn, inPath, pagePath, plainPath, withoutEnding } from './paths.ts';
import { type SiteTool, textUnder, under } from './site-tool.ts';

const NAMES = ['hugo', 'config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`),
);

export const hugo: SiteTool = {
  configs: [...NAMES, ...NAMES.map((name) => `config/_default/${name}`)],
  folders: /^content(?:\/|$)/,
  needs: 'content',
  pathsOf: (settings) => {
    const permalinks = under(settings, 'permalinks');
    const patterns = { ...permalinks, ...under(permalinks, 'page') };
    const languages = Object.keys(under(settings, 'languages')).map((language) => language.toLowerCase());
    const usual = (textUnder(settings, 'defaultContentLanguage') ?? 'en').toLowerCase();
    return (page) => {
      const [whole, language] = inLanguage(page.path.replace(/^content\//, ''), languages);
      const folders = whole.split('/').slice(0, -1);
      const isBundle = /(?:^|\/)index$/i.test(withoutEnding(whole));
      const isList = /(?:^|\/)_index$/i.test(withoutEnding(whole));
      const path = isBundle && folders.length > 0 ? `${pagePath(whole)}.md` : whole;
      const name = pagePath(path).split('/').at(-1) ?? '';
      const title = page.title === undefined ? undefined : inPath(page.title);
      const pattern = isList ? undefined : textUnder(patterns, folders[0] ?? '');
      const made =
        pattern === undefined
          ? plainPath(path, isList ? undefined : page.slug)
          : filledIn(pattern, page, {
              title,
              slug: page.slug ?? title,
              section: folders[0],
              sections: (isBundle ? folders.slice(0, -1) : folders).join('/'),
              filename: name,
              contentbasename: name,
              slugorfilename: page.slug ?? name,
              slugorcontentbasename: page.slug ?? name,
            });
      const prefix = language === undefined || language === usual ? '' : `/${language}`;
      return made && `${prefix}${made.toLowerCase().replaceAll('%20', '-')}`;
    };
  },
};

/** A path without the language before its ending, as in `first.de.md`, and that language. */
function inLanguage(path: string, languages: readonly string[]): [path: string, language: string | undefined] {
  const [, before, language = '', ending] = /^(.*)\.([a-z-]+)(\.[^./]+)$/i.exec(path) ?? [];
  return languages.includes(language.toLowerCase())
    ? [`${before}${ending}`, language.toLowerCase()]
    : [path, undefined];
}
