import type { ContentRequest } from '../../content/model.ts';
import type { RequestKind } from '../../schema/request.ts';
import type { Cell } from '../cell.ts';
import { demandOf } from '../demand.ts';
import type { PieceAudit } from '../piece-audit.ts';
import type { Survey } from '../survey.ts';
import { create, missingFormats } from './actions.ts';
import { type Action, cellWeight, type Gap, gap } from './gap.ts';
import { isAbout } from './reach.ts';

/**
 * What open requests show: `findability` where a usable primary piece of the cell already is what they ask for,
 * so that nothing new is made; else `demand` where nobody has named a piece yet.
 */
export function requestGaps(survey: Survey): Gap[] {
  return survey.openRequests.flatMap((request) => {
    const { persona, stage } = request.ask;
    const cell = persona === undefined || stage === undefined ? undefined : survey.cell(persona, stage);
    const existing = cell && alreadyThere(request, cell);
    if (existing !== undefined) return [findabilityGap(request, cell, existing, survey)];
    return request.triage.piece === undefined ? [demandGap(request, cell, survey)] : [];
  });
}

/**
 * The piece that a request asks for without knowing it. A request to find something needs a cell; one for something
 * new must also name the format, or any piece of the cell would do. A product that is named must fit as well.
 */
function alreadyThere({ ask }: ContentRequest, cell: Cell): PieceAudit | undefined {
  if (ask.kind !== 'find' && (ask.kind !== 'new' || ask.format === undefined)) return undefined;
  return cell.filling.find(
    ({ piece }) =>
      (ask.format === undefined || piece.format === ask.format) &&
      (ask.product === undefined || isAbout(piece, ask.product)),
  );
}

function findabilityGap(request: ContentRequest, cell: Cell | undefined, { piece }: PieceAudit, survey: Survey): Gap {
  return gap({
    id: `findability/${request.id}`,
    kind: 'findability',
    cell,
    title: `Sales asks for “${request.ask.title}”, and “${piece.title}” is there already.`,
    sum: requestSum(request, cell, survey),
    action: { verb: 'point-to', piece, text: `Point whoever asked to “${piece.title}”.` },
    requests: [request],
  });
}

function demandGap(request: ContentRequest, cell: Cell | undefined, survey: Survey): Gap {
  return gap({
    id: `demand/${request.id}`,
    kind: 'demand',
    cell,
    title: `Sales asks for “${request.ask.title}”, and no piece is planned.`,
    sum: requestSum(request, cell, survey),
    action: answer(request, cell, survey),
    requests: [request],
  });
}

/** Persona × stage and all demand of the cell; without a cell, only what the request itself adds. */
function requestSum(request: ContentRequest, cell: Cell | undefined, { model }: Survey): Gap['sum'] {
  return cell === undefined
    ? { product: [], added: demandOf(request, model.site.policy) }
    : { product: cellWeight(cell), added: cell.demand };
}

const CHANGES: Readonly<Record<Exclude<RequestKind, 'find' | 'new'>, Action>> = {
  update: { verb: 'update', text: 'Update the piece that the request is about, and name it in the request.' },
  adopt: { verb: 'adopt', text: 'Check what sales made itself, and add it as a piece.' },
  translate: {
    verb: 'translate',
    text: 'Translate the piece that the request is about, and add the translation as a piece.',
  },
  retire: { verb: 'decide', text: 'Decide whether the piece that the request is about stays.' },
};

function answer({ ask, triage }: ContentRequest, cell: Cell | undefined, { formats }: Survey): Action {
  if (ask.kind !== 'find' && ask.kind !== 'new') return { ...CHANGES[ask.kind], effort: triage.effort };
  const asked = formats.find(({ id }) => id === ask.format);
  const format = asked ?? (cell && missingFormats(cell, formats)[0]);
  const action = create(format, 'that is what sales asks for');
  return { ...action, effort: triage.effort ?? action.effort };
}
