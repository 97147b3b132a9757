import type { Gap } from '../../audit/audit.ts';
import { plainText } from '../../audit/sentence.ts';
import { pageAddress } from '../../data/address.ts';
import { newFileLink } from '../../forge/hosts/links.ts';
import type { RequestLink } from '../../forge/hosts/request-link.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Site } from '../../schema/site.ts';
import { requestFormLink, type Wish, wishIn } from '../forms/request-wish.ts';

/** How somebody says that they take a gap on. New pages are absent where the team's repository is not known. */
export interface TakeOn {
  /** The issue of the request that the gap is about. */
  readonly request?: string | undefined;
  /** Where there is no such issue: the form for a new one, filled in. */
  readonly issue?: RequestLink | undefined;
  /** The host's page for the file of the piece that is to be made; only where one is to be made. */
  readonly file?: string | undefined;
}

/** The links to claim a gap with. */
export function takeOnOf(gap: Gap, model: PublishedModel): TakeOn {
  const request = gap.request?.ask.issue?.url;
  const issue = request === undefined ? requestFormLink(model, wishOf(gap, model.site)) : undefined;
  return { request, issue, file: newPieceLink(gap, model.site) };
}

function wishOf({ action, cell, id, priority, product, title }: Gap, site: Site): Wish {
  const lines = [
    plainText(title),
    `What to do: ${plainText(action.text)}`,
    `Priority ${priority}, gap \`${id}\``,
    ...(cell ? [pageAddress(site, `/map/${cell.persona.id}/${cell.stage.id}/`)] : []),
  ];
  return {
    ...(cell ? wishIn(cell) : {}),
    kind: action.verb === 'create' ? 'new' : 'update',
    title: `Gap: ${plainText(title)}`,
    product: product?.id,
    format: action.format?.id,
    words: lines.join('\n\n'),
  };
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
