import type { Persona, Piece } from '../../content/model.ts';
import type { RequestLink } from '../../forge/hosts/request-link.ts';
import type { Stage } from '../../schema/stage.ts';
import { cellName } from '../../words/cells/name.ts';
import { copyAnswers } from '../../words/forms/ask.ts';
import { copyButton } from './copy-button.ts';
import { cellHref, type MethodPart, methodHref, pieceHref } from './href.ts';
import { attributes, type Html, type HtmlPart, html } from './html.ts';
import { langOf } from './language.ts';

/** The title of a piece, linked to its page. */
export function pieceLink(piece: Piece): Html {
  return html`<a href="${pieceHref(piece.id)}" dir="auto"${attributes({ lang: langOf(piece) })}>${piece.title}</a>`;
}

/** A persona at a stage, linked to the page of the cell. Personas that are not active have no cells, so no link. */
export function cellLink(persona: Persona, stage: Stage): Html {
  const text = cellName(persona.name, stage.name);
  return persona.status === 'active'
    ? html`<a href="${cellHref(persona.id, stage.id)}">${text}</a>`
    : html`<span>${text}</span>`;
}

/** A number or word, linked to the section of the method page that explains it. */
export function methodLink(part: MethodPart, text: HtmlPart): Html {
  return html`<a class="method" href="${methodHref(part)}">${text}</a>`;
}

/** A link to another site, which gets no access to this window. */
export function externalLink(address: string, text: string, name?: string): Html {
  return html`<a${attributes({ class: name, href: address })} rel="noopener" dir="auto">${text}</a>`;
}

/** A link to a filled-in request form. What is too long for the address gets a copy button. */
export function askLink({ by, copy, href }: RequestLink, text: string, name?: string): Html {
  return html`${externalLink(href, text, name)}${copy && copyButton(copy, copyAnswers[by])}`;
}
