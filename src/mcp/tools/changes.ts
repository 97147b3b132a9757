import { z } from 'zod';
import { CHANGE_DAYS } from '../../audit/changes.ts';
import { text } from '../../data/fields.ts';
import { addDays } from '../../kit/calendar-date.ts';
import { nextSteps } from '../../words/mcp/answers.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { mcpProblems } from '../../words/mcp/problems.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { changeWords } from '../../words/states.ts';
import { ToolProblem } from '../problem.ts';
import { defineTool, limit, note, total } from '../tool.ts';
import { piecesCalled, pieceView } from '../views.ts';

/** How many days back an answer goes, unless a day is given. */
const DAYS = 7;

export const changes = defineTool(
  'changes',
  { since: z.iso.date().optional().meta({ description: inputHelp.since }), limit },
  {
    since: text(fieldHelp.since),
    note,
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
  (library, { limit: most, since: wanted = addDays(library.source.day, -DAYS) }) => {
    const { day } = library.source;
    if (wanted > day) throw new ToolProblem(mcpProblems.future(wanted, day));
    const first = addDays(day, 1 - CHANGE_DAYS);
    const since = wanted < first ? first : wanted;
    const found = library.changes.filter(({ on }) => on >= since);
    return {
      since,
      note: since === wanted ? null : nextSteps.changesBegin(since, wanted, CHANGE_DAYS),
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
