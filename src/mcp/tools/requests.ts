import { z } from 'zod';
import { team } from '../../schema/person.ts';
import { fieldHelp } from '../../words/mcp/fields.ts';
import { inputHelp } from '../../words/mcp/tools.ts';
import { about, maybeIdCalled } from '../names.ts';
import { defineTool, limit, maybeInput, total } from '../tool.ts';
import { requestView, requestViewOf } from '../views.ts';

export const requests = defineTool(
  'requests',
  {
    words: maybeInput(inputHelp.words),
    persona: maybeInput(inputHelp.persona),
    stage: maybeInput(inputHelp.stage),
    status: z.enum(['open', 'closed', 'all']).default('open').meta({ description: inputHelp.status }),
    team: team.optional().meta({ description: inputHelp.team }),
    limit,
  },
  { total, requests: z.array(requestView).meta({ description: fieldHelp.requests }) },
  async (library, { limit: most, status, team: asking, words, ...wanted }) => {
    const having = words === undefined ? undefined : new Set(await library.find.requests(words));
    const found = about(
      library.requests,
      maybeIdCalled(library, 'persona', wanted.persona),
      maybeIdCalled(library, 'stage', wanted.stage),
    ).filter(
      ({ id, open, requestedByTeam }) =>
        (status === 'all' || open === (status === 'open')) &&
        (asking === undefined || requestedByTeam === asking) &&
        (having === undefined || having.has(id)),
    );
    return { total: found.length, requests: found.slice(0, most).map((each) => requestViewOf(library, each)) };
  },
);
