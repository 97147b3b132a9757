/** Records as answers show them. Whether a piece may be sent is said in words, on every piece. */
import { z } from 'zod';
import type { JudgedDates } from '../audit/freshness.ts';
import type { CoverageRow } from '../data/cells.ts';
import { count, flag, list, maybeDate, maybeNumber, maybeText, text } from '../data/fields.ts';
import type { QuestionRow } from '../data/questions.ts';
import type { RequestRow } from '../data/requests.ts';
import { oncePer } from '../kit/once-per.ts';
import { audienceText, currentText } from '../site/pieces/in-words.ts';
import { maySend, type SendState, useOf } from '../site/pieces/may-send.ts';
import { fieldHelp } from '../words/mcp/fields.ts';
import { cellWords, needWords, requestStatusWords } from '../words/states.ts';
import type { Library } from './library.ts';
import type { ListedPiece } from './rows.ts';

/** A piece, with what a rep must know before sending it. */
export const pieceView = z.strictObject({
  id: text(fieldHelp.id),
  title: text(fieldHelp.title),
  format: maybeText(fieldHelp.format),
  maySend: flag(fieldHelp.maySend),
  audience: text(fieldHelp.audience),
  freshness: text(fieldHelp.freshness),
  link: maybeText(fieldHelp.link),
  say: maybeText(fieldHelp.say),
  whenToUse: maybeText(fieldHelp.whenToUse),
  summary: maybeText(fieldHelp.summary),
  language: text(fieldHelp.language),
  owner: text(fieldHelp.owner),
  replacedBy: list(fieldHelp.replacedBy),
  page: text(fieldHelp.page),
});

export type PieceView = z.output<typeof pieceView>;

function stateOf({ decision, freshness, share, status }: ListedPiece): SendState {
  return {
    status,
    share,
    freshness: freshness ?? undefined,
    leaving: status === 'live' && (decision === 'merge' || decision === 'remove'),
  };
}

/** A piece. What must not be used or is not finished comes without its link and without the words to say. */
export function viewOf(piece: ListedPiece): PieceView {
  const state = stateOf(piece);
  const use = useOf(state);
  const open = use === 'send' || use === 'for-you';
  return {
    id: piece.id,
    title: piece.title,
    format: piece.formatName,
    maySend: maySend(state),
    audience: audienceText(state, daysOf(piece)),
    freshness: currentText(state, daysOf(piece)),
    link: open ? (piece.url ?? piece.file) : null,
    say: open ? piece.say : null,
    whenToUse: piece.whenToUse,
    summary: piece.summary,
    language: piece.language,
    owner: piece.ownerName ?? piece.owner,
    replacedBy: piece.replacedBy,
    page: piece.page,
  };
}

function daysOf({ expires, reviewDue }: ListedPiece): JudgedDates {
  return { due: reviewDue ?? undefined, expires: expires ?? undefined };
}

const byId = oncePer(({ pieces }: Library) => new Map(pieces.map((piece) => [piece.id, piece])));

/** The pieces with these ids, in their order. */
export function piecesCalled(library: Library, ids: readonly string[]): PieceView[] {
  return ids.flatMap((id) => {
    const piece = byId(library).get(id);
    return piece ? [viewOf(piece)] : [];
  });
}

/** Pieces by what a rep may do with them. */
export const pieceGroups = {
  send: z.array(pieceView).meta({ description: fieldHelp.send }),
  forYou: z.array(pieceView).meta({ description: fieldHelp.forYou }),
  doNotUse: z.array(pieceView).meta({ description: fieldHelp.doNotUse }),
};

/** Groups pieces, each group in the order given. */
export function grouped(library: Library, ids: readonly string[]) {
  const those = (uses: readonly string[]) =>
    ids.flatMap((id) => {
      const piece = byId(library).get(id);
      return piece && uses.includes(useOf(stateOf(piece))) ? [viewOf(piece)] : [];
    });
  return { send: those(['send']), forYou: those(['for-you']), doNotUse: those(['on-its-way', 'do-not-use']) };
}

/** A question of a buyer and the pieces that answer it. */
export const questionView = z.strictObject({
  id: text(fieldHelp.questionId),
  ask: text(fieldHelp.ask),
  persona: text(fieldHelp.personaName),
  stage: text(fieldHelp.stageName),
  objection: flag(fieldHelp.objection),
  answer: maybeText(fieldHelp.answer),
  state: text(fieldHelp.needState),
  pieces: z.array(pieceView).meta({ description: fieldHelp.answering }),
  lostDeals: maybeNumber(fieldHelp.lostDeals),
  page: text(fieldHelp.page),
});

export function questionViewOf(library: Library, question: QuestionRow): z.output<typeof questionView> {
  const { meaning, word } = needWords[question.state as keyof typeof needWords];
  return {
    id: question.id,
    ask: question.ask,
    persona: question.personaName,
    stage: question.stageName,
    objection: question.objection,
    answer: question.answer,
    state: `${word}. ${meaning}`,
    pieces: piecesCalled(library, question.pieces),
    lostDeals: question.lostDeals,
    page: question.page,
  };
}

