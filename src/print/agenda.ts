import type { Agenda, AgendaList } from '../audit/agreement/agenda/agenda.ts';
import type { AgendaItem } from '../audit/agreement/agenda/item.ts';
import { type AgendaPart, agendaParts } from '../schema/meeting-policy.ts';
import { agendaText } from '../words/agreement/agenda.ts';
import { agendaFigureNames, agendaFigureText } from '../words/agreement/agenda-figures.ts';
import {
  agendaLength,
  agendaPeriod,
  agendaWords,
  pastUnknownText,
  timedHeading,
} from '../words/agreement/agenda-page.ts';
import { plainText } from '../words/parts.ts';
import { inMarkdown } from './plain.ts';

/** The agenda as Markdown, to paste into an email or meeting notes. Text from content cannot become markup. */
export function printAgenda(agenda: Agenda, title: string): string {
  const length = agendaLength(agenda);
  const unknown = agenda.unknown === undefined ? [] : [`_${inMarkdown(pastUnknownText(agenda.unknown))}_`];
  return [
    `# ${inMarkdown(title)}`,
    [...(length === '' ? [] : [length]), plainText(agendaPeriod(agenda))].join(' '),
    ...unknown,
    printParts(agenda, agendaParts),
  ].join('\n\n');
}

/** Parts of the agenda as Markdown, each under its heading. */
export function printParts(agenda: Agenda, parts: readonly AgendaPart[]): string {
  return parts
    .filter((part) => part !== 'figures' || agenda.figures.length > 0)
    .map((part) => `## ${timedHeading(part, agenda.time.minutes[part])}\n\n${printPart(agenda, part)}\n`)
    .join('\n');
}

function printPart(agenda: Agenda, part: AgendaPart): string {
  switch (part) {
    case 'figures':
      return agenda.figures
        .map((figure) => `- ${agendaFigureNames[figure.code]}: ${inMarkdown(plainText(agendaFigureText(figure)))}`)
        .join('\n');
    case 'topics':
      return agenda.topics.map((topic, index) => `${index + 1}. ${line(topic)}`).join('\n') || agendaWords.noTopics;
    default:
      return listed(agenda[part]);
  }
}

function listed({ items, more }: AgendaList): string {
  if (items.length === 0) return agendaWords.nothing;
  const lines = items.map((item) => `- ${line(item)}`);
  return [...lines, ...(more > 0 ? [`- ${agendaWords.more(more)}`] : [])].join('\n');
}

function line(item: AgendaItem): string {
  return inMarkdown(plainText(agendaText(item)));
}
