/** Groups of rows with the same value in a column, with what is set for each. */
import { shortened } from '../../import/clean.ts';
import type { GroupedColumn, ValueGroup } from '../../import/proposals/groups.ts';
import { NO_VALUE } from '../../import/rules/match.ts';
import { slug } from '../../kit/slug.ts';
import { type Html, html, trusted } from '../../site/frame/html.ts';
import { reviewPage as words } from '../../words/import/review.ts';
import { type Choice, type Draft, groupKey } from '../draft.ts';
import type { Choices } from './choices.ts';
import { chips, select } from './controls.ts';

const NOTHING: Choice = { persona: [], stage: [], secondary: false, format: '', owner: '', skip: false };

export function groupsSection(columns: readonly GroupedColumn[], choices: Choices, draft: Draft): Html {
  const opened = columns.findIndex(({ groups }) => groups.some(({ open }) => open > 0));
  return html`<section id="groups" data-part><h2>${words.groups}</h2>
    ${columns.length === 0 && html`<p>${words.noChoices}</p>`}
    ${columns.map(({ groups, heading }, index) => {
      const open = groups.reduce((sum, group) => sum + group.open, 0);
      return html`<details id="by-${index}" class="import-group"${trusted(index === Math.max(0, opened) ? ' open' : '')}>
        <summary><h3>${words.groupsOf(heading)}</h3> <span class="quiet">${words.values(groups.length, open)}</span></summary>
        ${groups.map((group) => groupFields(heading, group, choices, draft))}
      </details>`;
    })}
  </section>`;
}

function groupFields(heading: string, group: ValueGroup, choices: Choices, draft: Draft): Html {
  const key = groupKey(heading, group.value);
  const choice = draft.groups.get(key) ?? NOTHING;
  const name = group.value === NO_VALUE ? words.noValue : group.value;
  const more = choice.skip || choice.secondary || choice.format !== '' || choice.owner !== '';
  const stage = choices.stages.find(({ value }) => value === group.stage);
  return html`<fieldset class="import-value">
    <legend>${name}</legend><input type="hidden" name="shown" value="${key}">
    <p class="quiet"><span class="state ${group.open > 0 ? 'watch' : 'good'}">${words.rows(group.rows, group.open)}</span>
    ${words.examples(group.examples.map((title) => shortened(title, 50)))}</p>
    ${chips(words.personas, `persona:${key}`, choices.personas, choice.persona)}
    ${chips(words.stages, `stage:${key}`, choices.stages, choice.stage, stage && words.fromColumn(stage.name))}
    <details class="import-more" id="more-${slug(`${heading} ${group.value}`)}"${trusted(more ? ' open' : '')}><summary>${words.more}</summary>
    <div class="import-fields">
      ${select(words.fit, `fit:${key}`, [{ value: 'secondary', name: words.secondary }], choice.secondary ? 'secondary' : '', words.primary)}
      ${select(words.format, `format:${key}`, choices.formats, choice.format, words.asInRow)}
      ${select(words.owner, `owner:${key}`, choices.owners, choice.owner, words.asInRow)}
      <label class="import-check"><input type="checkbox" name="skip:${key}" value="yes"${trusted(choice.skip ? ' checked' : '')}>${words.skip}</label>
    </div></details>
  </fieldset>`;
}
