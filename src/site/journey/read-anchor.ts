import type { Stage } from '../../schema/stage.ts';

/** The place of what buyers have read by a stage, on the page of the journey. */
export function readAnchor({ id }: Pick<Stage, 'id'>): string {
  return `read-${id}`;
}
