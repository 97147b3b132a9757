import type { Gap } from '../../audit/audit.ts';
import { pageAddress } from '../../data/address.ts';
import { maskPersonal } from '../../data/mask.ts';
import { newFileLink, newIssueLink } from '../../forge/links.ts';
import type { Site } from '../../schema/site.ts';

/** How somebody says that they take a gap on. New pages are absent where the team's repository is not known. */
export interface Claim {
  /** The issue of the request that the gap is about. */
  readonly request?: string | undefined;
  /** Where there is no such issue: the host's page for a new one, filled in. */
  readonly issue?: string | undefined;
  /** The host's page for the file of the piece that is to be made; only where one is to be made. */
  readonly file?: string | undefined;
}

/** The links to claim a gap with. */
export function claimOf(gap: Gap, site: Site): Claim {
  const request = gap.request?.ask.issue?.url;
  const issue = request === undefined ? newIssueLink(site, issueOf(gap, site)) : undefined;
  return { request, issue, file: newPieceLink(gap, site) };
}

function issueOf({ action, cell, id, priority, title }: Gap, site: Site) {
  const lines = [
    maskPersonal(title),
    `What to do: ${maskPersonal(action.text)}`,
    `Priority ${priority}, gap \`${id}\``,
    ...(cell ? [pageAddress(site, `/map/${cell.persona.id}/${cell.stage.id}/`)] : []),
  ];
  return { title: `Gap: ${maskPersonal(title)}`, body: `${lines.join('\n\n')}\n` };
}

/** A draft that already says whom it is for and what it answers. */
function newPieceLink({ action, cell, product, question }: Gap, site: Site): string | undefined {
  if (action.verb !== 'create' || action.format === undefined || cell === undefined) return undefined;
  const id = [action.format.id, 'for', cell.persona.id, cell.stage.id].join('-').slice(0, 80).replace(/-$/, '');
  const answers = question ? `, answers: [${question.id}]` : '';
  const text = [
    '---',
    'title: ',
    `format: ${action.format.id}`,
    'status: idea',
    'owner: ',
    `serves: [{ persona: ${cell.persona.id}, stage: ${cell.stage.id}${answers} }]`,
    ...(product ? [`products: [${product.id}]`] : []),
    '---',
    '',
  ].join('\n');
  const folder = cell.persona.path.replace(/personas\/[^/]*$/, 'pieces/');
  return newFileLink(site, { path: `${folder}${id}.mdx`, text });
}
