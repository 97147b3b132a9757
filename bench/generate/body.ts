import type { Random } from './random.ts';
import type { Title } from './titles.ts';
import type { Words } from './words.ts';

/**
 * A body of 100 to 300 words: paragraphs and headings, and in some bodies a list, table, task list, footnote, link or component.
 * It has no brace, and no `<` except in components, so that a stock MDX compiler can read it too.
 */
export function body(words: Words, title: Title, choices: Random): string {
  const fill = (text: string): string => text.replaceAll('TOPIC', title.topic).replaceAll('SETTING', title.setting);
  const wanted = choices.between(110, 200);
  const sentences = choices.shuffled(words.sentences).map(fill);
  const points = choices.shuffled(words.points).map(fill);
  const headings = choices.shuffled(words.headings);
  const extras = choices.shuffled(extraBlocks(title, points, choices)).slice(0, choices.between(1, 4));

  const blocks: string[] = [];
  for (const [index, heading] of headings.entries()) {
    if (index > 0) blocks.push(`## ${heading}`);
    blocks.push(sentences.splice(0, choices.between(2, 3)).join(' '), ...extras.splice(0, 1));
    if (index > 0 && countWords(blocks) >= wanted) break;
  }
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The number of words in a body, without Markdown marks. */
export function countWords(blocks: readonly string[]): number {
  return blocks.join(' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

function extraBlocks(title: Title, points: readonly string[], choices: Random): string[] {
  const [first = '', second = '', third = '', fourth = ''] = points;
  const share = choices.between(4, 38);
  const extras = [
    `- ${first}\n- ${second}\n- ${third}`,
    `1. ${second}\n2. ${third}\n3. **${first}**`,
    `- [x] ${first}\n- [ ] ${fourth}`,
    `| ${title.topic} | 2024 | 2026 |\n| --- | ---: | ---: |\n| A | ${share} | ${share + 3} |\n| B | ~~${share + 9}~~ ${share + 7} | ${share + 2} |`,
    `> ${third}\n\n[${title.topic}](https://www.example.org/facts/${share})[^1]\n\n[^1]: https://www.example.org/survey/${share}`,
  ];
  if (choices.chance(0.3)) extras.push(`<TalkTrack>\n\n${first} ${second}\n\n</TalkTrack>`);
  if (choices.chance(0.3)) {
    const kind = choices.pick(['note', 'tip', 'warning']);
    extras.push(`<Callout kind="${kind}" title="${title.topic}">\n\n${fourth}\n\n</Callout>`);
  }
  if (choices.chance(0.1)) extras.push(`<Quote by="Plant manager, customer since 2023">\n\n${third}\n\n</Quote>`);
  if (choices.chance(0.05))
    extras.push(`<Video url="https://video.example.com/watch/${share}" title="${title.topic}" />`);
  return extras;
}
