/** The files around a team's content. */
import type { Model } from '../content/model.ts';
import { generators } from '../generated/generators.ts';
import { type OwnFile, readmeText } from '../words/init/files.ts';
import { hostIn, type PlaceName } from './answers.ts';
import { editorSettings, gitIgnore, packageJson } from './files/merged.ts';
import { snippetsText } from './files/snippets.ts';
import { workflowFiles } from './files/workflows.ts';

export interface TeamProject {
  /** The name of its folder. */
  readonly name: string;
  readonly place: PlaceName;
  readonly version: string;
  /** What package.json installs: the version, or the packed product of a checkout. Default: the version. */
  readonly dependency?: string;
  /** The content folder from the top of the repository. Empty if it is the top. */
  readonly content: string;
  /** The content; absent while it has errors. */
  readonly model?: Model | undefined;
  /** The text of a file of the product. */
  readonly ofProduct: (file: string) => string;
}

/** The files that are renewed until the team changes them, in the order in which they are listed. */
export function wholeFiles({ model, ofProduct, place }: TeamProject): ReadonlyMap<OwnFile, string> {
  return new Map<OwnFile, string>([
    ...workflowFiles[place].map(([file, source]) => [file, ofProduct(source)] as const),
    ['.nvmrc', ofProduct('.nvmrc')],
    ['.npmrc', 'ignore-scripts=true\nsave-exact=true\n'],
    ['.vscode/extensions.json', `${JSON.stringify({ recommendations: ['redhat.vscode-yaml'] }, null, 2)}\n`],
    ['.vscode/content-audit.code-snippets', snippetsText()],
    ...(model ? [['README.md', readmeText(model.site.company)] as const] : []),
  ]);
}

/** Adds what is missing to a file that a team may have already; undefined where it cannot be read. */
type Merging = (before: string | undefined, project: TeamProject) => string | undefined;

export const mergedFiles: ReadonlyMap<OwnFile, Merging> = new Map<OwnFile, Merging>([
  ['package.json', (before, { dependency, name, version }) => packageJson(before, name, dependency ?? version)],
  ['.gitignore', gitIgnore],
  ['.vscode/settings.json', editorSettings],
]);

/** The files that follow from the content, each with the mark in its first line. */
export function contentFiles({
  content: folder,
  model,
  place,
}: Pick<TeamProject, 'content' | 'model' | 'place'>): { file: string; text: string; mark: string }[] {
  const host = hostIn(place);
  if (!model || !host) return [];
  const from = { model, host, folder };
  return generators.flatMap(({ files, mark }) => files(from).map((each) => ({ ...each, mark })));
}
