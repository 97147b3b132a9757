/** Fetches files of this site. */

/** The path of the site, with a slash at both ends. */
export const base = document.documentElement.dataset.base ?? '/';

/**
 * @param path The file, from the site’s path.
 * @throws When it could not be fetched, or is not JSON.
 */
export async function fetchJson<T>(path: string): Promise<T> {
  const response = await fetch(base + path);
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return response.json();
}

/** Gets something once, and again only after a failure. */
export function once<T>(get: () => Promise<T>): () => Promise<T> {
  let got: Promise<T> | undefined;
  return () => {
    got ??= get().catch((error: unknown) => {
      got = undefined;
      throw error;
    });
    return got;
  };
}
