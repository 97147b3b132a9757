/** What the list leaves open: buyers, the order of dates, words, and defaults. */
import type { PreparedImport } from '../../import/import.ts';
import { wordKindsOf } from '../../import/mapping-proposal.ts';
import { groupRemarks } from '../../import/remarks.ts';
import { type Html, html } from '../../site/frame/html.ts';
import { wordKindName, reviewPage as words } from '../../words/import/review.ts';
import { type Draft, wordKey } from '../draft.ts';
import type { Choices, Option } from './choices.ts';
import { type HtmlOrNot, MOST_LINES, select } from './controls.ts';

export function buyersSection({ start }: PreparedImport, draft: Draft): HtmlOrNot {
  const open = [...start.keys()].some((file) => file.startsWith('personas/'));
  if (!open) return false;
  return html`<section id="buyers" data-part>
    ${draft.personas.map((name) => html`<input type="hidden" name="buyer" value="${name}">`)}
    <label class="import-field"><strong>${words.buyers}</strong>
    <span class="quiet" id="buyers-help">${words.buyersHelp}</span>
    <span class="buttons"><input type="text" name="buyer" id="buyer" value="" aria-describedby="buyers-help" maxlength="300">
    <button class="button plain" name="action" value="update">${words.addBuyers}</button></span></label>
  </section>`;
}

export function datesSection({ questions }: PreparedImport, draft: Draft): HtmlOrNot {
  const settled = [...draft.dates].filter(([heading]) => !questions.some((question) => question.heading === heading));
  if (questions.length + settled.length === 0) return false;
  const orders = [
    { value: 'day-first', name: words.dayFirst },
    { value: 'month-first', name: words.monthFirst },
  ];
  const all = [
    ...questions.map(({ example, heading }) => ({ heading, example })),
    ...settled.map(([heading]) => ({ heading, example: '3/4/2021' })),
  ];
  return html`<section id="dates" data-part>${all.map(({ example, heading }) =>
    select(words.dates(heading, example), `dates:${heading}`, orders, draft.dates.get(heading) ?? '', words.notChosen),
  )}</section>`;
}

export function wordsSection({ plan }: PreparedImport, choices: Choices, draft: Draft): HtmlOrNot {
  const open = groupRemarks(plan.remarks).flatMap(({ count, kind, text }) => {
    const of = wordKindsOf[kind];
    return of === undefined || text === '' ? [] : [{ of, text, count }];
  });
  const keys = new Set(open.map(({ of, text }) => wordKey(of, text)));
  const settled = [...draft.words.keys()].flatMap((key) => {
    const [of, text] = JSON.parse(key) as [(typeof open)[number]['of'], string];
    return keys.has(key) ? [] : [{ of, text, count: 0 }];
  });
  const lists: Partial<Record<(typeof open)[number]['of'], readonly Option[]>> = {
    persona: choices.personas,
    stage: choices.stages,
    format: choices.formats,
    person: choices.owners,
    product: choices.products,
    segment: choices.segments,
  };
  const all = [...open, ...settled].filter(({ of }) => lists[of] !== undefined).slice(0, MOST_LINES);
  if (all.length === 0) return false;
  return html`<section id="words" data-part><h2>${words.words}</h2><p class="quiet">${words.wordsHelp}</p><div class="import-fields">
    ${all.map(({ count, of, text }) => {
      const label = words.word(wordKindName(of), count === 0 ? text : `${text} (${words.uses(count)})`);
      const options = [...(lists[of] ?? []), { value: 'none', name: words.nothing }];
      return html`<input type="hidden" name="shown" value="${wordKey(of, text)}">${select(label, `word:${wordKey(of, text)}`, options, draft.words.get(wordKey(of, text)) ?? '', words.notChosen)}`;
    })}</div></section>`;
}

export function defaultsSection(choices: Choices, draft: Draft): Html {
  return html`<section id="defaults" data-part><h2>${words.defaults}</h2><div class="import-fields">
    ${select(words.defaultFormat, 'default-format', choices.formats, draft.format, words.notChosen)}
    ${select(words.defaultOwner, 'default-owner', choices.owners, draft.owner, words.notChosen)}</div></section>`;
}
