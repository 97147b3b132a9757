// Comments for other authors, in the syntax of HTML or MDX. They are left out of the page.
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import { bodyTexts } from '../../words/findings/body.ts';
import { type BodyState, reportInline } from './problems.ts';

/** The end mark of the comment that starts at `at`, or nothing when none starts there. */
function closingMark(text: string, at: number): string | undefined {
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('{/*', at)) return '*/}';
  return undefined;
}

/**
 * The end of the comment that starts at `at`, or -1. In braces, the first end mark must be followed by the brace: anything
 * between the two would be code. A text is searched only once, however many comments start in it.
 */
function endOfComment(body: BodyState, text: string, at: number, mark: string): number {
  if (body.commentEnds.text !== text) body.commentEnds = { text, next: new Map() };
  const { next } = body.commentEnds;
  const [inner, outer] = mark === '-->' ? ['-->', ''] : ['*/', '}'];
  const from = at + (outer === '' ? 4 : 3);
  const known = next.get(mark);
  const reusable = known !== undefined && known.from <= from && (known.end < 0 || from <= known.end);
  const end = reusable ? known.end : text.indexOf(inner, from);
  if (!reusable) next.set(mark, { from, end });
  return end >= 0 && text.startsWith(outer, end + inner.length) ? end + inner.length + outer.length : -1;
}

/** A comment of whole lines, including empty ones. */
export const blockComment: RuleBlock = (state, startLine, endLine, silent) => {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  const mark = closingMark(state.src, start);
  if (mark === undefined) return false;
  const end = endOfComment((state.env as { body: BodyState }).body, state.src, start, mark);
  if (end < 0 || end > (state.eMarks[endLine - 1] ?? 0)) return false;
  const lineEnd = state.src.indexOf('\n', end);
  if (state.src.slice(end, lineEnd < 0 ? undefined : lineEnd).trim() !== '') return false;
  if (silent) return true;
  let line = startLine;
  while ((state.eMarks[line] ?? end) < end) line += 1;
  state.line = line + 1;
  return true;
};

/** A comment inside a paragraph. An unclosed one is a problem, since everything after it would vanish. */
export const inlineComment: RuleInline = (state, silent) => {
  const mark = closingMark(state.src, state.pos);
  if (mark === undefined) return false;
  const body = (state.env as { body: BodyState }).body;
  const end = endOfComment(body, state.src, state.pos, mark);
  if (end >= 0) {
    state.pos = end;
    return true;
  }
  if (mark === '*/}') return false;
  if (!silent) {
    const problem = {
      rule: 'body/html',
      message: bodyTexts.openComment,
      hint: bodyTexts.closeComment,
    } as const;
    reportInline(body, problem, state.pos);
    state.pending += '<';
  }
  state.pos += 1;
  return true;
};
