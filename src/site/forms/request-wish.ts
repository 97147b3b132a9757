/** Requesting content, or reporting a problem with a piece: links that fill in what is known. */
import type { Persona, Piece } from '../../content/model.ts';
import type { FilledField } from '../../forge/hosts/filled-fields.ts';
import { contextText, type RequestLink, requestLinks } from '../../forge/hosts/request-link.ts';
import { type FormField, requestForm } from '../../forge/requests/request-form.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { RequestKind } from '../../schema/request.ts';
import type { Stage } from '../../schema/stage.ts';
import { cellName } from '../../words/cells/name.ts';
import { feedbackText } from '../../words/requests/feedback.ts';

/** What is known of a request before it is filed. Ids, as in content. */
export interface Wish {
  readonly title?: string | undefined;
  readonly kind?: RequestKind | undefined;
  readonly persona?: string | undefined;
  readonly stage?: string | undefined;
  /** A question of this persona at this stage. */
  readonly question?: string | undefined;
  readonly product?: string | undefined;
  readonly format?: string | undefined;
  /** The piece that it is about. */
  readonly piece?: string | undefined;
  readonly words?: string | undefined;
  readonly tried?: string | undefined;
}

/** A request for a cell. */
export function wishIn({ persona, stage }: { persona: Persona; stage: Stage }): Wish {
  return { persona: persona.id, stage: stage.id };
}

/** The link that starts a request in the way the team prefers. Nothing where a team takes no requests yet. */
export function requestFormLink(model: PublishedModel, wish: Wish = {}): RequestLink | undefined {
  return allRequestLinks(model, wish)[0];
}

/** The links to all ways of sending a request, in the team's order. */
export function allRequestLinks(model: PublishedModel, wish: Wish = {}): RequestLink[] {
  return requestLinks(model.site, { title: wish.title, fields: filledFields(formOf(model), wish) });
}

/** The links for feedback: it helped, or something is wrong. */
export interface FeedbackLinks {
  readonly helped: RequestLink;
  readonly wrong: RequestLink;
}

/** The links for feedback about a piece, for its cell where it has only one. Nothing where a team takes no requests. */
export function pieceFeedback(model: PublishedModel, piece: Piece): FeedbackLinks | undefined {
  const [pair, ...others] = piece.serves.filter(({ fit }) => fit === 'primary');
  const cell = others.length === 0 && pair ? { persona: pair.persona, stage: pair.stage } : {};
  const [product, ...more] = piece.products;
  const about = {
    ...cell,
    product: more.length === 0 ? product : undefined,
    format: piece.format,
    piece: piece.id,
    tried: feedbackText.piece(piece.id),
  };
  return feedback(model, about, piece.title);
}

/** The same about what a persona finds at a stage. */
export function cellFeedback(
  model: PublishedModel,
  cell: { persona: Persona; stage: Stage },
): FeedbackLinks | undefined {
  return feedback(model, wishIn(cell), cellName(cell.persona.name, cell.stage.name));
}

/** @param name What the feedback is about, as people call it. */
function feedback(model: PublishedModel, about: Wish, name: string): FeedbackLinks | undefined {
  const helped = requestFormLink(model, {
    ...about,
    kind: 'helped',
    title: feedbackText.helpedTitle(name),
    words: feedbackText.helped,
    tried: undefined,
  });
  const wrong = requestFormLink(model, { ...about, kind: 'update', title: feedbackText.problemTitle(name) });
  return helped && wrong && { helped, wrong };
}

/** The form of a model. */
export const formOf = oncePer((model: PublishedModel): readonly FormField[] => requestForm(model));

function filledFields(form: readonly FormField[], wish: Wish): FilledField[] {
  // A page passes on only that something helped: any other kind is a choice of the requester.
  const from = contextText({ ...wish, kind: wish.kind === 'helped' ? wish.kind : undefined });
  const texts = new Map<string, string | undefined>(Object.entries({ ...wish, from }));
  return form.map(({ id, label, control, choices }) => {
    const value = texts.get(id);
    const answer = control === 'choice' ? choices.find((choice) => choice.value === value)?.label : value;
    return { id, label, answer: answer ?? '' };
  });
}
