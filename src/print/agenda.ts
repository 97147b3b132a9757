import type { Agenda, AgendaList } from '../audit/agreement/agenda/agenda.ts';
import type { AgendaItem } from '../audit/agreement/agenda/item.ts';
import { agendaText } from '../words/agreement/agenda.ts';
import { agendaHeadings, agendaPeriod, agendaWords, pastUnknownText } from '../words/agreement/agenda-page.ts';
import { plainText } from '../words/parts.ts';
import { inMarkdown } from './plain.ts';

/** The agenda as Markdown, to paste into an email or meeting notes. Text from content cannot become markup. */
export function printAgenda(agenda: Agenda, title: string): string {
  const lists = (Object.entries(agendaHeadings) as [keyof typeof agendaHeadings, string][]).map(
    ([list, heading]) => `## ${heading}\n\n${listed(agenda[list])}`,
  );
  const topics = agenda.topics.map((topic, index) => `${index + 1}. ${line(topic)}`).join('\n');
  const unknown = agenda.unknown === undefined ? [] : [`_${inMarkdown(pastUnknownText(agenda.unknown))}_`];
  return [
    `# ${inMarkdown(title)}`,
    plainText(agendaPeriod(agenda)),
    ...unknown,
    ...lists,
    `## ${agendaWords.topics}\n\n${topics === '' ? agendaWords.noTopics : topics}`,
  ]
    .map((part) => `${part}\n`)
    .join('\n');
}

function listed({ items, more }: AgendaList): string {
  if (items.length === 0) return agendaWords.nothing;
  const lines = items.map((item) => `- ${line(item)}`);
  return [...lines, ...(more > 0 ? [`- ${agendaWords.more(more)}`] : [])].join('\n');
}

function line(item: AgendaItem): string {
  return inMarkdown(plainText(agendaText(item)));
}