/** A request, and what happens next. */
export const requestView = z.strictObject({
  id: text(fieldHelp.id),
  title: text(fieldHelp.title),
  words: maybeText(fieldHelp.requestWords),
  persona: maybeText(fieldHelp.personaName),
  stage: maybeText(fieldHelp.stageName),
  status: text(fieldHelp.requestStatus),
  open: flag(fieldHelp.open),
  requestedOn: maybeDate(fieldHelp.requestedOn),
  requestedBy: maybeText(fieldHelp.requestedBy),
  votes: count(fieldHelp.votes),
  score: count(fieldHelp.score),
  owner: maybeText(fieldHelp.owner),
  waitingOn: maybeText(fieldHelp.waitingOn),
  waitingFor: maybeText(fieldHelp.waitingFor),
  decisionDue: maybeDate(fieldHelp.decisionDue),
  deliveryDue: maybeDate(fieldHelp.deliveryDue),
  lateBy: maybeNumber(fieldHelp.lateBy),
  reason: maybeText(fieldHelp.reason),
  pieces: z.array(pieceView).meta({ description: fieldHelp.requestPieces }),
  page: text(fieldHelp.page),
});

export function requestViewOf(library: Library, request: RequestRow): z.output<typeof requestView> {
  return {
    id: request.id,
    title: request.title,
    words: request.words,
    persona: request.personaName,
    stage: request.stageName,
    status: requestStatusWords[request.status],
    open: request.open,
    requestedOn: request.requestedOn,
    requestedBy: request.requestedByName ?? request.requestedBy,
    votes: request.votes,
    score: request.score,
    owner: request.ownerName ?? request.owner,
    waitingOn: request.waitingOn,
    waitingFor: request.waitingFor,
    decisionDue: request.decisionDue,
    deliveryDue: request.deliveryDue,
    lateBy: request.lateBy,
    reason: request.reason,
    pieces: piecesCalled(library, request.piece === null ? [] : [request.piece]),
    page: request.page,
  };
}

/** A cell of the grid. */
export const cellView = z.strictObject({
  id: text(fieldHelp.cellId),
  persona: text(fieldHelp.personaName),
  stage: text(fieldHelp.stageName),
  state: text(fieldHelp.cellState),
  needs: count(fieldHelp.needs),
  met: count(fieldHelp.met),
  atRisk: count(fieldHelp.atRisk),
  gaps: count(fieldHelp.gaps),
  openRequests: count(fieldHelp.openRequests),
  page: text(fieldHelp.page),
});

export function cellViewOf(cell: CoverageRow): z.output<typeof cellView> {
  const { meaning, word } = cellWords[cell.state as keyof typeof cellWords];
  const { atRisk, gaps, id, met, needs, openRequests, page } = cell;
  return {
    ...{ id, persona: cell.personaName, stage: cell.stageName },
    state: `${word}. ${meaning}`,
    ...{ needs, met, atRisk, gaps, openRequests, page },
  };
}

/** Something to do, with the gaps that it closes. */
export const taskView = z.strictObject({
  title: text(fieldHelp.taskTitle),
  how: text(fieldHelp.how),
  points: count(fieldHelp.points),
  closes: text(fieldHelp.closes),
  gaps: list(fieldHelp.closedGaps),
  owners: list(fieldHelp.taskOwners),
  effort: maybeText(fieldHelp.effort),
  pieces: z.array(pieceView).meta({ description: fieldHelp.taskPieces }),
  page: maybeText(fieldHelp.page),
});

export function taskViewOf(library: Library, task: Library['tasks'][number]): z.output<typeof taskView> {
  return {
    title: task.title,
    how: task.actionText,
    points: task.points,
    closes: task.closes,
    gaps: task.gapTitles,
    owners: task.ownerNames,
    effort: task.effort,
    pieces: piecesCalled(library, task.pieces),
    page: task.page,
  };
}

/** An unmet need, or another kind of gap. */
export const gapView = z.strictObject({
  id: text(fieldHelp.id),
  kind: text(fieldHelp.gapKind),
  title: text(fieldHelp.gapTitle),
  persona: maybeText(fieldHelp.personaName),
  stage: maybeText(fieldHelp.stageName),
  priority: count(fieldHelp.priority),
  sum: text(fieldHelp.sum),
  action: text(fieldHelp.how),
  requests: list(fieldHelp.gapRequests),
  page: maybeText(fieldHelp.page),
});

export function gapViewOf(gap: Library['gaps'][number]): z.output<typeof gapView> {
  return {
    id: gap.id,
    kind: gap.kind,
    title: gap.title,
    persona: gap.personaName,
    stage: gap.stageName,
    priority: gap.priority,
    sum: gap.sum,
    action: gap.actionText,
    requests: gap.requests,
    page: gap.page,
  };
}

/** A body of a file. */
export const quotation = z
  .strictObject({ quotedFrom: text(fieldHelp.quotedFrom), text: text(fieldHelp.quotedText) })
  .nullable()
  .meta({ description: fieldHelp.quotation });

export function quoted(
  library: Library,
  kind: Parameters<Library['bodyOf']>[0],
  id: string,
): z.output<typeof quotation> {
  const body = library.bodyOf(kind, id);
  return body === undefined ? null : { quotedFrom: body.file, text: body.text };
}
