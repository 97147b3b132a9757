/** `content-audit init`: its help, questions and output. */

import { oneOf } from '../../kit/choices.ts';
import { count } from '../../kit/count.ts';
import type { HostName } from '../../schema/host-names.ts';
import { type FileOutcome, outcomeText } from './outcomes.ts';

/** Where a team's repository can be. */
export const placeNames = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea or Forgejo',
  azure: 'Azure DevOps',
  none: 'Another host, or none yet',
} as const satisfies Readonly<Record<HostName | 'azure' | 'none', string>>;

export type PlaceName = keyof typeof placeNames;

export const initHelp = {
  summary: 'start an audit in a folder: your content, and the files around it',
  folder: 'folder for the audit (default: the current one)',
  from: 'spreadsheet, feed or folder to import',
  sample: 'add example pieces and a request, to look at and delete',
  company: 'name of your company',
  address: 'address that the site will have',
  repository: 'address of the Git repository (default: the remote origin)',
  host: 'where the repository is (default: as its address shows)',
  journey: 'stages of your buyers (default: those of the spreadsheet, else short)',
  marketing: 'names of your marketing teams, with commas (default: Content team)',
  sales: 'names of your sales teams, with commas (default: Sales team)',
  timeZone: 'time zone of your team (default: that of this machine)',
  terms: 'add the seven usual terms, for both teams to define',
  keepContent: 'write only the files around content that is there already',
} as const;

export const initDefaults = { marketing: 'Content team', sales: 'Sales team' } as const;

export const initQuestions = {
  company: 'What is the name of your company?',
  companyExample: 'Example Ltd',
  companyRequired: 'Write the name.',
  address: 'At which address will the site be? Leave it empty if you do not know yet.',
  addressExample: 'https://audit.example.com/',
  place: 'Where is the Git repository, or where will it be?',
  journey: 'Which stages do your buyers go through?',
  journeyOfSource: 'Those that the spreadsheet names',
  marketing: 'Which marketing teams own content? Write names with commas between them.',
  sales: 'Which sales teams use it?',
  terms: 'Add the seven usual terms, such as MQL, for sales and marketing to define together?',
} as const;

export const initErrors = {
  hasContent: (content: string) =>
    `${content} has content already, and init does not change it. To write only the files around it, add --keep-content. To get a new version, run content-audit upgrade.`,
  contentAtTop: (folder: string) =>
    `${folder} is a content folder itself. Workflows expect it to be named content: move its files into such a folder, and name the folder above.`,
  timeZone: 'Write a time zone such as Europe/Berlin.',
  noContent: (content: string) =>
    `${content} has no content to keep. Leave out --keep-content to start with new content.`,
  notEmpty: (content: string) =>
    `${content} is not empty, but has no site.yaml. Move its files away, or name another folder.`,
  isFile: (folder: string) => `${folder} is a file. Name a folder, which need not exist.`,
  isProduct: 'This folder is the product itself. Name a folder of your own: content-audit init ../our-audit',
  missing: (options: readonly string[]) =>
    `Without a terminal, give the answers as options. Missing:\n${options.map((option) => `  ${option}\n`).join('')}`.trimEnd(),
  company: '--company "Example Ltd"',
  host: (places: readonly string[]) => `--host ${oneOf(places)}`,
  sampleAndFrom: 'Use either --from or --sample: the examples are for the two buyers of a new start.',
  brokenManifest: (file: string) => `${file} cannot be read. Restore it from Git, or delete it and add --keep-content.`,
} as const;

export const initOutput = {
  /** @param folder The folder of the audit, absolute. */
  wrote: (folder: string) => `Files in ${folder}:`,
  contentWritten: (files: number) => `content/: ${count(files, 'file')} with your content`,
  contentKept: 'content/: unchanged',
  mapping: (file: string) => `${file}: what the columns of your spreadsheet mean, for the next import`,
  /** @param again The file and the options of `import`, if one was named. */
  notUsed: (options: readonly string[], again: string | undefined) =>
    [
      `Not used, because the audit was started before: ${options.join(', ')}.`,
      'The company, the addresses and the time zone are in content/site.yaml, teams in content/people.yaml, and stages in content/stages.yaml.',
      ...(again === undefined ? [] : [`To import the file:\n  npx content-audit import ${again}`]),
    ].join('\n'),
  onGrid: (placed: number, pieces: number) =>
    pieces === 0
      ? 'The source has no pieces, so the grid is empty.'
      : `On the grid: ${placed} of ${count(pieces, 'piece')}.${placed === pieces ? '' : ' The others have no persona and stage.'}`,
  file: (file: string, outcome: FileOutcome, purpose: string) =>
    outcome === 'created' ? `${file}: ${purpose}` : `${file}: ${outcomeText(outcome)}`,
  otherRepository: (top: string) =>
    `This folder is inside the repository ${top}, so no workflows, request form and code owners were written: hosts read them only at its top.`,
  refused: 'The new content would have errors, so nothing was written.',
  /** The steps after init. */
  next: 'Next:',
  see: ({ checkout, folder, start }: See) =>
    [
      'See it, with Node 22.18 or newer:',
      ...(checkout === undefined ? [] : [`cd ${checkout.here}`, `npm pack --pack-destination ${checkout.folder}`]),
      ...(folder === '' ? [] : [`cd ${folder}`]),
      'npm install',
      start,
    ].join('\n     '),
  start: 'npm start',
  dev: 'npx content-audit dev',
  /** @param again The file and the options of `import`. */
  place: (again: string) =>
    `Say what the other pieces are for, on a page in the browser:\n     npx content-audit import ${again} --review`,
  /** @param again The file and the options of `import`. */
  importPieces: (again: string) => `Import your pieces:\n     npx content-audit import ${again}`,
  firstSteps: {
    imported: 'On the home page, follow “Start here”: your buyers’ questions come first.',
    begun: 'On the home page, follow “Start here”: rename the two buyers, and add your pieces.',
  },
  publish: (place: PlaceName, tarball: string | undefined) =>
    `Commit it all, package-lock.json${tarball === undefined ? '' : ` and ${tarball}`} included, and push it${where[place]}.`,
  again: 'Run the same command again at any time: it adds what is missing, and leaves what you changed.',
} as const;

interface See {
  /** The checkout to make the package in, and the folder of the audit from there; absent for an installed package. */
  readonly checkout: { readonly here: string; readonly folder: string } | undefined;
  /** The folder of the audit; empty if it is the current one. */
  readonly folder: string;
  /** The command that shows the site. */
  readonly start: string;
}

const where: Readonly<Record<PlaceName, string>> = {
  github: '. In the settings of the repository, choose GitHub Actions as the source of Pages',
  gitlab: ' to GitLab. Add a nightly schedule under Build, Pipeline schedules',
  gitea: '. A runner with the label ubuntu-latest runs the workflow',
  azure: '. Create a pipeline from azure-pipelines.yml',
  none: ' to your Git host',
};
