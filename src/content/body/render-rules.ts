/** Rendering of tokens where it differs from markdown-it. Every text goes through `escapeHtml`. */
import MarkdownIt from 'markdown-it';
import type { RenderRule, RenderRuleRecord } from 'markdown-it/lib/renderer.mjs';
import type Token from 'markdown-it/lib/token.mjs';
import { renderedTexts } from '../../words/findings/rendered.ts';
import type { ComponentMeta } from './component-block.ts';

const { escapeHtml } = new MarkdownIt().utils;

/** The page's own headings are h1 and h2; a body's headings continue below its h1. */
function shifted(tag: string): string {
  return `h${Math.min(6, Number(tag.slice(1)) + 1)}`;
}

/** The id of a heading. Its prefix keeps it different from every id of the page itself. */
function headingId(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `body-${slug || 'section'}`;
}

const heading_open: RenderRule = (tokens, index, _options, env: { headingIds?: Map<string, number> }) => {
  const token = tokens[index];
  if (!token) return '';
  const base = headingId(tokens[index + 1]?.content ?? '');
  env.headingIds ??= new Map();
  const count = (env.headingIds.get(base) ?? 0) + 1;
  env.headingIds.set(base, count);
  return `<${shifted(token.tag)} id="${escapeHtml(count === 1 ? base : `${base}-${count}`)}">`;
};

const link_open: RenderRule = (tokens, index) => {
  const address = tokens[index]?.attrGet('href') ?? '';
  const title = tokens[index]?.attrGet('title');
  const inner = address.startsWith('#') && !address.startsWith('#fn') ? `#body-${address.slice(1)}` : address;
  const outside = /^https?:/i.test(address) ? ' rel="noopener"' : '';
  return `<a href="${escapeHtml(inner)}"${title ? ` title="${escapeHtml(title)}"` : ''}${outside}>`;
};

/** An external picture would send a request to a third party, so it becomes a link to the picture. */
const image: RenderRule = (tokens, index, options, env, renderer) => {
  const token = tokens[index];
  const text = renderer.renderInlineAsText(token?.children ?? [], options, env);
  return `<a class="picture" href="${escapeHtml(token?.attrGet('src') ?? '')}" rel="noopener">${escapeHtml(text) || renderedTexts.picture}</a>`;
};

function metaOf(tokens: readonly Token[], index: number): ComponentMeta {
  return (tokens[index] as Token).meta;
}

const component_open: RenderRule = (tokens, index) => {
  const { name, attributes } = metaOf(tokens, index);
  switch (name) {
    case 'TalkTrack':
      return `<div class="talk-track"><p class="component-title">${escapeHtml(attributes.get('title') ?? renderedTexts.talkTrack)}</p>\n`;
    case 'Quote':
      return '<figure class="quote"><blockquote>\n';
    default: {
      const kind = attributes.get('kind') ?? 'note';
      const { callouts } = renderedTexts;
      const label = kind === 'tip' || kind === 'warning' ? callouts[kind] : callouts.note;
      const title = attributes.get('title');
      return `<div class="callout callout-${escapeHtml(kind)}"><p class="component-title">${label}${title ? `: ${escapeHtml(title)}` : ''}</p>\n`;
    }
  }
};

const component_close: RenderRule = (tokens, index) => {
  const { name, attributes } = metaOf(tokens, index);
  if (name !== 'Quote') return '</div>\n';
  return `</blockquote><figcaption>${escapeHtml(attributes.get('by') ?? '')}</figcaption></figure>\n`;
};

const component: RenderRule = (tokens, index) => {
  const { attributes } = metaOf(tokens, index);
  const address = escapeHtml(attributes.get('url') ?? '');
  return `<p class="video"><a href="${address}" rel="noopener">${escapeHtml(renderedTexts.video(attributes.get('title') ?? ''))}</a></p>\n`;
};

const footnote_anchor: RenderRule = (tokens, index, options, env, renderer) => {
  const name = renderer.rules.footnote_anchor_name?.(tokens, index, options, env, renderer) ?? '';
  return ` <a href="#fnref${name}" class="footnote-backref" aria-label="${renderedTexts.backToText}">↩</a>`;
};

/** Wide tables scroll inside their own box, which the keyboard can reach. */
const table_open: RenderRule = () =>
  `<div class="table-scroll" tabindex="0" role="group" aria-label="${renderedTexts.table}"><table>\n`;
const table_close: RenderRule = () => '</table></div>\n';

/** The alignment of a column as a class, because a strict content security policy refuses inline styles. */
const cell_open: RenderRule = (tokens, index) => {
  const token = tokens[index];
  const alignment = /text-align:(left|center|right)/.exec(token?.attrGet('style') ?? '')?.[1];
  return `<${token?.tag}${alignment ? ` class="align-${alignment}"` : ''}>`;
};

const heading_close: RenderRule = (tokens, index) => `</${shifted(tokens[index]?.tag ?? 'h2')}>\n`;

export const renderRules: RenderRuleRecord = {
  heading_open,
  heading_close,
  link_open,
  image,
  footnote_anchor,
  component,
  component_open,
  component_close,
  table_open,
  table_close,
  th_open: cell_open,
  td_open: cell_open,
};
