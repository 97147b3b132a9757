/**
 * The software that can run the team's repository, as site.yaml names it. What the product knows of each one is in
 * `src/forge/hosts/`. Without a schema, as scripts in a page read this list too.
 */
export const HOST_NAMES = ['github', 'gitlab', 'gitea'] as const;

export type HostName = (typeof HOST_NAMES)[number];
