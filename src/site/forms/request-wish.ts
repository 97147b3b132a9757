/** Requesting content, or reporting a problem with a piece: links that fill in what is known. */
import type { Persona, Piece } from '../../content/model.ts';
import type { FilledField } from '../../forge/hosts/filled-fields.ts';
import { contextText, type RequestLink, requestLink } from '../../forge/hosts/request-link.ts';
import { type FormField, requestForm } from '../../forge/requests/request-form.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { RequestKind } from '../../schema/request.ts';
import type { Stage } from '../../schema/stage.ts';
import { problemText } from '../../words/requests/form.ts';

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
  readonly words?: string | undefined;
  readonly tried?: string | undefined;
}

/** A request for a cell. */
export function wishIn({ persona, stage }: { persona: Persona; stage: Stage }): Wish {
  return { persona: persona.id, stage: stage.id };
}

/** The link to the request form. Nothing where the team's repository is not known. */
export function requestFormLink(model: PublishedModel, wish: Wish = {}): RequestLink | undefined {
  return requestLink(model.site, { title: wish.title, fields: filledFields(formOf(model), wish) });
}

/** The link that reports a problem with a piece: a request for an update, for its cell where it has only one. */
export function problemLink(model: PublishedModel, piece: Piece): RequestLink | undefined {
  const [pair, ...others] = piece.serves.filter(({ fit }) => fit === 'primary');
  const cell = others.length === 0 && pair ? { persona: pair.persona, stage: pair.stage } : {};
  const [product, ...more] = piece.products;
  return requestFormLink(model, {
    ...cell,
    kind: 'update',
    title: problemText.title(piece.title),
    product: more.length === 0 ? product : undefined,
    format: piece.format,
    tried: problemText.piece(piece.id),
  });
}

/** The form of a model. */
export const formOf = oncePer((model: PublishedModel): readonly FormField[] => requestForm(model));

function filledFields(form: readonly FormField[], wish: Wish): FilledField[] {
  const texts = new Map<string, string | undefined>(Object.entries({ ...wish, from: contextText(wish) }));
  return form.map(({ id, label, control, choices }) => {
    const value = texts.get(id);
    const answer = control === 'choice' ? choices.find((choice) => choice.value === value)?.label : value;
    return { id, label, answer: answer ?? '' };
  });
}
