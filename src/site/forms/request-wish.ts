/** Asking for content, or saying that a piece is wrong: links to the request form that already say what is known. */
import type { Persona, Piece } from '../../content/model.ts';
import type { FilledField } from '../../forge/hosts/filled-fields.ts';
import { contextText, type RequestLink, requestLink } from '../../forge/hosts/request-link.ts';
import { oncePer } from '../../kit/once-per.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { RequestKind } from '../../schema/request.ts';
import { type FormField, requestForm } from '../../forge/requests/request-form.ts';
import type { Stage } from '../../schema/stage.ts';

/** What is known of a wish before anybody has asked for it. Ids, as content has them. */
export interface Wish {
  readonly title?: string | undefined;
  readonly kind?: RequestKind | undefined;
  readonly persona?: string | undefined;
  readonly stage?: string | undefined;
  readonly product?: string | undefined;
  readonly format?: string | undefined;
  readonly words?: string | undefined;
  readonly tried?: string | undefined;
}

/** The wish for something in a cell. */
export function wishIn({ persona, stage }: { persona: Persona; stage: Stage }): Wish {
  return { persona: persona.id, stage: stage.id };
}

/** The link to the form with which content is asked for. Nothing where the team's repository is not known. */
export function requestFormLink(model: PublishedModel, wish: Wish = {}): RequestLink | undefined {
  return requestLink(model.site, { title: wish.title, fields: filledFields(formOf(model), wish) });
}

/** The link to say that something is wrong with a piece: a request for an update, for its buyer where it has one. */
export function problemLink(model: PublishedModel, piece: Piece): RequestLink | undefined {
  const [pair, ...others] = piece.serves.filter(({ fit }) => fit === 'primary');
  const cell = others.length === 0 && pair ? { persona: pair.persona, stage: pair.stage } : {};
  const [product, ...more] = piece.products;
  return requestFormLink(model, {
    ...cell,
    kind: 'update',
    title: `Problem with “${piece.title}”`,
    product: more.length === 0 ? product : undefined,
    format: piece.format,
    tried: `The piece ${piece.id}`,
  });
}

/** The form of a model; the same each time it is asked for. */
export const formOf = oncePer((model: PublishedModel): readonly FormField[] => requestForm(model));

function filledFields(form: readonly FormField[], wish: Wish): FilledField[] {
  const texts = new Map<string, string | undefined>(Object.entries({ ...wish, from: contextText(wish) }));
  return form.map(({ id, label, control, choices }) => {
    const value = texts.get(id);
    const answer = control === 'choice' ? choices.find((choice) => choice.value === value)?.label : value;
    return { id, label, answer: answer ?? '' };
  });
}
