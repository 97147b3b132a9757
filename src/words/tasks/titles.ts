/** What a task is called, and what doing it brings. */
import { type Gap, requestOf } from '../../audit/gaps/gap.ts';
import { mainLanguage } from '../../audit/reach.ts';
import type { Task } from '../../audit/tasks/task.ts';
import type { Piece } from '../../content/model.ts';
import { count } from '../dates.ts';
import { languageName } from '../languages.ts';
import { type Part, type Sentence, sentence } from '../parts.ts';
import { audienceWords } from '../states.ts';
import { listed } from './listed.ts';

/** What to do, without a period: `Update “Price overview 2026”`. */
export function taskTitle({ action, cells, gaps }: Task): Sentence {
  const [cell] = cells;
  const forCell = cell === undefined ? '' : sentence` for ${{ cell }}`;
  switch (action.verb) {
    case 'point-to':
      return sentence`Send “${{ piece: action.piece }}” to the ${gaps.length === 1 ? 'requester' : 'requesters'}`;
    case 'review':
      return sentence`${action.updateDecidedOn === undefined ? 'Review' : 'Update'} “${{ piece: action.piece }}”`;
    case 'map': {
      const { piece } = action;
      if (cell === undefined) return sentence`Add to “${{ piece }}” who it serves`;
      const [where] = cells.length === 1 ? cells : [];
      return where === undefined
        ? sentence`Check which other cells “${{ piece }}” serves`
        : sentence`Check whether “${{ piece }}” serves ${{ cell: where }}`;
    }
    case 'finish':
      if (action.forSales) return sentence`Ask sales to approve “${{ piece: action.piece }}”, then publish it`;
      return sentence`${finishVerb(action.piece)} and publish “${{ piece: action.piece }}”`;
    case 'check': {
      const what = gaps.length === 1 ? 'a question' : `${gaps.length} questions`;
      return sentence`Check whether ${listed(action.pieces, 'or')} already answers ${what}${forCell}`;
    }
    case 'update':
      return sentence`Update ${pieceOrRequest(action.piece, gaps[0])}`;
    case 'translate': {
      const into = action.into === undefined ? '' : ` into ${languageName(mainLanguage(action.into))}`;
      return sentence`Translate ${pieceOrRequest(action.piece, gaps[0])}${into}`;
    }
    case 'adapt':
      return sentence`Adapt “${{ piece: action.piece }}”${forCell}`;
    case 'create': {
      const { for: aim, format } = action;
      if (aim.code === 'lost') return sentence`Create what reps lacked${forCell}: “${aim.missing}”`;
      const about = aim.code === 'product' ? ` about ${aim.product}` : '';
      const made = aim.code === 'segment' ? `, made for ${aim.segment}` : '';
      const named = format === undefined ? 'a piece' : `a piece in the format “${format.name}”`;
      return sentence`Create ${named}${about}${cell === undefined ? wanted(gaps[0]) : forCell}${made}`;
    }
    case 'adopt':
      return sentence`Add the asset that sales made${requested(gaps[0])}`;
    case 'decide':
      return decideTitle(action, gaps[0], forCell);
  }
}

function decideTitle(
  { about, piece }: Extract<Task['action'], { verb: 'decide' }>,
  gap: Gap,
  forCell: Sentence | Part,
): Sentence {
  switch (about.code) {
    case 'share':
      return sentence`Decide whether ${pieceOrRequest(piece, gap)} may go to ${audienceWords[about.audience]}`;
    case 'keep':
      return sentence`Decide whether to keep ${pieceOrRequest(piece, gap)}`;
    case 'formats':
      return sentence`Add a format, or want fewer${forCell}`;
  }
}

function finishVerb({ status }: Piece): string {
  return status === 'in-review' ? 'Approve' : status === 'draft' ? 'Finish' : 'Create';
}

function pieceOrRequest(piece: Piece | undefined, gap: Gap): Sentence {
  return piece === undefined ? sentence`the piece that a request is about${requested(gap)}` : sentence`“${{ piece }}”`;
}

/** What asks for a piece that is for no cell. */
function wanted(gap: Gap): Sentence {
  const request = requestOf(gap);
  return request === undefined ? [] : sentence` for the request “${{ request }}”`;
}

function requested(gap: Gap): Sentence {
  const request = requestOf(gap);
  return request === undefined ? [] : sentence` (“${{ request }}”)`;
}

/** What a task brings: `closes 2 gaps, 111 points`. A check closes gaps only if it finds an answer. */
export function closesText({ action, gaps, points }: Pick<Task, 'action' | 'gaps' | 'points'>): string {
  const mayFail = action.verb === 'check' || (action.verb === 'map' && action.to.code === 'check');
  return `${mayFail ? 'can close' : 'closes'} ${count(gaps.length, 'gap')}, ${count(points, 'point')}`;
}

/** The same as the start of a line: `Closes 2 gaps, 111 points`. */
export function closesLine(task: Task): string {
  const text = closesText(task);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A task on one line: `Update “Price overview 2026”: closes 2 gaps, 111 points`. */
export function taskLine(task: Task): Sentence {
  return sentence`${taskTitle(task)}: ${closesText(task)}`;
}
