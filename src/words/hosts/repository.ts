/** What site.yaml must have before a Git host can be used. */
export const repositoryText = {
  missing: 'site.yaml has no repository. Add it: repository: https://…',
  /** @param hosts The hosts to choose from, as `a, b or c`. */
  unknownHost: (hosts: string) =>
    `The address of the repository does not show which software runs it. Add it to site.yaml: host: ${hosts}`,
  noOwner: 'The repository in site.yaml needs an owner and a name: https://git.example.com/owner/name',
} as const;
