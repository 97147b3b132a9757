import { slug } from '../../kit/slug.ts';
import type { Action } from '../gaps/action.ts';
import type { Gap } from '../gaps/gap.ts';

type Of<Verb extends Action['verb']> = Extract<Action, { verb: Verb }>;

/**
 * The id of the task that closes a gap. Gaps share a task where one piece of work closes them: the same action on the
 * same piece, or a new piece for the same cell in the same format. Work without a piece, cell or format to go by is only
 * about its own gap.
 */
export function sameWork(gap: Gap): string {
  const { action } = gap;
  switch (action.verb) {
    case 'point-to':
    case 'map':
    case 'finish':
      return `${action.verb}/${action.piece.id}`;
    case 'review':
      // Where an update was decided, the review is part of it.
      return `${action.updateDecidedOn === undefined ? 'review' : 'update'}/${action.piece.id}`;
    case 'check':
      return `check/${gap.cell?.id ?? gap.id}/${namesOf(action)}`;
    case 'update':
      return `update/${action.piece?.id ?? gap.id}`;
    case 'translate':
      return `translate/${action.piece?.id ?? gap.id}/${action.into ?? 'as-requested'}`;
    case 'adapt':
      return `adapt/${action.piece.id}/${gap.cell?.id ?? gap.id}`;
    case 'create':
      return `create/${createdFor(action, gap)}`;
    case 'adopt':
      return `adopt/${gap.id}`;
    case 'decide':
      return `decide/${decidedAbout(action, gap)}`;
  }
}

/** The pieces to read, whatever their order. */
function namesOf({ pieces }: Of<'check'>): string {
  return pieces
    .map(({ id }) => id)
    .sort()
    .join('+');
}

/** A piece about a product or for a segment is another piece than one for all. */
function createdFor({ format, for: aim }: Of<'create'>, { cell, id, missing }: Gap): string {
  // What was missing can be the same for several reasons and periods.
  if (aim.code === 'lost') return [cell?.id ?? 'no-cell', 'lost', slug(aim.missing)].join('/');
  // A request that names no question and no format is about a piece of its own.
  if (missing.code === 'demand' && missing.request.ask.format === undefined) return id;
  if (cell === undefined || format === undefined) return id;
  const product = aim.code === 'product' && missing.code === 'product' ? `/${missing.product.id}` : '';
  const segment = aim.code === 'segment' && missing.code === 'segment' ? `/segment/${missing.segment.id}` : '';
  return `${cell.id}/${format.id}${product}${segment}`;
}

function decidedAbout({ about, piece }: Of<'decide'>, { cell, id }: Gap): string {
  switch (about.code) {
    case 'share':
      return `share/${piece?.id ?? id}/${about.audience}`;
    case 'keep':
      return `keep/${piece?.id ?? id}`;
    case 'formats':
      return `formats/${cell?.id ?? id}`;
  }
}
