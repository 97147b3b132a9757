import { sentence } from '../parts.ts';
import { at, code, type Guide, part } from './guide.ts';

export const engineerGuide: Guide = {
  title: 'Engineer',
  lead: 'Set it up once, connect it to your host, and read its data from your own tools.',
  parts: [
    part(
      'Run it',
      sentence`It needs Git and Node 22.18 or newer, and works offline. ${code('npm start')} serves the site on your machine and shows every saved change. ${code('npx content-audit check')} lists every problem.`,
      sentence`The content folder is ${code('--content')}, else ${code('CONTENT_DIR')}, else the nearest folder upward with ${code('site.yaml')} or ${code('content/site.yaml')}. Every command names it.`,
      sentence`The same content on the same day gives the same bytes. To count as of another day, add ${code('--today 2026-11-16')}.`,
    ),
    part(
      'Publish it',
      sentence`The site is a folder of plain files. ${code('docs/hosts.md')} in the product’s repository has a recipe for each host, private ones first.`,
      sentence`The workflows check pull requests, comment on them, and publish every night, because freshness changes with the calendar: see ${code('docs/pull-requests.md')}.`,
      sentence`${code('docs/requests.md')} connects the request form, with issues of GitHub, GitLab, Gitea or Forgejo.`,
    ),
    part(
      'Use its data',
      sentence`Every list is published as JSON and CSV with a schema, and there is a workbook, feeds and calendars: see ${at('Data', '/data/')}. Versions follow semantic versioning.`,
      sentence`Every field of every file is in ${at('the list of fields', '/help/fields/')}. Editors with a YAML language server check and complete them.`,
      sentence`A CRM can link to the pieces for a deal: see ${at('Find', '/find/')}.`,
    ),
    part(
      'Trust it',
      sentence`Content is data and never runs as code. ${code('SECURITY.md')} lists what is promised and how it is tested.`,
      sentence`${code('ARCHITECTURE.md')} shows how data flows, and ${code('CONTRIBUTING.md')} how to change and test the product.`,
    ),
  ],
};
