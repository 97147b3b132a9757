/** Tells host names from file names in texts without a scheme: both contain dots. */

/** A text such as www.example.com/page or example.com/page. */
const WITHOUT_SCHEME = /^(?:www\.)?(?:[a-z0-9-]+\.)+([a-z]{2,})(?:[/?#].*)?$/i;

/** File extensions that are not also domains. */
const ENDINGS =
  'pdf|docx?|docm|dotx?|pptx?|pptm|ppsx?|potx?|xls[xmb]?|csv|tsv|od[tspg]|rtf|txt|mdx|x?html?|aspx?|php\\d?|jspx?|epub|mobi|pages|numbers|key|keynote|gdocs?|gsheets?|gslides?|sketch|fig|figma|xd|jpe?g|png|gif|svg|webp|heic|avif|tiff?|bmp|eps|psd|indd|idml|mp[34]|m4[av]|wav|avi|mkv|webm|wmv|ogg|tar|gz|tgz|rar|7z|json|ya?ml|toml|xml|ics|eml|msg|vsdx?|tex|log|bak|tmp|css|js|tsx?|exe|dmg|pkg';

/** File extensions that are also domains, such as those of countries. */
const ALSO_DOMAINS = 'md|ai|ps|mov|zip|py|sh|pl|rs|cc';

/** Matches the names of files that people keep with their pages. */
export const FILE_NAME = new RegExp(`\\.(?:${ENDINGS}|${ALSO_DOMAINS})$`, 'i');

/** Matches a host that can only be the name of a file. */
export const FILE_HOST = new RegExp(`\\.(?:${ENDINGS})\\.?$`, 'i');

/** Domains that companies use and that are not those of a country. */
const DOMAINS = new Set(
  `com net org info biz edu gov mil int eu uk app dev cloud tech online site website web store shop blog agency digital
  software systems solutions services company group global world news media studio design marketing academy education
  university school training institute foundation health care energy finance financial bank insurance law legal
  consulting ventures capital partners international network center space team tools works wiki events jobs careers
  travel hotel pro tel xyz club top art video tv email support help community social engineering industries technology
  data page link live plus one build host page today guide expert management enterprises business example`.split(/\s+/),
);

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/**
 * Whether a text is an address without its scheme. In doubt it is not, because a page that does not exist would be live:
 * "Jo.Li" is a name and "notes.md" a file, although both could be hosts.
 */
export function isWithoutScheme(text: string): boolean {
  const ending = WITHOUT_SCHEME.exec(text)?.[1];
  if (ending === undefined) return false;
  const host = text.split(/[/?#]/)[0] ?? '';
  if (/^www\.[^.]+\./i.test(host)) return !FILE_HOST.test(host);
  if (FILE_NAME.test(host) || /\.[A-Z][a-z]+$/.test(host)) return false;
  const domain = ending.toLowerCase();
  return DOMAINS.has(domain) || (domain.length === 2 && countries.of(domain.toUpperCase()) !== undefined);
}
