/** Compares addresses: people write one in several ways. */
import { normalAddress } from './web-address.ts';

/** A page that servers give for a folder. */
const FOLDER_PAGE = /\/(?:index|default|home)\.(?:html?|php|aspx?|jsp)(?=$|\?)/i;

/** A part of a path with capitals inside its words, such as the mark of a video. There, another case is another page. */
const TOKEN = /[\p{Ll}\d]\p{Lu}(?!\p{Ll})/u;

/** The address of a piece, so that two spellings of it are equal: scheme, www, slash at the end, tracking and case. */
export function addressKey(url: unknown): string | undefined {
  if (typeof url !== 'string') return undefined;
  const [path = '', ...query] = normalAddress(url).replace(FOLDER_PAGE, '').split('?');
  const parts = readable(path)
    .split('/')
    .map((part) => (TOKEN.test(part) ? part : part.toLowerCase()));
  return [parts.join('/'), ...query].join('?');
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
