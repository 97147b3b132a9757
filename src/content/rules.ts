/** The catalogue of everything that validation can report. Ids are permanent: teams name them in site.yaml. */
import { figureRules } from './agreement/figure-rules.ts';
import { agreementRules } from './agreement/rules.ts';
import { NEW_PERSONA } from './empty-grid.ts';
import { readingRules } from './reading-rules.ts';
import { error, fixed, type Rule, warning } from './rule.ts';

export type { Rule } from './rule.ts';

export const rules = [
  ...readingRules,
  fixed('reference/unknown', {
    title: 'Reference to something that does not exist',
    why: 'The piece, persona or person that is named is not there, so the link would lead nowhere.',
    fix: 'Correct the id, or add the record.',
  }),
  fixed('reference/question', {
    title: 'Answers a question that is not asked there',
    why: 'A piece can answer only what that persona asks at that stage; anything else would inflate coverage.',
    fix: 'Name a question of this persona at this stage, or add the question to the persona.',
  }),
  fixed('reference/cycle', {
    title: 'Records that point at each other in a circle',
    why: 'Replaced by, translated from, duplicate of and merged into must end somewhere.',
    fix: 'Take one of the links away.',
  }),
  error('piece/duplicate-address', {
    title: 'Two pieces with the same address',
    why: 'They are one asset counted twice. Scheme, www., trailing slash, fragment and tracking parameters make no difference.',
    fix: 'Delete one of the two, or correct its address.',
  }),
  error('piece/no-address', {
    title: 'Live piece without address or file',
    why: 'A rep who finds it cannot open it.',
    fix: 'Add `url:` or `file:`, or set the status to draft.',
  }),
  error('piece/missing-file', {
    title: 'File of a piece is missing',
    why: 'The piece points to a file that is not in the repository, or that is in a hidden folder such as Git’s own.',
    fix: 'Correct the path, counted from the repository’s top folder, or add the file.',
  }),
  error('piece/expires-before-published', {
    title: 'Expires before it was published',
    why: 'One of the two dates is wrong.',
    fix: 'Correct `expires` or `published`.',
  }),
  error('review/future-date', {
    title: 'Review or decision date in the future',
    why: 'A review that has not happened would make a piece look fresh for years.',
    fix: 'Write the day on which it really happened.',
  }),
  error('piece/future-publication', {
    title: 'Live piece that is published in the future',
    why: 'A piece that nobody has reviewed counts from the day it was published, so it would look fresh for years.',
    fix: 'Write the day on which it was published, or set the status to draft or in-review until then.',
  }),
  fixed('site/internal-piece', {
    title: 'Internal piece on a public site',
    why: 'The site is marked public, so everybody could read about a piece that is for colleagues only.',
    fix: 'Change `share` of the piece, take the piece out, or set `public: false` in site.yaml.',
  }),
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
  error('request/impossible-date', {
    title: 'Request whose dates cannot be',
    why: 'Times from asking to deciding and delivering would come out negative, and with them the medians.',
    fix: 'Write the day on which it really happened.',
  }),
  error('request/no-live-piece', {
    title: 'Delivered request without a live piece',
    why: 'Sales is told that it is there, and there is nothing to open.',
    fix: 'Name the live piece in `triage.piece`, or correct the status.',
  }),
  error('request/no-reason', {
    title: 'Declined or parked without a reason',
    why: 'Whoever asked gets no answer, and will not ask again.',
    fix: 'Add `reason:` to the triage.',
  }),
  error('request/no-original', {
    title: 'Duplicate of nothing',
    why: 'Whoever asked cannot see where the answer will be.',
    fix: 'Add `duplicateOf:` with the id of the request that goes on.',
  }),
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
  warning('piece/unmapped', {
    title: 'Live piece that serves nobody',
    why: 'It is in no cell, so no rep will find it there and it fills no need.',
    fix: 'Add `serves:` with a persona and a stage.',
  }),
  warning('piece/many-cells', {
    title: 'Made for too many cells',
    why: 'What is made for everybody is made for nobody, and coverage looks better than it is.',
    fix: 'Keep `fit: primary` where it really fits, and set the others to secondary.',
  }),
  warning('piece/no-summary', {
    title: 'Live piece without a summary',
    why: 'In lists and search results the summary tells a rep whether it is the right one.',
    fix: 'Add `summary:` with one sentence of at most 200 characters.',
  }),
  warning('piece/nothing-to-say', {
    title: 'Decision-stage piece without words to go with it',
    why: 'Close to the decision a rep must know when to send it and what to write.',
    fix: 'Add `whenToUse:` and `say:`.',
  }),
  warning('owner/inactive', {
    title: 'Owner has left',
    why: 'Nobody will be asked when it is due for review.',
    fix: 'Name another owner.',
  }),
  warning('persona/none', {
    title: 'No active persona',
    why: 'The grid has one row for each active persona, so without one it shows neither coverage nor gaps.',
    fix: `Write a persona: \`${NEW_PERSONA}\``,
  }),
  warning('persona/one-team', {
    title: 'Persona written by one team only',
    why: 'Sales and marketing then work with different buyers in mind.',
    fix: 'Go through it with the other team and add them under `contributors`.',
  }),
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
