/**
 * The Git hosts that site.yaml can name. `src/forge/hosts/` describes each. Not in a schema file, because browser scripts
 * also read this list.
 */
export const HOST_NAMES = ['github', 'gitlab', 'gitea'] as const;

export type HostName = (typeof HOST_NAMES)[number];
