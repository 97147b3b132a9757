/**
 * Files that hosts and tools keep at the top of a repository, for content that is at the top, too. They are recognized by
 * name: a file that could be a record or an asset with a wrong name or in a wrong place stays a finding.
 */

/** Texts about the repository, in the spellings that hosts recognize: README, LICENSE-MIT, CONTRIBUTING.md. */
const TEXT =
  /^(?:(?:licen[cs]e|copying|readme)(?:[-.][\w-]+)?|agents|authors|changelog|changes|code_of_conduct|codeowners|contributing|contributors|governance|history|issue_template|maintainers|notice|owners|pull_request_template|releasing|security|support|upgrading|(?:claude|gemini)(?:\.local)?)(?:\.(?:md|markdown|txt|rst|adoc))?$/;

/** Settings, lockfiles and programs. Content never has these extensions. */
const ENDING =
  /\.(?:json[5c]?|toml|lockb?|[cm]?[jt]s|sh|ps1|bat|cmd|ini|cfg|conf|properties|nix|mk|log|code-workspace)$/;

/** Settings in YAML. Content has YAML files too, so each of these is listed by name. */
const YAML =
  /^(?:_config|action|amplify|antora|app|appveyor|azure-pipelines|bitbucket-pipelines|buildspec|catalog-info|cloudbuild|codecov|crowdin|(?:docker-)?compose(?:\.[\w-]+)?|lefthook|environment|heroku|mkdocs|package|pnpm-lock|pnpm-workspace|pubspec|readthedocs|render|serverless|skaffold|taskfile)\.ya?ml$/;

/** Files of tools that have no extension, or an unusual one. */
const NAMED =
  /^(?:(?:gnu)?makefile|(?:docker|container)file(?:\.[\w-]+)?|(?:brew|gem|jenkins|just|pip|proc|rake|vagrant)file|citation\.(?:cff|bib)|cname|_headers|_redirects|go\.(?:mod|sum)|requirements\.txt|robots\.txt)$/;

/**
 * Folders that tools write, and folders with documents and programs about the repository. `dist` is this product's own,
 * with the names it has while a build replaces it.
 */
const FOLDER =
  /^(?:node_modules|bower_components|dist(?:\.old|\.next)?|build|out|public|coverage|export|docs|scripts|bin|tools|vendor)$/;

/** Whether a path from the top of a repository is a file or folder of a host or a tool. All dot files are. */
export function isOfRepository(file: string): boolean {
  if (file.includes('/')) return false;
  const name = file.toLowerCase();
  return name.startsWith('.') || [TEXT, ENDING, YAML, NAMED, FOLDER].some((known) => known.test(name));
}
