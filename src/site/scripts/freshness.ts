/**
 * Judges freshness again on the reader's day, by the same rule as the audit, so that a page that was built long ago
 * never claims that something is fresh.
 */
import { freshness } from '../../audit/freshness.ts';
import { icons } from '../icons.ts';
import { freshnessWords } from '../words.ts';
import { isLater, policy, today } from './readers-day.ts';

if (isLater) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-freshness]')) {
    const { dueOn, expires } = element.dataset;
    // A review that is due on a day is one of that day which holds for no day at all.
    const { state } = freshness({ published: dueOn, expires }, 0, policy, today);
    const { icon, tone, word } = freshnessWords[state];
    if (element.dataset.freshness === state) continue;
    element.dataset.freshness = state;
    element.className = `state ${tone}`;
    element.querySelector('path')?.setAttribute('d', icons[icon]);
    element.lastChild?.replaceWith(word);
  }
}
