/** Rules that a mapping file proposes, as comments: a person chooses what they set. */
import { mappingFile } from '../../words/import/mapping-file.ts';
import { shortened } from '../clean.ts';
import type { PreparedImport } from '../import.ts';
import { groupsOf, type ValueGroup } from './groups.ts';

/** The columns and groups that a file proposes; the page of the import shows all. */
const COLUMNS = 3;
const GROUPS = 15;

/** The lines, if rows are without persona and stage; else none. */
export function ruleProposals(prepared: PreparedImport): string[] {
  const columns = groupsOf(prepared).map(({ groups, heading }) => ({
    heading,
    groups: groups.filter(({ open }) => open > 0),
  }));
  const open = columns.filter(({ groups }) => groups.length > 0).slice(0, COLUMNS);
  if (open.length === 0) return [];
  return [
    `# ${mappingFile.rules}`,
    '# rules:',
    ...open.flatMap(({ groups, heading }) => groups.slice(0, GROUPS).flatMap((group) => proposal(heading, group))),
    '',
  ];
}

function proposal(heading: string, { examples, open, persona, rows, stage, value }: ValueGroup): string[] {
  const titles = examples.map((title) => JSON.stringify(shortened(title, 40))).join(', ');
  const set = `{ persona: ${persona ?? '…'}, stage: ${stage ?? '…'} }`;
  return [
    `#   # ${mappingFile.group(rows, open, titles)}`,
    `#   - when: { ${JSON.stringify(heading)}: ${JSON.stringify(value)} }`,
    `#     set: ${set}`,
  ];
}
