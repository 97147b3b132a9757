/** How a task is taken: by naming an owner, on a piece, in a new idea or in the decision about a request. */
import { requestOf } from '../../audit/gaps/gap.ts';
import { likelyOwner } from '../../audit/tasks/likely-owner.ts';
import { actedOn, type TaskOwner } from '../../audit/tasks/owners.ts';
import type { Task } from '../../audit/tasks/task.ts';
import { newMdx } from '../../content/write/new-mdx.ts';
import { newFileLink } from '../../forge/hosts/links.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { PieceFields } from '../../schema/piece.ts';
import { ideaTitle } from '../../words/tasks/page.ts';
import { formHref } from '../forms/form-pages.ts';

/** The pages on which a task is taken. */
export interface TakeOn {
  /** The form of the piece. */
  readonly piece?: string | undefined;
  /** The form in which sales approves the idea first. */
  readonly approval?: string | undefined;
  /** The form of the request that a gap is about. */
  readonly request?: string | undefined;
  /** At the host, to add the file of an idea, filled in; only where a piece is to be created and the repository is known. */
  readonly idea?: string | undefined;
}

/** The most characters of an id. */
const LONGEST_ID = 80;

export function takeOnOf(task: Task, model: PublishedModel): TakeOn {
  const { site } = model;
  const [piece] = actedOn(task.action);
  const [request] = task.gaps.flatMap((gap) => requestOf(gap) ?? []);
  const idea = piece === undefined ? ideaFile(task, model) : undefined;
  return {
    piece: piece && formHref('piece', piece.id),
    approval:
      task.action.verb === 'finish' && task.action.forSales ? formHref('approval', task.action.piece.id) : undefined,
    request: request && formHref('triage', request.id),
    idea: idea && newFileLink(site, idea),
  };
}

/** A valid idea that says who it is for, what it answers and whose it is. Nothing where no piece is to be created. */
export function ideaFile(task: Task, model: PublishedModel): { path: string; text: string } | undefined {
  const { action, cells, gaps } = task;
  const [cell] = cells;
  if (action.verb !== 'create' || action.format === undefined || cell === undefined) return undefined;
  const { persona, stage } = cell;
  const questions = gaps.flatMap(({ missing }) => (missing.code === 'question' ? missing.question : []));
  const products = gaps.flatMap(({ missing }) => (missing.code === 'product' ? missing.product.id : []));
  const segments = gaps.flatMap(({ missing }) => (missing.code === 'segment' ? missing.segment.id : []));
  const answers = questions.length === 0 ? {} : { answers: questions.map(({ id }) => id) };
  const fields = {
    title: ideaTitle(questions[0]?.ask, action.format.name, cell),
    format: action.format.id,
    status: 'idea',
    owner: likelyOwner(task, model),
    serves: [{ persona: persona.id, stage: stage.id, ...answers }],
    origin: originOf(task, questions[0]?.id),
    ...(products.length === 0 ? {} : { products }),
    ...(segments.length === 0 ? {} : { segments }),
  };
  const id = freeId(
    [action.format.id, 'for', persona.id, stage.id, ...products, ...segments].join('-'),
    takenIds(model),
  );
  return { path: `${piecesFolder(persona.path)}${id}.mdx`, text: newMdx(fields, '') };
}

/** The gap that the idea is for, and the first request behind it. */
function originOf({ cells: [cell], gaps }: Task, question: string | undefined): PieceFields['origin'] {
  const [request] = gaps.flatMap(({ requests }) => requests);
  return {
    ...(request ? { from: 'request', request: request.id } : { from: 'gap' }),
    ...(cell && { persona: cell.persona.id, stage: cell.stage.id }),
    ...(question === undefined ? {} : { question }),
  };
}

function piecesFolder(personaPath: string): string {
  return personaPath.replace(/personas\/[^/]*$/, 'pieces/');
}

const takenIds = oncePer(({ pieces }: PublishedModel) => new Set(pieces.map(({ id }) => id)));

/** The id itself, or with the first number that makes it one that no piece has. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const end = number === 1 ? '' : `-${number}`;
    const id = `${wanted.slice(0, LONGEST_ID - end.length).replace(/-$/, '')}${end}`;
    if (!taken.has(id)) return id;
  }
}

/** An owner with the name that people know. */
export interface NamedOwner {
  readonly about: TaskOwner;
  readonly person: { readonly id: string; readonly name: string };
}

/** The owners of a task by name, each once for all pieces in the same state. */
export function namedOwners(owners: readonly TaskOwner[], { people }: PublishedModel): NamedOwner[] {
  const named = owners.map((about) => ({
    about,
    person: people.find(({ id }) => id === about.owner) ?? { id: about.owner, name: about.owner },
  }));
  const state = ({ about, person }: NamedOwner) =>
    `${person.id} ${about.of === 'request' ? about.request.id : about.of === 'piece' ? about.piece.status : about.piece.id}`;
  return [...new Map(named.toReversed().map((each) => [state(each), each])).values()].reverse();
}
