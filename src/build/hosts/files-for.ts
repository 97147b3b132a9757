import type { Audit } from '../../audit/audit.ts';
import { UsageError } from '../../check/usage-error.ts';
import { hasEditor } from '../../site/editor/config.ts';
import { editorHeaders } from '../../site/editor/policy.ts';
import { SECURITY_HEADERS } from '../../site/frame/security-headers.ts';
import { hostErrors } from '../../words/build/hosts.ts';
import { type WebHostName, webHosts } from './hosts.ts';

/** A site that is not public stays out of search engines, and so do its files that are not pages. */
const NOT_PUBLIC = { 'X-Robots-Tag': 'noindex' } as const;

/**
 * The files with which a host serves a site as intended, by their names in its folder.
 *
 * @param variable The value of an environment variable.
 * @throws {UsageError} When the host cannot serve the site at its address, or a setting is not valid.
 */
export function filesFor(
  name: WebHostName,
  audit: Pick<Audit, 'model'>,
  variable: (name: string) => string | undefined = () => undefined,
): Readonly<Record<string, string>> {
  const { site } = audit.model;
  const { address, public: isPublic } = site;
  const path = address === undefined ? '/' : new URL(address).pathname;
  const base = path.endsWith('/') ? path : `${path}/`;
  const host = webHosts[name];
  if (host.topOnly && base !== '/') throw new UsageError(hostErrors.topOnly(host.name, base));
  const headers = { ...SECURITY_HEADERS, ...(isPublic ? {} : NOT_PUBLIC) };
  const editor = hasEditor(site) ? editorHeaders(site) : undefined;
  return host.files({ base, headers, editor, public: isPublic, variable });
}
