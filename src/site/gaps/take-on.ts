import type { Gap } from '../../audit/audit.ts';
import { requestOf } from '../../audit/gaps/gap.ts';
import { pageAddress } from '../../data/address.ts';
import { newFileLink } from '../../forge/hosts/links.ts';
import type { RequestLink } from '../../forge/hosts/request-link.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Site } from '../../schema/site.ts';
import { actionText } from '../../words/gaps/actions.ts';
import { gapWords } from '../../words/gaps/page.ts';
import { gapTitle } from '../../words/gaps/titles.ts';
import { plainText } from '../../words/parts.ts';
import { requestFormLink, type Wish, wishIn } from '../forms/request-wish.ts';

/** The ways to claim a gap. New pages are absent where the team's repository is not known. */
export interface TakeOn {
  /** The issue of the request that the gap is about. */
  readonly request?: string | undefined;
  /** Where the gap has no such issue: the form for a new one, filled in. */
  readonly issue?: RequestLink | undefined;
  /** The host's page for the file of the piece to create; only where the action is to create one. */
  readonly file?: string | undefined;
}

/** The links to claim a gap with. */
export function takeOnOf(gap: Gap, model: PublishedModel): TakeOn {
  const request = requestOf(gap)?.ask.issue?.url;
  const issue = request === undefined ? requestFormLink(model, wishOf(gap, model.site)) : undefined;
  return { request, issue, file: newPieceLink(gap, model.site) };
}

function wishOf({ action, cell, id, missing, priority }: Gap, site: Site): Wish {
  const title = plainText(gapTitle(missing));
  const lines = [
    title,
    gapWords.claimAction(plainText(actionText(action))),
    gapWords.claimPriority(priority, id),
    ...(cell ? [pageAddress(site, `/map/${cell.persona.id}/${cell.stage.id}/`)] : []),
  ];
  return {
    ...(cell ? wishIn(cell) : {}),
    kind: action.verb === 'create' ? 'new' : 'update',
    title: gapWords.claimTitle(title),
    product: missing.code === 'product' ? missing.product.id : undefined,
    format: action.format?.id,
    words: lines.join('\n\n'),
  };
}

/** A draft that already says who it is for and what it answers. */
function newPieceLink({ action, cell, missing }: Gap, site: Site): string | undefined {
  if (action.verb !== 'create' || action.format === undefined || cell === undefined) return undefined;
  const id = [action.format.id, 'for', cell.persona.id, cell.stage.id].join('-').slice(0, 80).replace(/-$/, '');
  const answers = missing.code === 'question' ? `, answers: [${missing.question.id}]` : '';
  const text = [
    '---',
    'title: ',
    `format: ${action.format.id}`,
    'status: idea',
    'owner: ',
    `serves: [{ persona: ${cell.persona.id}, stage: ${cell.stage.id}${answers} }]`,
    ...(missing.code === 'product' ? [`products: [${missing.product.id}]`] : []),
    '---',
    '',
  ].join('\n');
  const folder = cell.persona.path.replace(/personas\/[^/]*$/, 'pieces/');
  return newFileLink(site, { path: `${folder}${id}.mdx`, text });
}
