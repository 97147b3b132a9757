/**
 * What a body says, as one line: elements, components and words. Once as MDX reads it, once as it is published here. MDX is
 * compiled as far as its tree, and no code of a body ever runs.
 */
import { compileSync } from '@mdx-js/mdx';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { checkAndReadBody } from '../../src/content/body/body.ts';

/** The parts of MDX's trees that are compared. */
interface TreeNode {
  readonly type: string;
  readonly value?: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly TreeNode[];
}

/** The outline of a body in MDX, or nothing when MDX refuses it. */
export function outlineInMdx(body: string): string | undefined {
  let outline = '';
  const look = () => (tree: TreeNode) => {
    outline = tidy(inMdx(tree));
  };
  try {
    compileSync(body, { rehypePlugins: [look] });
    return outline;
  } catch {
    return undefined;
  }
}

/** The outline of a published body, or nothing when it has a problem. */
export function outlineHere(body: string): string | undefined {
  const { read } = checkAndReadBody(body);
  return read && tidy(parseFragment(read.html).childNodes.map(published).join(''));
}

/** An outline from MDX with headings one level lower and pictures as links, as on pages here. */
export function asShownHere(outline: string): string {
  return outline
    .replace(/<h([1-5])>/g, (_tag, level: string) => `<h${Number(level) + 1}>`)
    .replace(
      /<img src="([^"]*)" alt="([^"]*)">/g,
      (_tag, src: string, alt: string) => `<a ${src}>${alt || 'Picture'}</>`,
    );
}

function inMdx(node: TreeNode): string {
  const inside = () => (node.children ?? []).map(inMdx).join('');
  if (node.type === 'root') return inside();
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'element') {
    const { alt, href, src } = node.properties ?? {};
    if (node.tagName === 'img') return `<img src="${src}" alt="${alt}">`;
    return element(node.tagName === 'a' ? `a ${href}` : (node.tagName ?? ''), inside());
  }
  if (node.type.startsWith('mdxJsx')) {
    const values = new Map((node.attributes ?? []).map(({ name, value }) => [name, value]));
    return component(node.name ?? '', (name) => values.get(name), inside());
  }
  return /^\s*\/\*(?:(?!\*\/).)*\*\/\s*$/s.test(node.value ?? '') ? '' : `{${node.value}}`;
}

function published(node: DefaultTreeAdapterTypes.ChildNode): string {
  if (node.nodeName === '#text') return 'value' in node ? node.value : '';
  if (!('attrs' in node)) return '';
  const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value;
  const inside = node.childNodes.map(published).join('');
  const [kind] = (attribute('class') ?? '').split(/[ -]/);
  if (node.nodeName === 'a') return element(`a ${attribute('href')}`, inside);
  if (kind === 'table') return inside;
  // The words of its own that a component shows come first, or last for a quote.
  const own = /^\s*<p>(?:Note|Tip|Warning|Video)?:? ?([^<]*)<\/>/.exec(inside)?.[1] || undefined;
  const behind = inside.replace(/^\s*<p>[^<]*<\/>/, '');
  if (kind === 'callout')
    return component('Callout', (name) => (name === 'title' ? own : attribute('class')?.split('-').at(-1)), behind);
  if (kind === 'talk') return component('TalkTrack', () => own, behind);
  if (kind === 'quote') {
    const [, said = '', by] = /^\s*<blockquote>(.*)<\/><figcaption>(.*)<\/>\s*$/s.exec(inside) ?? [];
    return component('Quote', () => by, said);
  }
  if (kind === 'video') {
    const [, url, title] = /^<a (\S+)>Video: (.*)<\/>$/s.exec(inside) ?? [];
    return component('Video', (name) => (name === 'url' ? url : title), '');
  }
  return element(node.tagName, inside);
}

/** The attributes of each component, with their defaults. */
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Callout: { kind: 'note', title: '' },
  TalkTrack: { title: 'Say' },
  Quote: { by: '' },
  Video: { url: '', title: '' },
};

function component(name: string, value: (attribute: string) => unknown, inside: string): string {
  const values = Object.entries(ATTRIBUTES[name] ?? {}).map(([key, usual]) => {
    const written = value(key) ?? usual;
    return typeof written === 'string' ? written.replace(/\s+/g, ' ').trim() : JSON.stringify(written);
  });
  // Words on the line of the tags are a paragraph here, and words alone in MDX.
  const only = /^\s*<p>(.*)<\/>\s*$/s.exec(inside)?.[1];
  return element([name, ...values].join(' '), only === undefined || only.includes('<p>') ? inside : only);
}

function element(name: string, inside: string): string {
  return `<${name}>${inside.trim()}</>`;
}

function tidy(outline: string): string {
  return outline
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '$1')
    .trim();
}
