/**
 * An Adaptive Card for the webhook of a Teams workflow. Sources: adaptivecards.io, "Schema Explorer"; learn.microsoft.com,
 * "Create incoming webhooks with Workflows". Text from content is in text runs, which have no Markdown.
 */
import { digestWords } from '../../words/digest/page.ts';
import { clip, clipLine } from './clip.ts';
import { type DigestPage, type DigestSection, LONGEST_LINE, type Run } from './page.ts';

/** Two spaces before the text, as in a list. */
const BULLET = '•  ';

export function digestForTeams({ period, sections, title }: DigestPage): object {
  const card = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      richText([{ ...run({ text: clip(title, LONGEST_LINE) }), size: 'Large', weight: 'Bolder' }]),
      richText([{ ...run({ text: period }), isSubtle: true }]),
      ...sections.flatMap(list),
    ],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content: card }],
  };
}

function list({ all, heading, lines }: DigestSection): object[] {
  return [
    { type: 'TextBlock', style: 'heading', text: heading, weight: 'Bolder', spacing: 'Medium', wrap: true },
    ...lines.map((line) => richText([run({ text: BULLET }), ...clipLine(line, LONGEST_LINE).map(run)], 'Small')),
    ...(all === undefined ? [] : [richText([run({ text: digestWords.all, to: all })], 'Small')]),
  ];
}

function richText(inlines: readonly object[], spacing: 'Default' | 'Small' = 'Default'): object {
  return { type: 'RichTextBlock', spacing, inlines };
}

function run({ text, to }: Run): object {
  // Two braces would start a date function.
  const shown = text.replace(/\{(?=\{)/g, '{\u200b');
  const action = to === undefined ? {} : { selectAction: { type: 'Action.OpenUrl', url: to } };
  return { type: 'TextRun', text: shown, ...action };
}
