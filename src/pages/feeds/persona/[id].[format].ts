import type { APIContext } from 'astro';
import { type FeedFormat, feed, feedFormats } from '../../../data/feeds.ts';
import { getAudit } from '../../../site/audit.ts';
import { feedTypes } from '../../../site/subscriptions.ts';

export function getStaticPaths() {
  return getAudit().model.personas.flatMap(({ id }) =>
    feedFormats.map((format) => ({ params: { id, format }, props: { id, format } })),
  );
}

export function GET({ props: { format, id } }: APIContext<{ format: FeedFormat; id: string }>) {
  return new Response(feed(getAudit(), format, id), {
    headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` },
  });
}
