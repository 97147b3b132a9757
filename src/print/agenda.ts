import type { Agenda, AgendaList } from '../data/agenda/agenda.ts';
import { plainText, type Sentence } from '../words/parts.ts';
import { inMarkdown } from './plain.ts';

/** The parts of the agenda under the headings that a meeting has. */
export const agendaParts = {
  new: 'What is new',
  wentWell: 'What went well',
  wentWrong: 'What went wrong',
  plan: 'What is planned',
} as const satisfies Partial<Record<keyof Agenda, string>>;

/** The agenda as Markdown, to paste into a mail or the notes of the meeting. Text from content says only what it says. */
export function printAgenda(agenda: Agenda, title: string): string {
  const parts = (Object.entries(agendaParts) as [keyof typeof agendaParts, string][]).map(
    ([part, heading]) => `## ${heading}\n\n${listed(agenda[part])}`,
  );
  const topics = agenda.topics.map(({ text }, index) => `${index + 1}. ${item(text)}`).join('\n');
  const since = agenda.since === undefined ? `From ${agenda.from} on.` : `Since the meeting of ${agenda.since}.`;
  const unknown =
    agenda.unknown === undefined ? [] : [`_Gaps opened and closed are not known: ${inMarkdown(agenda.unknown)}_`];
  return [
    `# ${inMarkdown(title)}`,
    since,
    ...unknown,
    ...parts,
    `## To talk about\n\n${topics === '' ? 'Nothing is proposed.' : topics}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function listed({ items, more }: AgendaList): string {
  if (items.length === 0) return 'Nothing.';
  const lines = items.map(({ text }) => `- ${item(text)}`);
  return [...lines, ...(more > 0 ? [`- and ${more} more`] : [])].join('\n');
}

function item(text: Sentence): string {
  return inMarkdown(plainText(text));
}
