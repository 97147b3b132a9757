/** The guides as a document: `docs/guides.md`. */
import { generatedBy } from '../../words/help/docs.ts';
import { guideDocumentWords, guideNames, guides } from '../../words/help/guides.ts';
import { type Part, partText, type Sentence } from '../../words/parts.ts';

/** @param command The command that writes the document. */
export function guideDocument(command: string): string {
  const lines = [
    `<!-- ${generatedBy(command)} -->`,
    `# ${guideDocumentWords.title}`,
    '',
    guideDocumentWords.lead,
    ...guideNames.flatMap((name) => {
      const { lead, parts, title } = guides[name];
      const sections = parts.flatMap((part) => ['', `### ${part.title}`, '', ...part.steps.map(step)]);
      return ['', `## ${title}`, '', lead, ...sections];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

function step(parts: Sentence): string {
  return `- ${parts.map(markdown).join('')}`;
}

function markdown(part: Part): string {
  if (typeof part === 'object' && 'link' in part) return `**${part.link}**`;
  return partText(part, { code: (text) => `\`${text}\`` });
}
