/** What a task closes, on one line. */
import type { Gap } from '../../audit/gaps/gap.ts';
import type { Task } from '../../audit/tasks/task.ts';
import { cellName } from '../cells/name.ts';
import { gapTitle } from '../gaps/titles.ts';
import { plainText } from '../parts.ts';

/**
 * The gaps of a task. Needs of a cell are listed behind its name, which is said once: `Finance lead at Decision: “What
 * does it cost?”, format 2 of 2`. Any other gap is a sentence of its own.
 */
export function gapsText({ gaps }: Task): string {
  const parts = Map.groupBy(gaps, (gap) => (needText(gap) === undefined ? gap : gap.cell));
  return [...parts].map(([, group]) => lineOf(group)).join('; ');
}

function lineOf([first, ...others]: readonly Gap[]): string {
  if (first === undefined) return '';
  const { cell } = first;
  const needs = [first, ...others].map((gap) => needText(gap));
  if (cell === undefined || needs.includes(undefined)) return plainText(gapTitle(first.missing));
  return `${cellName(cell.persona.name, cell.stage.name)}: ${needs.join(', ')}`;
}

/** Short for a need of a cell; undefined for any other gap. */
function needText({ cell, missing }: Gap): string | undefined {
  if (cell === undefined) return undefined;
  if (missing.code === 'question') return `“${missing.question.ask}”`;
  return missing.code === 'format' ? `format ${missing.number} of ${missing.wanted}` : undefined;
}
