/** The parts of MDX that are program code: reported as problems, shown as text, never run. */
import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs';
import type { RuleInline } from 'markdown-it/lib/parser_inline.mjs';
import { didYouMean } from '../../kit/did-you-mean.ts';
import { bodyTexts, markdownFor, useMarkdown } from '../../words/findings/body.ts';
import { componentProblems } from '../../words/findings/components.ts';
import { guess } from '../../words/findings/guess.ts';
import { components, findComponent } from './components.ts';
import { type BodyProblem, type BodyState, report, reportInline } from './problems.ts';
import { readTag } from './tag.ts';

const IMPORT = /^import\b\s*(?:["'{*(]|[\w$]+(?:\s*,|\s+from\b))/;
const EXPORT = /^export\b\s*(?:default\b|const\b|let\b|var\b|function\b|class\b|async\b|\{|\*)/;

/** `import` and `export` lines. Prose such as "import duties rose" is text. */
export const refuseModule: RuleBlock = (state, startLine, _endLine, silent) => {
  if ((state.sCount[startLine] ?? 0) > 0 || silent) return false;
  const start = state.bMarks[startLine] ?? 0;
  const line = state.src.slice(start, state.eMarks[startLine]);
  if (IMPORT.test(line) || EXPORT.test(line)) {
    const word = line.startsWith('import') ? 'import' : 'export';
    const body = (state.env as { body: BodyState }).body;
    report(body, { rule: 'body/module', message: bodyTexts.module(word), line: startLine, column: 0 });
  }
  return false;
};

/** A tag inside a line of text. Components are blocks, so every tag here is a problem. */
export const refuseTag: RuleInline = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x3c || !/[A-Za-z/>!?$_]/.test(state.src.charAt(state.pos + 1))) return false;
  const start = state.pos;
  const { tag, problem } = readTag(state.src, start);
  if (!silent) {
    const body = (state.env as { body: BodyState }).body;
    const name = tag?.name ?? /^<\/?([\w$.:-]+)/.exec(state.src.slice(start, start + 80))?.[1];
    if (problem && findComponent(name ?? ''))
      reportInline(body, { rule: 'body/attribute', message: problem.message }, problem.offset);
    else if (!tag?.closing || !body.refused.has(tag.name))
      reportInline(body, problemWith(name, tag?.closing ?? false), start);
    if (name !== undefined) body.refused.add(name);
    state.pending += '<';
  }
  state.pos = tag?.end ?? start + 1;
  return true;
};

function problemWith(name: string | undefined, closing: boolean): Omit<BodyProblem, 'line' | 'column'> {
  const component = findComponent(name ?? '');
  if (!component) return unknownTag(name);
  if (closing) {
    const hint = componentProblems.deleteOrOpen(component.name);
    return { rule: 'body/component', message: componentProblems.noOpening(component.name), hint };
  }
  const hint = componentProblems.ownLines(component.name, component.example);
  return { rule: 'body/component', message: componentProblems.insideLine(component.name), hint };
}

/** The problem with a tag that is not a component. */
function unknownTag(name: string | undefined): Omit<BodyProblem, 'line' | 'column'> {
  if (name === undefined) return { rule: 'body/html', message: bodyTexts.tagStart };
  const suggestion = didYouMean(
    name,
    components.map((component) => component.name),
  );
  const isComponent = /^[A-Z]/.test(name);
  if (!isComponent && !suggestion) {
    return { rule: 'body/html', message: bodyTexts.html(name), hint: hintForHtml(name) };
  }
  return {
    rule: isComponent ? 'body/component' : 'body/html',
    message: componentProblems.unknown(name),
    hint: suggestion
      ? guess(`<${suggestion}>`)
      : componentProblems.known(components.map((component) => component.name)),
  };
}

function hintForHtml(name: string): string {
  const lower = name.toLowerCase();
  return Object.hasOwn(markdownFor, lower) ? (markdownFor[lower] ?? '') : useMarkdown;
}

/** A brace outside code starts an expression in MDX. `\{` is a plain brace. */
export const refuseBrace: RuleInline = (state, silent) => {
  if (state.src.charCodeAt(state.pos) !== 0x7b) return false;
  if (!silent) {
    const body = (state.env as { body: BodyState }).body;
    const shown = state.src.slice(state.pos, state.pos + 30).split('\n', 1)[0] ?? '{';
    reportInline(body, { rule: 'body/expression', message: bodyTexts.brace(shown) }, state.pos);
    state.pending += '{';
  }
  state.pos += 1;
  return true;
};
