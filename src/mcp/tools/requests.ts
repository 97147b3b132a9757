import { z } from 'zod';
import { plainWords } from '../../kit/plain-words.ts';
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
  (library, { limit: most, status, team: asking, words = '', ...wanted }) => {
    const typed = plainWords(words);
    const found = about(
      library.requests,
      maybeIdCalled(library, 'persona', wanted.persona),
      maybeIdCalled(library, 'stage', wanted.stage),
    ).filter((request) => {
      const own = plainWords([request.id, request.title, request.words ?? ''].join('\n'));
      return (
        (status === 'all' || request.open === (status === 'open')) &&
        (asking === undefined || request.requestedByTeam === asking) &&
        typed.every((word) => own.some((each) => each.startsWith(word)))
      );
    });
    return { total: found.length, requests: found.slice(0, most).map((each) => requestViewOf(library, each)) };
  },
);
