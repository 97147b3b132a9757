/** The files around a team's content: what each is for, and the texts in them. */
import { escapeMarkdown } from '../../kit/markdown.ts';

/** One line for each file, in the output of `init` and in docs/start.md. */
export const filePurposes = {
  'package.json': 'names the version of content-audit, and the commands npm start, npm run check and npm run build',
  '.nvmrc': 'the version of Node that the workflows use',
  '.npmrc': 'keeps packages from running scripts when they are installed, and their versions exact',
  '.gitignore': 'what is made from the content and not kept in Git',
  '.vscode/settings.json': 'lets VS Code check and complete the YAML files, and complete the front matter of MDX files',
  '.vscode/extensions.json': 'the YAML extension that VS Code proposes to install',
  '.vscode/content-audit.code-snippets': 'every field of pieces and personas, for completion in their front matter',
  'README.md': 'tells your colleagues how to work with this repository',
  '.github/workflows/check.yml': 'checks every pull request and builds a preview',
  '.github/workflows/comment.yml': 'comments on a pull request what it changes',
  '.github/workflows/links.yml': 'checks the links every night',
  '.github/workflows/publish.yml': 'publishes the site after every change and every night',
  '.github/workflows/requests.yml': 'copies requests from issues, once it is set up',
  '.github/workflows/changes.yml': 'proposes reviews that a person collected on the site, as one pull request',
  '.github/workflows/digest.yml': 'tells each team every week what is due, waiting and new, once it is set up',
  '.gitlab-ci.yml':
    'checks every merge request, publishes the site, checks the links, copies requests, proposes reviews and sends the digest',
  '.gitea/workflows/content-audit.yml':
    'checks every pull request, builds the site, checks the links, copies requests and proposes reviews',
  '.gitea/workflows/content-digest.yml': 'tells each team every week what is due, waiting and new, once it is set up',
  'azure-pipelines.yml': 'checks every pull request, publishes the site and sends the digest',
  '.content-audit.json': 'what the generated files were when they were written, for the next upgrade',
} as const;

export type OwnFile = keyof typeof filePurposes;

/** The files that other commands write from the content. */
export const contentFilePurpose = 'made from your lists; written again by the command in its first line';

/** @param company As in site.yaml. */
export function readmeText(company: string): string {
  return `# Content audit of ${escapeMarkdown(company)}

Our content for each buyer at each stage of their journey, in \`content/\`. The software is the npm
package content-audit; its version is in package.json.

\`\`\`sh
npm install      # once, and after an upgrade; needs Node 22.18 or newer
npm start        # shows the audit on this machine, and every change you save
npm run check    # lists every problem, with its fix
npm run build    # builds the site into dist/
\`\`\`

| What | How |
| --- | --- |
| Add a piece | \`npx content-audit new piece\`, or the form at \`/contribute/\` on the site |
| Mark pieces as reviewed | \`npx content-audit review payback-guide --by content-team\` |
| See what a change does | \`npx content-audit diff\`; also a comment on every pull request |
| Import a spreadsheet again | \`npx content-audit import audit.xlsx\` |
| Write the request form and the owners again | \`npx content-audit requests form --write\`, \`npx content-audit owners --write\` |
| Get a new version | \`npx content-audit@latest upgrade\` |

Files outside \`content/\` were generated. You may edit them: an upgrade keeps your changes.
`;
}

/** The names of snippets for the front matter. */
export const snippetText = {
  /** The name of a snippet: VS Code needs a different one for each. */
  field: (kind: string, title: string) => `${kind}: ${title}`,
  newRecord: (kind: string) => `${kind}: all required fields`,
  question: 'Persona: a question',
} as const;
