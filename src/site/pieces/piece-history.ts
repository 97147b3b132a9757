/** The changes of a piece's file in Git. Separate from the review, because a change of the file does not count as one. */
import { commitLink, historyLink } from '../../forge/hosts/links.ts';
import type { Site } from '../../schema/site.ts';
import { fileHistoryWords } from '../../words/pieces/history.ts';
import { dateText } from '../frame/date-text.ts';
import { type Html, html } from '../frame/html.ts';
import { externalLink } from '../frame/link-html.ts';
import type { Past } from '../frame/site-content.ts';

/** @param path The path of the file in the repository. */
export function pieceHistory(path: string, site: Site, past: Past | undefined): Html {
  return html`<section class="no-print"><h2>${fileHistoryWords.title}</h2>${changesOf(path, site, past?.files)}</section>`;
}

function changesOf(path: string, site: Site, history: Past['files'] | undefined): Html {
  const changes = history?.files.get(path);
  if (!changes) {
    const why = history ? (history.unknown ?? fileHistoryWords.notCommitted) : fileHistoryWords.notRead;
    return html`<p>${fileHistoryWords.unknown(why)}</p>`;
  }
  const items = changes.newest.map(({ commit, date, subject }) => {
    const address = commitLink(site, commit);
    const what = address ? externalLink(address, subject) : html`<span dir="auto">${subject}</span>`;
    return html`<li>${what} <span class="quiet">${dateText(date)}</span></li>`;
  });
  const earlier = changes.total - changes.newest.length;
  const all = historyLink(site, path);
  return html`<ul class="lines">${items}</ul>
    ${earlier > 0 && html`<p class="quiet">${fileHistoryWords.earlier(earlier)} ${all && externalLink(all, fileHistoryWords.all)}</p>`}`;
}
