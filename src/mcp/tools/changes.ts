import { z } from 'zod';
import { text } from '../../data/fields.ts';
import { addDays } from '../../kit/calendar-date.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { mcpProblems } from '../../words/mcp/problems.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { changeWords } from '../../words/states.ts';
import { ToolProblem } from '../problem.ts';
import { defineTool, limit, total } from '../tool.ts';
import { piecesCalled, pieceView } from '../views.ts';

/** How many days back an answer goes, unless a day is given. */
const DAYS = 7;

export const changes = defineTool(
  'changes',
  { since: z.iso.date().optional().meta({ description: inputHelp.since }), limit },
  {
    since: text(fieldHelp.since),
    total,
    changes: z
      .array(
        z.strictObject({
          on: text(fieldHelp.changedOn),
          change: text(fieldHelp.change),
          title: text(fieldHelp.title),
          piece: pieceView.nullable().meta({ description: fieldHelp.resultPiece }),
          page: text(fieldHelp.page),
        }),
      )
      .meta({ description: fieldHelp.changes }),
  },
  (library, { limit: most, since = addDays(library.source.day, -DAYS) }) => {
    if (since > library.source.day) throw new ToolProblem(mcpProblems.future(since, library.source.day));
    const found = library.changes.filter(({ on }) => on >= since);
    return {
      since,
      total: found.length,
      changes: found.slice(0, most).map(({ id, kind, on, page, title }) => ({
        on,
        change: changeWords[kind],
        title,
        piece: (ABOUT_PIECES.has(kind) ? piecesCalled(library, [id])[0] : undefined) ?? null,
        page,
      })),
    };
  },
);

/** The changes whose id is that of a piece. */
const ABOUT_PIECES: ReadonlySet<string> = new Set(['published', 'reviewed', 'decided', 'retired']);
