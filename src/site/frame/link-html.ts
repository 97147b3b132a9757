import type { Persona, Piece } from '../../content/model.ts';
import type { RequestLink } from '../../forge/hosts/request-link.ts';
import type { Stage } from '../../schema/stage.ts';
import { copyAnswers } from '../../words/forms/ask.ts';
import { copyButton } from './copy-button.ts';
import { cellHref, type MethodPart, methodHref, pieceHref } from './href.ts';
import { attributes, type Html, type HtmlPart, html } from './html.ts';
import { langOf } from './language.ts';

/** A piece's title, leading to its page. */
export function pieceLink(piece: Piece): Html {
  return html`<a href="${pieceHref(piece.id)}" dir="auto"${attributes({ lang: langOf(piece) })}>${piece.title}</a>`;
}

/** A persona at a stage, leading to the page of the cell. Personas that are not active have no cells, so no link. */
export function cellLink(persona: Persona, stage: Stage): Html {
  const text = `${persona.name} at ${stage.name}`;
  return persona.status === 'active'
    ? html`<a href="${cellHref(persona.id, stage.id)}">${text}</a>`
    : html`<span>${text}</span>`;
}

/** A number or word that leads to the paragraph saying how it is made. */
export function methodLink(part: MethodPart, text: HtmlPart): Html {
  return html`<a class="method" href="${methodHref(part)}">${text}</a>`;
}

/** A link that leaves the site. The other side gets no hold on this window. */
export function externalLink(address: string, text: string, name?: string): Html {
  return html`<a${attributes({ class: name, href: address })} rel="noopener" dir="auto">${text}</a>`;
}

/** The link to a request form that is filled in. What an address cannot hold is there to be copied. */
export function askLink({ copy, href }: RequestLink, text: string, name?: string): Html {
  return html`${externalLink(href, text, name)}${copy && copyButton(copy, copyAnswers)}`;
}
