/**
 * Judges freshness again on the reader's day, by the same rule as the audit, so that a page that was built long ago
 * never claims that something is fresh or may be sent.
 */
import { type Freshness, freshness } from '../../audit/freshness.ts';
import { freshnessReason } from '../../audit/freshness-reason.ts';
import { plainText } from '../../audit/sentence.ts';
import type { Share } from '../../schema/piece.ts';
import { formatDate, formatDays } from '../dates.ts';
import { icons } from '../icons.ts';
import { sendWord, whyNot } from '../sending.ts';
import { freshnessWords, type Word } from '../words.ts';
import { builtOn, daysOld, isLater, policy, today } from './readers-day.ts';

if (isLater) {
  for (const element of all('[data-freshness]')) {
    const judged = judge(element);
    element.dataset.freshness = judged.state;
    write(element, freshnessWords[judged.state]);
    const days = element.nextElementSibling;
    if (days?.matches('[data-days]')) days.textContent = daysOf(judged, element.dataset.expires) ?? days.textContent;
  }
  for (const element of all('[data-fresh-reason]')) {
    const reason = freshnessReason(judge(element), element.dataset.expires);
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
  if (daysOld > 1) sayHowOld();
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

/** What must not be sent any more is not offered to be copied nor said to be sendable, and its page says why. */
function forbid(badge: HTMLElement, reason: string): void {
  const meaning = badge.nextElementSibling;
  if (meaning?.matches('[data-means]')) meaning.textContent = reason;
  const about = badge.closest('li, article');
  for (const offer of about?.querySelectorAll('[data-copy], [data-share-reason]') ?? [])
    offer.setAttribute('hidden', '');
  for (const button of about?.querySelectorAll('.button') ?? []) button.classList.add('plain');
  const notice = about?.querySelector<HTMLElement>('[data-why-not]');
  if (!notice) return;
  notice.textContent = `Do not use it. ${reason}`;
  notice.hidden = false;
}

/** Everything else on the page, counts above all, holds for the day it was built on. */
function sayHowOld(): void {
  const notice = document.querySelector<HTMLElement>('[data-counted]');
  if (!notice) return;
  notice.textContent = `Counted ${formatDays(daysOld)} ago, on ${formatDate(builtOn)}; what is due since then may be missing.`;
  notice.hidden = false;
}
