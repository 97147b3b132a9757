/**
 * The folder of a team in its first week: a spreadsheet was imported, two buyers are written down, and hardly anything was
 * reviewed. The first audit started on Monday, November 9, 2026.
 */
import type { Files } from './content-folder.ts';

export const halfFilled: Files = {
  'site.yaml':
    'title: Content audit\ncompany: Kestrel Rosters\nrepository: https://git.example.com/kestrel/content\nhost: github\nstartedOn: 2026-11-09\n',
  'stages.yaml':
    '- id: awareness\n  name: Awareness\n- id: consideration\n  name: Consideration\n- id: decision\n  name: Decision\n  priority: 3\n',
  'formats.yaml':
    '- id: article\n  name: Article\n- id: guide\n  name: Guide\n- id: price-overview\n  name: Price overview\n',
  'people.yaml':
    '- id: content-team\n  name: Content team\n  team: marketing\n  kind: team\n- id: product-marketing\n  name: Product marketing\n  team: marketing\n  kind: team\n- id: sales-team\n  name: Sales team\n  team: sales\n  kind: team\n',
  'personas/head-nurse.mdx': `---
name: Head nurse
priority: 3
contributors: { sales: [sales-team], marketing: [content-team] }
questions:
  - { id: price, stage: decision, ask: What does it cost per ward and month? }
  - { id: switch, stage: decision, ask: How long does the switch take? }
formats: { awareness: 0 }
---
`,
  'personas/it-lead.mdx': '---\nname: IT lead\ncontributors: { sales: [], marketing: [content-team] }\n---\n',
  'personas/cfo.mdx': '---\nname: CFO\nstatus: draft\n---\n',
  ...pieces(),
};

function pieces(): Record<string, string> {
  const forHeadNurse = (stage: string, answers = '') =>
    `serves: [{ persona: head-nurse, stage: ${stage}${answers} }]\n`;
  return {
    ...piece(
      'pricing',
      'Pricing',
      'price-overview',
      `${forHeadNurse('decision', ', answers: [price]')}share: public\n`,
    ),
    ...piece('roi-guide', 'What a fair roster saves', 'guide', forHeadNurse('decision'), 'product-marketing'),
    ...piece('night-shifts', 'Fair night shifts', 'article', forHeadNurse('awareness')),
    ...piece('checklist', 'Roster checklist', 'guide', forHeadNurse('consideration'), 'product-marketing'),
    ...piece(
      'case-north',
      'How the North clinic plans',
      'article',
      `${forHeadNurse('consideration')}reviewed: { on: 2026-11-10, by: content-team }\n`,
    ),
    ...piece('security', 'Security white paper', 'guide', 'serves: [{ persona: it-lead, stage: decision }]\n'),
    ...piece('webinar', 'Webinar: planning without a spreadsheet', 'article', ''),
    ...piece(
      'price-list-2023',
      'Price list 2023',
      'price-overview',
      `${forHeadNurse('decision')}decision: { verdict: remove, on: 2026-11-10, by: content-team }\n`,
    ),
  };
}

function piece(id: string, title: string, format: string, more: string, owner = 'content-team') {
  const fields = `title: "${title}"\nurl: https://www.example.com/${id}\nformat: ${format}\nstatus: live\nowner: ${owner}\n`;
  return { [`pieces/${id}.mdx`]: `---\n${fields}published: 2022-05-01\n${more}---\n` };
}
