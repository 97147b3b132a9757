/**
 * Judges freshness again on the reader's day, by the same rule as the audit, so that a page that was built long ago
 * never claims that something is fresh or may be sent.
 */

import { type Freshness, freshness } from '../../../audit/freshness.ts';
import { daysBetween } from '../../../kit/calendar-date.ts';
import type { Share } from '../../../schema/piece.ts';
import { formatDate, formatDays } from '../../../words/dates.ts';
import { plainText } from '../../../words/parts.ts';
import { freshnessText } from '../../../words/pieces/freshness.ts';
import { freshnessWords, type Word } from '../../../words/states.ts';
import { builtOn, onNewDay, policy, today } from '../../frame/browser/readers-day.ts';
import { icons } from '../../frame/icons.ts';
import { sendWord, useHeadings, whyNot } from '../may-send.ts';

if (today > builtOn) judgePage();
onNewDay(judgePage);

function judgePage(): void {
  for (const element of all('[data-freshness]')) {
    const judged = judge(element);
    element.dataset.freshness = judged.state;
    write(element, freshnessWords[judged.state]);
    const days = element.nextElementSibling;
    if (days?.matches('[data-days]')) days.textContent = daysOf(judged, element.dataset.expires) ?? days.textContent;
  }
  for (const element of all('[data-fresh-reason]')) {
    const reason = freshnessText(judge(element), element.dataset.expires);
    element.textContent = plainText(reason, { date: formatDate });
  }
  for (const element of all('[data-send]')) {
    const { state } = judge(element);
    const standing = {
      status: 'live',
      share: element.dataset.send as Share,
      freshness: state,
      leaving: false,
    } as const;
    write(element, sendWord(standing));
    const { dueOn: due, expires } = element.dataset;
    const reason = whyNot(standing, { due, expires });
    if (reason !== undefined) forbid(element, reason);
  }
  sayHowOld();
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(selector);
}

function judge({ dataset: { dueOn, expires } }: HTMLElement): Freshness {
  // A review that is due on a day is one of that day which holds for no day at all.
  return freshness({ published: dueOn, expires }, 0, policy, today);
}

function write(element: HTMLElement, { icon, tone, word }: Word): void {
  if (element.classList.contains('state')) element.className = `state ${tone}`;
  element.querySelector('path')?.setAttribute('d', icons[icon]);
  element.lastChild?.replaceWith(word);
}

/** The days behind a word, as `FreshnessBadge` writes them; nothing where none is known. */
function daysOf({ state, dueOn, daysLeft = 0 }: Freshness, expires: string | undefined): string | undefined {
  if (state === 'expired' && expires) return `last day of use ${formatDate(expires)}`;
  if (dueOn === undefined) return undefined;
  if (daysLeft >= 0) return `next review ${formatDate(dueOn)}`;
  return `review was due on ${formatDate(dueOn)} (${formatDays(-daysLeft)} late)`;
}

/** What must not be used any more is offered no more, and its page says why. */
function forbid(badge: HTMLElement, reason: string): void {
  const meaning = badge.nextElementSibling;
  if (meaning?.matches('[data-means]')) meaning.textContent = reason;
  const about = badge.closest<HTMLElement>('[data-piece], li, tr, article');
  for (const offer of about?.querySelectorAll('[data-for-buyer], [data-share-reason]') ?? []) offer.remove();
  for (const button of about?.querySelectorAll('.button') ?? []) button.classList.add('plain');
  about?.classList.add('unsent');
  const heading = about?.querySelector('[data-words]');
  if (heading) heading.textContent = useHeadings['do-not-use'];
  if (about) setApart(about);
  const notice = about?.querySelector<HTMLElement>('[data-why-not]');
  if (!notice) return;
  notice.textContent = `Do not use it. ${reason}`;
  notice.hidden = false;
}

/** In a list of pieces it is moved to the part of what must not be used, or to the end where there are no parts. */
function setApart(piece: HTMLElement): void {
  const list = piece.closest<HTMLElement>('[data-use]');
  if (!list || list.dataset.use === 'do-not-use') return;
  const target = list.closest('[data-apart]')?.querySelector<HTMLElement>('[data-use="do-not-use"]') ?? list;
  // What must not be used has no rank and is not recommended: of a card the line is left that the others there are.
  if (target !== list) {
    for (const part of piece.querySelectorAll('[data-advice]')) part.remove();
    for (const box of piece.querySelectorAll('[data-line]')) box.replaceWith(...box.childNodes);
  }
  target.append(piece);
  target.closest('[data-part]')?.removeAttribute('hidden');
  const part = list.closest<HTMLElement>('[data-part]');
  if (part) part.hidden = part.querySelector('li, tbody > tr') === null;
  if (!document.querySelector('[data-use="send"] > li'))
    document.querySelector('[data-nothing]')?.removeAttribute('hidden');
}

/** Everything else on the page, counts above all, holds for the day it was built on. */
function sayHowOld(): void {
  const notice = document.querySelector<HTMLElement>('[data-counted]');
  const daysOld = daysBetween(builtOn, today);
  if (!notice || daysOld < 2) return;
  notice.textContent = `Counted ${formatDays(daysOld)} ago, on ${formatDate(builtOn)}; what is due since then may be missing.`;
  notice.hidden = false;
}
