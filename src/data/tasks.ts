import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { actedOn, ownersOf } from '../audit/tasks/owners.ts';
import type { Task } from '../audit/tasks/task.ts';
import { tasksOf } from '../audit/tasks/tasks.ts';
import { actionText } from '../words/gaps/actions.ts';
import { gapTitle } from '../words/gaps/titles.ts';
import { plainText } from '../words/parts.ts';
import { closesText, taskTitle } from '../words/tasks/titles.ts';
import { pageAddress } from './address.ts';
import { count, list, maybeText, text } from './fields.ts';
import { namesIn } from './names.ts';

/** One published task. */
export const taskRow = z.strictObject({
  id: text('The id. It stays the same for as long as the same thing is to be done.'),
  title: text('What to do, in one line.'),
  closes: text('How many gaps it closes, and their points, in words.'),
  points: count('The priorities of its gaps, added up.'),
  action: text('What to do, in one word.'),
  actionText: text('How to do it, in a sentence; for several gaps, as the first one says.'),
  gaps: list('The gaps that it closes, by id, highest priority first.'),
  gapTitles: list('What is missing in each of these gaps, in the same order.'),
  personas: list('The personas it is for, by id.'),
  stages: list('The stages it is for, by id.'),
  pieces: list('The pieces to act on, by id.'),
  pieceTitles: list('The titles of these pieces, in the same order.'),
  format: maybeText('The id of the format to create.'),
  formatName: maybeText('The name of that format.'),
  effort: maybeText('The effort: S, M or L.'),
  owners: list('The owners of the pieces and requests that it is about, by id. None until someone takes it.'),
  ownerNames: list('The names of these owners, in the same order.'),
  requests: list('The open requests behind it, by id.'),
  page: maybeText('The page of its first cell, piece or request.'),
});

export type TaskRow = z.output<typeof taskRow>;

/** Every task, most points first. */
export function taskRows(audit: Audit): TaskRow[] {
  const names = namesIn(audit.model);
  return tasksOf(audit.gaps).map((task) => {
    const { action, cells, gaps } = task;
    const pieces = actedOn(action);
    const owners = [...new Set(ownersOf(gaps).map(({ owner }) => owner))];
    return {
      id: task.id,
      title: plainText(taskTitle(task)),
      closes: closesText(task),
      points: task.points,
      action: action.verb,
      actionText: plainText(actionText(action)),
      gaps: gaps.map(({ id }) => id),
      gapTitles: gaps.map(({ missing }) => plainText(gapTitle(missing))),
      personas: each(cells.map(({ persona }) => persona.id)),
      stages: each(cells.map(({ stage }) => stage.id)),
      pieces: pieces.map(({ id }) => id),
      pieceTitles: pieces.map(({ title }) => title),
      format: action.format?.id ?? null,
      formatName: names.format(action.format?.id),
      effort: task.effort ?? null,
      owners,
      ownerNames: owners.map((owner) => names.person(owner) ?? owner),
      requests: each(gaps.flatMap(({ requests }) => requests.map(({ id }) => id))),
      page: pageOf(task, audit),
    };
  });
}

function each(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function pageOf({ action, cells, gaps }: Task, { model }: Audit): string | null {
  const [cell] = cells;
  const [request] = gaps.flatMap(({ requests }) => requests);
  if (cell) return pageAddress(model.site, `/map/${cell.persona.id}/${cell.stage.id}/`);
  if (request) return pageAddress(model.site, `/requests/${request.id}/`);
  return action.piece ? pageAddress(model.site, `/content/${action.piece.id}/`) : null;
}
