import { z } from 'zod';
import { plain } from '../../kit/plain-words.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { about, countedFor, maybeIdCalled } from '../names.ts';
import { defineTool, limit, maybeInput, total } from '../tool.ts';
import { gapView, gapViewOf, taskView, taskViewOf } from '../views.ts';

export const gaps = defineTool(
  'gaps',
  {
    persona: maybeInput(inputHelp.persona),
    stage: maybeInput(inputHelp.stage),
    product: maybeInput(inputHelp.product),
    owner: maybeInput(inputHelp.owner),
    limit,
  },
  {
    totalTasks: total,
    tasks: z.array(taskView).meta({ description: fieldHelp.tasks }),
    totalGaps: total,
    gaps: z.array(gapView).meta({ description: fieldHelp.gapList }),
  },
  (whole, wanted) => {
    const library = countedFor(whole, wanted.product);
    const persona = maybeIdCalled(library, 'persona', wanted.persona);
    const stage = maybeIdCalled(library, 'stage', wanted.stage);
    const owner = wanted.owner === undefined ? undefined : plain(wanted.owner);
    const tasks = library.tasks.filter(
      (task) =>
        (persona === undefined || task.personas.includes(persona)) &&
        (stage === undefined || task.stages.includes(stage)) &&
        (owner === undefined || [...task.owners, ...task.ownerNames].some((name) => plain(name) === owner)),
    );
    const behind = new Set(tasks.flatMap((task) => task.gaps));
    const listed = about(library.gaps, persona, stage).filter(({ id }) => owner === undefined || behind.has(id));
    return {
      totalTasks: tasks.length,
      tasks: tasks.slice(0, wanted.limit).map((task) => taskViewOf(library, task)),
      totalGaps: listed.length,
      gaps: listed.slice(0, wanted.limit).map(gapViewOf),
    };
  },
);
