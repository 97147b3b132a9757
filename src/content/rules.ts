/** The catalogue of everything that validation can report. Ids are permanent: teams name them in site.yaml. */
import { figureRules } from './agreement/figure-rules.ts';
import { agreementRules } from './agreement/rules.ts';
import { NEW_PERSONA } from './empty-grid.ts';
import { readingRules } from './reading-rules.ts';
import { personaRules, pieceRules, referenceRules, requestRules, usefulnessRules } from './record-rules/catalog.ts';
import { fixed, type Rule, warning } from './rule.ts';

export type { Rule } from './rule.ts';

export const rules = [
  ...readingRules,
  ...referenceRules,
  fixed('reference/cycle', {
    title: 'Records that point at each other in a circle',
    why: 'Replaced by, translated from, duplicate of and merged into must end somewhere.',
    fix: 'Take one of the links away.',
  }),
  ...pieceRules,
  fixed('site/logo', {
    title: 'Logo that cannot be shown',
    why: 'Every page would show a broken picture; and a drawing with a script in it could run in a reader’s browser.',
    fix: 'Name an .svg or .png file of the repository, at most 50 kB; export the drawing without scripts and links.',
  }),
  fixed('site/severity', {
    title: 'Severity that cannot be set',
    why: 'An error may be lowered to a warning but never switched off, and what makes content unreadable or unsafe stays an error.',
    fix: 'Correct or delete the line under `severities` in site.yaml.',
  }),
  ...requestRules,
  fixed('body/expression', {
    title: 'Expression in braces',
    why: 'Braces are program code in MDX. Content is data and is never run.',
    fix: 'Write `\\{` for a brace, or put the text in back-ticks.',
  }),
  fixed('body/module', {
    title: 'import or export in a body',
    why: 'These lines are program code in MDX. Content is data and is never run.',
    fix: 'Delete the line. The components that are allowed need no import.',
  }),
  fixed('body/html', {
    title: 'HTML in a body',
    why: 'HTML can run code in a reader’s browser. Markdown and a few components do the same safely.',
    fix: 'Use Markdown, or write `\\<` for a less-than sign.',
  }),
  fixed('body/component', {
    title: 'Component that is not used rightly',
    why: 'Only a few components are known; each stands on its own lines and is closed.',
    fix: 'Use TalkTrack, Callout, Quote or Video as the method page shows them.',
  }),
  fixed('body/attribute', {
    title: 'Attribute that is not allowed',
    why: 'A component takes only certain attributes, each a plain text in quotes.',
    fix: 'Write the attributes as the method page shows them.',
  }),
  fixed('body/address', {
    title: 'Link to an address that is not allowed',
    why: 'Links lead to http or https pages, mail addresses, or places on this site. Others can run code or open files.',
    fix: 'Write the whole address, beginning with https://.',
  }),
  fixed('body/limits', {
    title: 'Body that is too complex',
    why: 'Very long lines, very deep nesting and hundreds of footnotes overload readers and hide text.',
    fix: 'Break the line, nest less deep, or use fewer footnotes.',
  }),
  warning('piece/similar-title', {
    title: 'Nearly the same title as another piece',
    why: 'It may be the same asset entered twice, and nobody can tell the two apart in a list.',
    fix: 'Merge the two, or say in the title what is different.',
  }),
  ...usefulnessRules,
  warning('persona/none', {
    title: 'No active persona',
    why: 'The grid has one row for each active persona, so without one it shows neither coverage nor gaps.',
    fix: `Write a persona: \`${NEW_PERSONA}\``,
  }),
  ...personaRules,
  warning('cell/no-questions', {
    title: 'Cell without questions',
    why: 'Nobody has asked what the buyer wants to know there, so it can never count as covered.',
    fix: 'Ask sales what this buyer asks at this stage, and add it under `questions` of the persona.',
  }),
  warning('review/due-soon', {
    title: 'Soon due for review',
    why: 'After the day it counts as overdue.',
    fix: 'Read it; if it is right, set `reviewed` to today.',
  }),
  warning('review/overdue', {
    title: 'Overdue for review',
    why: 'Nobody has vouched for it in time. What only it meets is at risk.',
    fix: 'Read it; if it is right, set `reviewed` to today, otherwise update or retire it.',
  }),
  warning('review/stale', {
    title: 'Stale',
    why: 'It has not been reviewed for so long that it no longer counts.',
    fix: 'Review, update or retire it.',
  }),
  warning('review/expired', {
    title: 'Expired',
    why: 'It must no longer be used and counts for nothing.',
    fix: 'Retire it, or move `expires` if the permission was renewed.',
  }),
  ...agreementRules,
  ...figureRules,
  warning('link/broken', {
    title: 'Address that leads nowhere',
    why: 'A rep who sends it sends an error page.',
    fix: 'Write where it is now, or retire the piece. `npx content-audit links` asks again.',
  }),
  warning('link/moved', {
    title: 'Address that has moved',
    why: 'Redirects are taken away one day, and then the link is broken.',
    fix: 'Write the new address.',
  }),
] as const satisfies readonly Rule[];

export type RuleId = (typeof rules)[number]['id'];

const byId: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id, or nothing. */
export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}
