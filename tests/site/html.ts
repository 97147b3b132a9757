/** Reads built pages as a browser does, with parse5. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

interface Link {
  readonly element: string;
  readonly address: string;
  readonly rel: string | undefined;
}

export interface Page {
  /** The path in the site, such as `/content/`. */
  readonly address: string;
  readonly html: string;
  readonly elements: readonly Element[];
  readonly ids: ReadonlySet<string>;
  readonly links: readonly Link[];
}

/** Every page of a built site by its address under `base`. */
export function readPages(folder: string, base = '/'): ReadonlyMap<string, Page> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const pages = files.map((file) => {
    const place = file.split(path.sep).join('/');
    return readPage(base + place.replace(/(^|\/)index\.html$/, '$1'), readFileSync(path.join(folder, file), 'utf8'));
  });
  return new Map(pages.map((page) => [page.address, page]));
}

/** A page that is parsed only when something in it is looked for. */
function readPage(address: string, html: string): Page {
  const parsed = once(() => [...elementsOf(parse(html))]);
  const ids = once(() => new Set(parsed().flatMap((element) => attribute(element, 'id') ?? [])));
  const links = once(() => parsed().flatMap(linkOf));
  return {
    address,
    html,
    get elements() {
      return parsed();
    },
    get ids() {
      return ids();
    },
    get links() {
      return links();
    },
  };
}

function linkOf(element: Element): Link[] {
  const address = attribute(element, 'href') ?? attribute(element, 'src');
  return address === undefined ? [] : [{ element: element.tagName, address, rel: attribute(element, 'rel') }];
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The value of an attribute, or nothing when the element does not have it. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/** The text of an element and all below it, with white space folded. */
export function textOf(node: Node): string {
  return [...textsOf(node)].join('').replace(/\s+/g, ' ').trim();
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function* textsOf(node: Node): Generator<string> {
  if ('value' in node) yield node.value;
  if ('childNodes' in node) for (const child of node.childNodes) yield* textsOf(child);
}
