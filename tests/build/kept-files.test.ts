/** What a server of a built site on this machine adds to the answers of Astro. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { keepFiles } from '../../src/build/kept-files.ts';

it('a browser keeps only the files whose names change with their content, and nothing is compressed for it', async () => {
  const server = createServer(({ headers }, response) => response.end(headers['accept-encoding'] ?? 'as it is'));
  keepFiles(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const kept = async (at: string) => {
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}${at}`);
    expect(await response.text()).toBe('as it is');
    return response.headers.get('cache-control');
  };
  expect(await kept('/_astro/page.p6j0plxT.js')).toBe('max-age=600');
  expect(await kept('/audit/_astro/page.p6j0plxT.css?a')).toBe('max-age=600');
  expect([await kept('/'), await kept('/gaps/'), await kept('/theme.js'), await kept('/find/?q=/_astro/')]).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
