/** Every tool, in the order in which clients list them. */
import type { ToolName } from '../../words/mcp/tools.ts';
import type { Tool } from '../tool.ts';
import { cell } from './cell.ts';
import { changes } from './changes.ts';
import { competitor } from './competitor.ts';
import { coverage } from './coverage.ts';
import { find } from './find.ts';
import { gaps } from './gaps.ts';
import { piece } from './piece.ts';
import { questions } from './questions.ts';
import { requestLink } from './request-link.ts';
import { requests } from './requests.ts';

export const tools: Readonly<Record<ToolName, Tool>> = {
  ...{ find, cell, piece, questions, gaps, requests },
  request_link: requestLink,
  ...{ coverage, changes, competitor },
};
