/**
 * The only parser of bodies. `check` and the pages both use it, so nothing can look harmless to one and be live in the
 * other.
 *
 * It is markdown-it without HTML. The syntax of MDX is added as rules that either take the text as data or report a
 * problem. No part of a body is ever evaluated.
 */
import MarkdownIt from 'markdown-it';
import type { RuleCore } from 'markdown-it/lib/parser_core.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import footnote from 'markdown-it-footnote';
import { forbiddenCharacter } from '../../schema/text.ts';
import { bodyTexts } from '../../words/findings/body.ts';
import { characterTexts } from '../../words/findings/characters.ts';
import { linkTexts } from '../../words/findings/web-address.ts';
import { bodyAddressProblem } from './address.ts';
import { blockComment, inlineComment } from './comments.ts';
import { componentBlock } from './component-block.ts';
import { type BodyState, MAX_NESTING, report, reportInline } from './problems.ts';
import { refuseBrace, refuseModule, refuseTag } from './refusals.ts';
import { renderRules } from './render-rules.ts';
import { taskMarks } from './task-list.ts';

/** The longest line of a body, in characters. */
export const MAX_LINE = 20_000;

/** The most footnotes in a body. For each, the rule of the footnotes copies everything read so far. */
export const MAX_FOOTNOTES = 200;

/** A parser whose parsing state carries a {@link BodyState} under `body`. */
export function createParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: false, linkify: true, typographer: false });
  // Only full addresses in a text become links: "node.js" and "acme.com" stay words.
  parser.linkify
    .set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false })
    .add('ftp:', null)
    .add('//', null)
    .add('mailto:', null);
  parser.use(footnote);
  // MDX has no code by indentation. There, an indented `{…}` is an expression, so it must be read as text here.
  parser.disable(['code', 'html_block', 'html_inline', 'footnote_inline']);

  parser.block.ruler.before('fence', 'comment', blockComment, { alt: ['paragraph', 'blockquote', 'list'] });
  parser.block.ruler.before('paragraph', 'module', refuseModule);
  parser.block.ruler.before('paragraph', 'component', componentBlock, {
    alt: ['paragraph', 'reference', 'blockquote', 'list'],
  });
  parser.inline.ruler.before('autolink', 'comment', inlineComment);
  parser.inline.ruler.after('autolink', 'tag', refuseTag);
  parser.inline.ruler.push('brace', refuseBrace);

  // Links are checked below, where a problem gets its place. Refused here, they would become plain text.
  parser.validateLink = () => true;
  for (const rule of ['link', 'image', 'autolink'] as const) judgeAddresses(parser, rule);

  parser.core.ruler.at('inline', (state) => {
    const body = (state.env as { body: BodyState }).body;
    let line = 0;
    for (const token of state.tokens) {
      if (token.map) line = token.map[0];
      if (token.level >= MAX_NESTING) {
        report(body, {
          rule: 'body/limits',
          message: bodyTexts.tooDeep(MAX_NESTING),
          line,
          column: 0,
        });
        return;
      }
      if (token.type !== 'inline') continue;
      body.block = { line, content: token.content };
      state.md.inline.parse(token.content, state.md, state.env, token.children ?? []);
    }
  });
  parser.core.ruler.before('footnote_tail', 'footnote-limit', limitFootnotes);
  parser.core.ruler.after('inline', 'characters', refuseNumbered);
  parser.core.ruler.after('linkify', 'bare-addresses', judgeBareAddresses);
  parser.core.ruler.push('task-list', taskMarks);
  Object.assign(parser.renderer.rules, renderRules);
  return parser;
}

/** Refuses a body with too many footnotes, and hides them from the rule that would collect them. */
const limitFootnotes: RuleCore = ({ env }) => {
  const { body, footnotes } = env as { body: BodyState; footnotes?: { list?: unknown[] } };
  if ((footnotes?.list?.length ?? 0) <= MAX_FOOTNOTES) return;
  delete footnotes?.list;
  const message = bodyTexts.manyFootnotes(MAX_FOOTNOTES);
  const hint = bodyTexts.moveFootnotes;
  report(body, { rule: 'body/limits', message, hint, line: 0, column: 0 });
};

/** Characters that may not be in a file may not be written as a character code either, such as `&#x202e;`. */
const refuseNumbered: RuleCore = ({ env, tokens }) => {
  const { body } = env as { body: BodyState };
  let line = 0;
  for (const token of tokens) {
    if (token.map) line = token.map[0];
    if (token.type !== 'inline' || !/&#/.test(token.content)) continue;
    const found = forbiddenCharacter(textsIn(token.children ?? []).join(' '));
    if (!found) continue;
    const message = characterTexts.byNumber(found.name);
    report(body, { rule: 'file/characters', message, hint: found.hint, line, column: 0 });
  }
};

/** Every text that a reader sees, with character codes resolved. */
function textsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ attrs, children, content, type }) => [
    type === 'code_inline' ? '' : content,
    ...(attrs ?? []).map(([, value]) => value),
    ...textsIn(children ?? []),
  ]);
}

/** Checks addresses without brackets, which became links. */
const judgeBareAddresses: RuleCore = (state) => {
  const body = (state.env as { body: BodyState }).body;
  let line = 0;
  for (const token of state.tokens) {
    if (token.map) line = token.map[0];
    for (const child of token.children ?? []) {
      if (child.type !== 'link_open' || child.markup !== 'linkify') continue;
      const address = child.attrGet('href') ?? '';
      const problem = bodyAddressProblem(address);
      if (problem)
        report(body, {
          rule: 'body/address',
          message: linkTexts.refused(address.slice(0, 60), problem),
          line,
          column: 0,
        });
    }
  }
};

/** Runs one of markdown-it's own rules and checks the address of what it made. */
function judgeAddresses(parser: MarkdownIt, name: 'link' | 'image' | 'autolink'): void {
  const original = ruleNamed(parser, name);
  if (!original) throw new Error(`markdown-it has no inline rule "${name}".`);
  parser.inline.ruler.at(name, (state, silent) => {
    const start = state.pos;
    const before = state.tokens.length;
    if (!original(state, silent)) return false;
    if (silent) return true;
    // Pending text is inserted before what the rule makes.
    const made = state.tokens.slice(before).find((token) => token.type === 'link_open' || token.type === 'image');
    const address = made?.attrGet('href') ?? made?.attrGet('src') ?? '';
    const problem = name === 'image' && !/^https?:/i.test(address) ? linkTexts.notWeb : bodyAddressProblem(address);
    if (problem) {
      const body = (state.env as { body: BodyState }).body;
      reportInline(body, { rule: 'body/address', message: linkTexts.refused(address.slice(0, 60), problem) }, start);
    }
    return true;
  });
}

/**
 * The rule that disappears when this name is disabled. The names of the functions cannot be used, since they are shortened
 * in the bundle for a browser.
 */
function ruleNamed({ inline: { ruler } }: MarkdownIt, name: string) {
  const all = ruler.getRules('');
  ruler.disable(name);
  const others = new Set(ruler.getRules(''));
  ruler.enable(name);
  return all.find((rule) => !others.has(rule));
}
