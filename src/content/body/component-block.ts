/** Components in a body: `<Callout kind="tip">`, Markdown, `</Callout>`, each tag on its own line. */

import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { forbiddenCharacter } from '../../schema/text.ts';
import { webAddressProblem } from '../../schema/web-address.ts';
import { characterTexts } from '../../words/findings/characters.ts';
import { attributeProblems, componentProblems } from '../../words/findings/components.ts';
import { guess } from '../../words/findings/guess.ts';
import { type ComponentRule, findComponent } from './components.ts';
import { type BodyProblem, type BodyState, MAX_NESTING, report } from './problems.ts';
import { readTag, type Tag } from './tag.ts';

/** The most lines of one tag. */
const MAX_TAG_LINES = 12;

/** What the renderer needs from a component: its name, and its attributes by name. */
export interface ComponentMeta {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

export const componentBlock: RuleBlock = (state, startLine, endLine, silent) => {
  const opening = openingTag(state, startLine, endLine);
  if (!opening) return false;
  if (silent) return true;
  const { tag, component, lastLine, rest } = opening;
  const note = (message: string) => {
    const hint = componentProblems.writeLikeThis(component.example);
    report((state.env as { body: BodyState }).body, {
      rule: 'body/component',
      message,
      hint,
      line: startLine,
      column: column(state, startLine),
    });
  };
  const meta: ComponentMeta = { name: component.name, attributes: checkAttributes(state, component, tag, startLine) };

  if (!component.holdsText || tag.selfClosing) {
    if (component.holdsText) note(componentProblems.noText(component.name));
    else if (!tag.selfClosing) note(componentProblems.notSelfClosing(component.name));
    else if (rest !== '') note(componentProblems.textAfter(`<${component.name} />`));
    const token = state.push('component', 'div', 0);
    token.meta = meta;
    token.map = [startLine, lastLine + 1];
    state.line = lastLine + 1;
    return true;
  }

  const closing = `</${component.name}>`;
  if (rest.endsWith(closing)) {
    open(state, meta, startLine, lastLine + 1);
    paragraph(state, rest.slice(0, -closing.length).trim(), lastLine);
    state.push('component_close', 'div', -1).meta = meta;
    state.line = lastLine + 1;
    return true;
  }
  const end = closingLine(state, component.name, lastLine + 1, endLine);
  if (rest !== '' || end === undefined) {
    (state.env as { body: BodyState }).body.refused.add(component.name);
    note(rest === '' ? componentProblems.unclosed(component.name) : componentProblems.textAfter(`<${component.name}>`));
    return false;
  }
  const { parentType, lineMax } = state;
  open(state, meta, startLine, end + 1);
  state.lineMax = end;
  state.md.block.tokenize(state, lastLine + 1, end);
  state.lineMax = lineMax;
  state.parentType = parentType;
  state.push('component_close', 'div', -1).meta = meta;
  state.line = end + 1;
  return true;
};

function open(state: StateBlock, meta: ComponentMeta, from: number, to: number): void {
  const token = state.push('component_open', 'div', 1);
  token.meta = meta;
  token.map = [from, to];
}

function paragraph(state: StateBlock, content: string, line: number): void {
  state.push('paragraph_open', 'p', 1).map = [line, line + 1];
  const token = state.push('inline', '', 0);
  token.content = content;
  token.map = [line, line + 1];
  token.children = [];
  state.push('paragraph_close', 'p', -1);
}

/** The text of a line without the marks of the quotes and lists around it. */
function lineText(state: StateBlock, line: number): string {
  return state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]);
}

function column(state: StateBlock, line: number): number {
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  return start - (state.src.lastIndexOf('\n', start - 1) + 1);
}

/** The tag of a known component that opens on this line, or nothing. Other tags are refused where text is read. */
function openingTag(state: StateBlock, startLine: number, endLine: number) {
  if (!/^<[A-Z]/.test(lineText(state, startLine))) return undefined;
  let text = '';
  for (let line = startLine; line < Math.min(endLine, startLine + MAX_TAG_LINES) && !state.isEmpty(line); line += 1) {
    text += (line > startLine ? '\n' : '') + lineText(state, line);
    const { tag } = readTag(text, 0);
    if (!tag) continue;
    const component = tag.closing ? undefined : findComponent(tag.name);
    return component && { tag, component, lastLine: line, rest: text.slice(tag.end).trim() };
  }
  return undefined;
}

/** The line of the closing tag for an opening one, with regard to nested tags and code fences. */
function closingLine(state: StateBlock, name: string, from: number, endLine: number): number | undefined {
  let depth = 1;
  let fence: string | undefined;
  const openTag = new RegExp(`^<${name}(?=[\\s>]|$)`);
  for (let line = from; line < endLine; line += 1) {
    const text = lineText(state, line).trimEnd();
    if (text !== '' && (state.sCount[line] ?? 0) < state.blkIndent) return undefined;
    const mark = /^(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) && text === mark) fence = undefined;
    } else if (mark) fence = mark;
    else if (text === `</${name}>`) {
      depth -= 1;
      if (depth === 0) return line;
    } else if (openTag.test(text) && !text.endsWith(`</${name}>`)) {
      depth += 1;
      if (depth > MAX_NESTING) return undefined;
    }
  }
  return undefined;
}

/** Checks the attributes against the component's list. Returns them with escapes resolved. */
function checkAttributes(
  state: StateBlock,
  component: ComponentRule,
  tag: Tag,
  line: number,
): ReadonlyMap<string, string> {
  const body = (state.env as { body: BodyState }).body;
  const result = new Map<string, string>();
  const note = (message: string, hint = componentProblems.writeLikeThis(component.example), offset = 0) => {
    const problem: BodyProblem = { rule: 'body/attribute', message, hint, line, column: column(state, line) + offset };
    report(body, problem);
  };
  for (const { name, value, offset } of tag.attributes) {
    const rule = component.attributes.get(name);
    const text = state.md.utils.unescapeAll(value).replace(/\s+/g, ' ').trim();
    if (!rule) {
      const suggestion = didYouMean(name, component.attributes.keys());
      const hint = suggestion && guess(attributeProblems.meant(suggestion));
      note(attributeProblems.unknown(component.name, name), hint, offset);
    } else if (result.has(name)) note(attributeProblems.repeated(name), undefined, offset);
    else if (text === '') note(attributeProblems.empty(name), undefined, offset);
    else if (rule.values && !rule.values.includes(text)) {
      note(attributeProblems.value(text, name, component.name), attributeProblems.chooseOne(rule.values), offset);
    } else if (forbiddenCharacter(text))
      note(characterTexts.inAttribute(name, forbiddenCharacter(text)?.name ?? ''), undefined, offset);
    else if (rule.address && webAddressProblem(text))
      note(attributeProblems.address(text, webAddressProblem(text)?.message ?? ''), undefined, offset);
    result.set(name, text);
  }
  for (const [name, rule] of component.attributes) {
    if (rule.required && !result.has(name)) note(attributeProblems.missing(component.name, name));
  }
  return result;
}
