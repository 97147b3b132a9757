/** Compiles the pages and renders them, by Astro. In a file of its own, because loading Astro takes longer than rendering a small site. */
import './lean-memory.ts';

import { build } from 'astro';
import { astroConfig } from './astro-config.ts';
import { type ContentAuditOptions, contentAudit } from './integration.ts';

export async function compileSite(options: ContentAuditOptions): Promise<void> {
  await build({ ...astroConfig(contentAudit(options)), logLevel: 'warn' });
}
