/**
 * Judges freshness again on the reader's day, by the rule of the audit, so that an old page never claims that something
 * is fresh or may be sent.
 */

import { type Freshness, freshnessOn } from '../../../audit/freshness.ts';
import { daysBetween } from '../../../kit/calendar-date.ts';
import type { Share } from '../../../schema/piece.ts';
import { formatDate } from '../../../words/dates.ts';
import { numbersAge } from '../../../words/frame/age.ts';
import { plainText, type Sentence } from '../../../words/parts.ts';
import { freshnessDates, freshnessText } from '../../../words/pieces/freshness.ts';
import { doNotUse, useHeadings } from '../../../words/pieces/sending.ts';
import { freshnessWords, type Word } from '../../../words/states.ts';
import { builtOn, onNewDay, policy, today } from '../../frame/browser/readers-day.ts';
import { icons } from '../../frame/icons.ts';
import { datesOfElement } from '../judged-dates.ts';
import { sendWord, whyNot } from '../may-send.ts';

if (today > builtOn) judgePage();
onNewDay(judgePage);

function judgePage(): void {
  for (const element of all('[data-freshness]')) {
    const judged = judge(element);
    if (judged.state !== element.dataset.freshness) write(element, freshnessWords[judged.state]);
    element.dataset.freshness = judged.state;
    const days = element.nextElementSibling;
    if (days?.matches('[data-days]')) days.textContent = text(freshnessDates(judged, element.dataset.expires));
  }
  for (const element of all('[data-fresh-reason]')) {
    element.textContent = text(freshnessText(judge(element), element.dataset.expires));
  }
  for (const element of all('[data-send]')) {
    const { state } = judge(element);
    const sent = {
      status: 'live',
      share: element.dataset.send as Share,
      freshness: state,
      leaving: false,
    } as const;
    write(element, sendWord(sent));
    const reason = whyNot(sent, datesOfElement(element));
    if (reason !== undefined) forbid(element, reason);
  }
  sayHowOld();
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll<HTMLElement>(selector);
}

function judge(element: HTMLElement): Freshness {
  return freshnessOn(datesOfElement(element), policy, today);
}

function write(element: HTMLElement, { icon, tone, word }: Word): void {
  if (element.classList.contains('state')) element.className = `state ${tone}`;
  element.querySelector('path')?.setAttribute('d', icons[icon]);
  element.lastChild?.replaceWith(word);
}

function text(sentence: Sentence): string {
  return plainText(sentence, { date: formatDate });
}

/** Removes what offers a piece that must no longer be used, and says why on its page. */
function forbid(badge: HTMLElement, reason: string): void {
  const meaning = badge.nextElementSibling;
  if (meaning?.matches('[data-means]')) meaning.textContent = reason;
  const about = badge.closest<HTMLElement>('[data-piece], li, tr, article');
  // Its translations are judged on their own, so they take its place in the list.
  for (const list of about?.querySelectorAll('.translations') ?? []) {
    about?.after(...list.children);
    list.remove();
  }
  for (const offer of about?.querySelectorAll('[data-for-buyer], [data-share-reason]') ?? []) offer.remove();
  for (const button of about?.querySelectorAll('.button') ?? []) button.classList.add('plain');
  about?.classList.add('unsent');
  const heading = about?.querySelector('[data-words]');
  if (heading) heading.textContent = useHeadings['do-not-use'];
  if (about) setApart(about);
  const notice = about?.querySelector<HTMLElement>('[data-why-not]');
  if (!notice) return;
  notice.textContent = `${doNotUse} ${reason}`;
  notice.hidden = false;
}

/** Moves it to the part of a list with what must not be used, or to the end of a list without parts. */
function setApart(piece: HTMLElement): void {
  const list = piece.closest<HTMLElement>('[data-use]');
  if (!list || list.dataset.use === 'do-not-use') return;
  const target = list.closest('[data-apart]')?.querySelector<HTMLElement>('[data-use="do-not-use"]') ?? list;
  // A piece that must not be used has no rank and no advice: its card becomes a line like the others there.
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

/** Everything else on the page, above all the counts, is as of the day of the build. */
function sayHowOld(): void {
  const notice = document.querySelector<HTMLElement>('[data-counted]');
  const daysOld = daysBetween(builtOn, today);
  if (!notice || daysOld < 2) return;
  notice.textContent = numbersAge(daysOld, builtOn);
  notice.hidden = false;
}
