/** A small library whose titles and texts look like something else: a date, a word of a sentence, Markdown or a number. */
import { type Files, persona } from './content-folder.ts';

/** Titles of pieces by their ids. */
export const titles = {
  update: 'Update',
  webinar: 'Webinar 2026-01-15: planning',
  stop: 'Review it, then *stop*',
  made: 'Make a piece for CFO at Decision',
  hotline: 'Call 0800 123 4567 “first”',
  keynote: 'New piece: the keynote of 2026-01-15',
  later: '2026-01-15 and later',
  /** 200 characters, the most that a title may have. */
  long: `${'Update the 2026-01-15 plan, '.repeat(7)}end.`,
} as const;

/** The unanswered question at the decision. */
export const ask = 'Is “2026-01-15” too late, or is 0800 123 4567 the fax?';

/** The titles of two requests; the second has a mail address, which must not be published. */
export const requests = {
  sheet: 'A sheet for 2026-01-15: the "last" one',
  private: 'Ask jo.doe@example.com for 2026-01-15',
} as const;

export const commitment = 'From 2026-01-15 on every lead is called';

/** The decision of a meeting. */
export const decided = 'Settle the 2026-01-15 prices';

type Id = keyof typeof titles;

const stale = 'reviewed: { on: 2025-01-01, by: content-team }\n';
const live = (id: string) => `status: live\nurl: https://www.example.com/${id}\n`;
const answers = (question: string) => `serves: [{ persona: buyer, stage: awareness, answers: [${question}] }]\n`;
const piece = (id: Id, fields: string) =>
  `---\ntitle: ${JSON.stringify(titles[id])}\nformat: guide\nowner: content-team\n${fields}---\n\nText.\n`;
const question = (id: string, stage: string, text: string) =>
  `  - { id: ${id}, stage: ${stage}, ask: ${JSON.stringify(text)} }\n`;
const request = (title: string, fields: string) =>
  `ask: { kind: new, title: ${JSON.stringify(title)}, requestedOn: 2026-11-12, ${fields} }\ntriage: { status: new }\n`;

export const files: Files = {
  'pieces/payback-guide.mdx': null,
  'requests/7-checklist.yaml': null,
  'personas/buyer.mdx': persona(
    question('q-update', 'awareness', 'What is new?') +
      question('q-webinar', 'awareness', 'How do others plan?') +
      question('q-stop', 'awareness', 'When is it enough?') +
      question('q-made', 'awareness', 'Who else has it?') +
      question('q-late', 'decision', ask),
  ),
  'pieces/update.mdx': piece(
    'update',
    `${live('update')}${stale}${answers('q-update')}decision: { verdict: update, on: 2026-10-01, by: content-team }\n`,
  ),
  'pieces/webinar.mdx': piece('webinar', live('webinar') + stale + answers('q-webinar')),
  'pieces/stop.mdx': piece('stop', `status: draft\n${answers('q-stop')}`),
  'pieces/made.mdx': piece('made', `status: idea\n${answers('q-made')}`),
  'pieces/hotline.mdx': piece('hotline', `${live('hotline')}reviewed: { on: 2026-11-01, by: content-team }\n`),
  'pieces/keynote.mdx': piece(
    'keynote',
    `${live('keynote')}published: 2026-11-05\nsupersedes: [later]\n${answers('why-now')}`,
  ),
  'pieces/later.mdx': piece('later', live('later') + stale + answers('why-now')),
  'pieces/long.mdx': piece('long', `${live('long')}published: 2026-11-04\n`),
  'requests/sheet.yaml': request(requests.sheet, 'persona: buyer, stage: decision'),
  'requests/private.yaml': request(requests.private, 'persona: buyer, stage: awareness'),
  'agreement/commitments.yaml': `- { id: call, owner: sales-north, team: sales, kind: speed, statement: ${JSON.stringify(commitment)}, within: { value: 2, unit: business-days } }\n`,
  'agreement/losses.yaml':
    '- { id: summer, owner: sales-north, from: 2026-07-01, to: 2026-09-30, deals: [{ outcome: lost, reason: Price, count: 3 }] }\n',
  'agreement/meetings/last.mdx': `---\ndate: 2026-11-02\nteams: [sales, marketing]\ndecisions: [{ what: ${JSON.stringify(decided)}, owner: sales-north, due: 2026-12-01 }]\n---\n\nNotes.\n`,
};
