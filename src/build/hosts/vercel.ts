/** Source: vercel.com/docs, "Static Configuration with vercel.json". It serves `404.html` by itself. */
import { EDITOR, FOREVER, HASHED, type WebHost } from './host.ts';

export const vercel: WebHost = {
  name: 'Vercel',
  domain: 'vercel.app',
  topOnly: true,
  files: ({ editor, headers }) => {
    const rule = (source: string, set: Readonly<Record<string, string>>) => ({
      source,
      headers: Object.entries(set).map(([key, value]) => ({ key, value })),
    });
    const config = {
      $schema: 'https://openapi.vercel.sh/vercel.json',
      trailingSlash: true,
      headers: [
        rule('/(.*)', headers),
        rule(`/${HASHED}(.*)`, { 'Cache-Control': FOREVER }),
        ...(editor ? [rule(`/${EDITOR}(.*)`, editor)] : []),
      ],
    };
    return { 'vercel.json': `${JSON.stringify(config, null, 2)}\n` };
  },
};
