/** The page about a piece: what a rep needs comes first, the facts are in a second column. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import { bodyOf } from '../../content/body/body.ts';
import { fileLink } from '../../forge/hosts/links.ts';
import { recordFormWords } from '../../words/forms/record-forms.ts';
import { layoutWords } from '../../words/frame/layout.ts';
import { openPiece } from '../../words/pieces/buttons.ts';
import { pieceNotices, piecePageWords } from '../../words/pieces/page.ts';
import { doNotUse, useHeadings } from '../../words/pieces/sending.ts';
import { pieceListWords } from '../../words/search/piece-list.ts';
import { formHref } from '../forms/form-pages.ts';
import { bodyHtml } from '../frame/body.ts';
import { copyForBuyer } from '../frame/copy-button.ts';
import { href } from '../frame/href.ts';
import { attributes, type Html, type HtmlPart, html } from '../frame/html.ts';
import { langOf } from '../frame/language.ts';
import { externalLink, methodLink, pieceLink } from '../frame/link-html.ts';
import type { Past } from '../frame/site-content.ts';
import { pieceFeedbackPanel } from '../requests/feedback.ts';
import { judgedPiece, pieceBadges } from './badges.ts';
import { claimNotices } from './claim-notices.ts';
import { dateAttributes } from './judged-dates.ts';
import { daysOf, groupedByUse, isUnfinished, maySend, sendableFirst, sendStateOf, useOf, whyNot } from './may-send.ts';
import { pieceFacts } from './piece-facts.ts';
import { pieceHistory } from './piece-history.ts';
import { type PieceRelations, relationsOf } from './piece-relations.ts';
import { pieceUsage } from './piece-usage.ts';
import { servedPairs } from './served-pairs.ts';

/** The content of a piece's page. */
export function pieceArticle(audited: PieceAudit, audit: Audit, past: Past | undefined): Html {
  const { format, piece } = audited;
  const { site } = audit.model;
  const relations = relationsOf(piece, audit);
  const lang = attributes({ lang: langOf(piece) });
  const unsent = attributes({ class: maySend(sendStateOf(audited)) ? undefined : 'unsent' });
  return html`<article${unsent}>
    <div class="page-head"><div>
      <nav class="trail" aria-label="${layoutWords.trail}"><ol>
        <li><a href="${href('/content/')}">${pieceListWords.title}</a></li>
        <li><a href="${href(`/content/by/format/${format.id}/`)}">${format.name}</a></li>
      </ol></nav>
      <h1 dir="auto"${lang}>${piece.title}</h1>
      <p class="strip">${pieceBadges(audited)}</p>
      ${piece.summary && html`<p class="lead" dir="auto"${lang}>${piece.summary}</p>`}
    </div></div>
    ${relations.replacedBy.map((newer) => html`<p class="notice">${pieceNotices.replacedBy} ${judgedPiece(newer)}</p>`)}
    ${notice(audited, relations)}
    ${claimNotices(piece, audit)}
    <div class="with-aside">
      <div class="first">
        ${actions(audited, audit)}
        ${use(audited, lang)}
        ${section(piecePageWords.serves, servedPairs(piece, audit))}
        ${piece.body.trim() !== '' && section(piecePageWords.howToUse, bodyHtml(bodyOf(piece), langOf(piece)))}
        ${relations.next && section(piecePageWords.next, html`<p>${judgedPiece(relations.next)}</p>`)}
      </div>
      <div>
        ${pieceFacts(audited, audit)}
        ${pieceUsage(audited, audit)}
        ${pieceFeedbackPanel(audited, audit)}
        ${others(relations)}
        ${pieceHistory(piece.path, site, past)}
        ${proposals(audited)}
      </div>
    </div>
  </article>`;
}

function section(title: string, content: HtmlPart): Html {
  return html`<section><h2>${title}</h2>${content}</section>`;
}

/** Why it must not be sent; otherwise a hidden notice that the browser fills in on the day when that becomes true. */
function notice(audited: PieceAudit, { mergedInto, replacedBy }: PieceRelations): Html {
  const { piece } = audited;
  const days = daysOf(audited);
  const reason = whyNot(sendStateOf(audited), days);
  if (reason === undefined) {
    return html`<p class="notice" data-why-not${attributes({ ...dateAttributes(days) })} hidden></p>`;
  }
  const unfinished = isUnfinished(piece.status);
  return html`<p class="${unfinished ? 'notice calm' : 'notice'}">
    <strong>${unfinished ? pieceNotices.doNotSendYet : doNotUse}</strong> ${reason}
    ${mergedInto && html`${mergedInto.usable ? pieceNotices.useInstead : pieceNotices.mergedInto} ${judgedPiece(mergedInto)}`}
    ${piece.status === 'retired' && replacedBy.length === 0 && pieceNotices.noReplacement}
    ${methodLink('usable', pieceNotices.usable)}
  </p>`;
}

function actions(audited: PieceAudit, { model: { site } }: Audit): Html | false {
  const { piece, usable } = audited;
  if (!piece.url && !piece.file) return false;
  // A piece that must not be sent has no prominent button.
  const button = usable ? 'button' : 'button plain';
  const inRepository = piece.file && fileLink(site, piece.file);
  return html`<p class="buttons">
    ${piece.url && externalLink(piece.url, openPiece, button)}
    ${inRepository && externalLink(inRepository, piecePageWords.openFile, button)}
    ${copyForBuyer(audited, 'url')}
    ${piece.url && html`<span class="quiet">${new URL(piece.url).hostname}</span>`}
    ${piece.file && html`<code>${piece.file}</code>`}
  </p>`;
}

function use(audited: PieceAudit, lang: Html): Html {
  const { say, whenToUse } = audited.piece;
  const part = useOf(sendStateOf(audited));
  const copy = copyForBuyer(audited, 'say');
  const words =
    say &&
    html`<blockquote class="say text" dir="auto"${lang}>${say}</blockquote>
      ${copy && html`<p class="buttons">${copy}</p>`}`;
  return html`
    ${whenToUse && section(piecePageWords.whenToUse, html`<p class="text" dir="auto"${lang}>${whenToUse}</p>`)}
    ${words && html`<section><h2 data-words>${part === 'send' ? piecePageWords.say : useHeadings[part]}</h2>${words}</section>`}`;
}

function others({ named, related }: PieceRelations): Html {
  const item = (other: PieceAudit) => html`<li>${pieceLink(other.piece)} ${pieceBadges(other)}</li>`;
  return html`
    ${named.map(
      ({ label, pieces }) =>
        html`<div class="panel"><h2>${label}</h2>
          <ul class="lines" data-use="any">${sendableFirst(pieces, sendStateOf).map(item)}</ul></div>`,
    )}
    ${
      related.length > 0 &&
      html`<div class="panel no-print" data-apart><h2>${piecePageWords.sameBuyers}</h2>${groupedByUse(
        related,
        sendStateOf,
      ).map(
        ({ heading, members, use }) =>
          html`<div data-part${members.length === 0 && html` hidden`}>
            ${heading && html`<h3>${heading}</h3>`}
            <ul class="lines" data-use="${use}">${members.map(item)}</ul></div>`,
      )}</div>`
    }`;
}

function proposals({ piece }: PieceAudit): Html {
  return html`<p class="buttons">
    <a class="button plain small" href="${formHref('piece', piece.id)}">${recordFormWords.piece.link}</a>
  </p>`;
}
