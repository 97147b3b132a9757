/** The list of tasks, and how to take one. */
import type { TaskOwner } from '../../audit/tasks/owners.ts';
import { cellName } from '../cells/name.ts';
import { count } from '../dates.ts';
import { type CellNames, type Part, type Sentence, sentence } from '../parts.ts';
import { inSentence, statusWords } from '../states.ts';

export const taskWords = {
  title: 'Gaps',
  description: 'What to do next: every task with the gaps that it closes, most points first.',
  lead: (tasks: number, gaps: number) => `${count(tasks, 'task')} for ${count(gaps, 'gap')}, most points first.`,
  /** What the first page of the list brings. */
  topOf: (tasks: number, gaps: number) => `The first ${tasks} can close ${gaps} of them.`,
  /** On paper, before the day. */
  asOf: 'As of',
  caption: 'Tasks',
  allProducts: 'All',
  otherLists: 'Gaps one by one',
  none: 'No gaps, so nothing to do.',
  view: 'Show',
  tasks: 'Tasks',
  byNeed: 'By need',
  noOwner: 'No owner yet',
  owner: 'Owner:',
  how: 'How to take a task',
  howText:
    'Name an owner. Follow the link of the task, paste a line below into the file, and propose the change. In a request, the line goes under triage.',
  copyOwner: 'Copy line',
  /** The line of a file that names its owner. */
  ownerLine: (id: string) => `owner: ${id}`,
  editPiece: 'Change the owner',
  editRequest: 'Name an owner in the request',
  newIdea: 'Take it: add an idea',
} as const;

/** The name of an owner, with the status of a piece that is not live: `Content team, idea`. A planned piece is named. */
export function ownerText(about: TaskOwner, person: Part): Sentence {
  if (about.of === 'request') return sentence`${person}, request “${{ request: about.request }}”`;
  const { status } = about.piece;
  if (about.of === 'planned')
    return sentence`${person}, “${{ piece: about.piece }}” (${inSentence(statusWords[status])})`;
  return status === 'live' ? sentence`${person}` : sentence`${person}, ${inSentence(statusWords[status])}`;
}

/** The working title of an idea that answers a question. */
export function ideaTitle(ask: string | undefined, format: string, { persona, stage }: CellNames): string {
  return ask ?? `${format} for ${cellName(persona.name, stage.name)}`;
}
