/** How long a webhook may take, in milliseconds. */
const TIME = 30_000;

/** Whether an address may be posted to: an encrypted one, or one on this machine. */
export function isWebhook(address: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  const own = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  return url.protocol === 'https:' || (url.protocol === 'http:' && own);
}

/**
 * Posts JSON to a webhook. Its address is a secret: it is in no answer, and no redirect is followed.
 *
 * @returns The status of the answer, or the code of the error that came instead.
 */
export async function postTo(address: string, json: string): Promise<number | string> {
  try {
    const { body, status } = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: json,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIME),
    });
    await body?.cancel();
    return status;
  } catch (error) {
    if (!(error instanceof Error)) return String(error);
    const code: unknown = Reflect.get(Object(error.cause), 'code');
    return typeof code === 'string' ? code : error.name;
  }
}
