/** What a build says about the host that the site is published at, and comments in the files for it. */
import { publicAddressTexts } from '../findings/public-address.ts';

export const hostErrors = {
  topOnly: (host: string, base: string) =>
    `${host} serves a site only at the top of an address, but \`address\` in site.yaml has the path ${base}. Change the address, or choose another host.`,
  tenant: (variable: string, given: string) =>
    `${variable} is "${given}", which is not the id of a tenant. Copy the tenant ID from the overview page of Microsoft Entra.`,
} as const;

export const hostOutput = {
  written: (host: string, files: readonly string[]) => `Files for ${host}: ${files.join(', ')}`,
  public: (pieces: number, domain: string) =>
    `Warning: ${publicAddressTexts.internal(pieces, domain)} Publish it where colleagues sign in, and set \`address\` in site.yaml.`,
} as const;

export const nginxComments = {
  use: [
    'Include this file in the server block of the site. Set `root` there, and everything about certificates and sign-in.',
  ],
  locations: ['Pages are checked for changes every time. Scripts and styles are kept, because their names change.'],
} as const;
