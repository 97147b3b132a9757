import type { RuleCore } from 'markdown-it/lib/parser_core.mjs';

const MARK = /^\[([ xX])\]\s+/;

/** Turns `[ ]` and `[x]` at the start of a list item into a box that a screen reader can read. */
export const taskMarks: RuleCore = (state) => {
  for (const [index, token] of state.tokens.entries()) {
    if (token.type !== 'inline' || state.tokens[index - 2]?.type !== 'list_item_open') continue;
    const first = token.children?.[0];
    const mark = first?.type === 'text' ? MARK.exec(first.content) : null;
    if (first && mark) first.content = `${mark[1] === ' ' ? '☐' : '☑'} ${first.content.slice(mark[0].length)}`;
  }
};
