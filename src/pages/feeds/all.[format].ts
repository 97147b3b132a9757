import type { APIContext } from 'astro';
import { type FeedFormat, feed, feedFormats } from '../../data/feeds.ts';
import { getAudit } from '../../site/audit.ts';
import { feedTypes } from '../../site/subscriptions.ts';

export function getStaticPaths() {
  return feedFormats.map((format) => ({ params: { format }, props: { format } }));
}

export function GET({ props: { format } }: APIContext<{ format: FeedFormat }>) {
  return new Response(feed(getAudit(), format), { headers: { 'content-type': `${feedTypes[format]}; charset=utf-8` } });
}
