/** The components that a body may use. The list is closed: content cannot add to it. */
import { componentTexts } from '../../words/findings/components.ts';

export interface ComponentRule {
  readonly name: string;
  /** What it is for, for the method page. */
  readonly purpose: string;
  /** An example, for the method page and for messages. */
  readonly example: string;
  /** Attributes by name. `values` lists the only allowed ones. */
  readonly attributes: ReadonlyMap<string, { required: boolean; values?: readonly string[]; address?: boolean }>;
  /** Whether it contains text. `<Video … />` does not. */
  readonly holdsText: boolean;
}

export const components: readonly ComponentRule[] = [
  {
    name: 'TalkTrack',
    ...componentTexts.TalkTrack,
    attributes: new Map([['title', { required: false }]]),
    holdsText: true,
  },
  {
    name: 'Callout',
    ...componentTexts.Callout,
    attributes: new Map([
      ['kind', { required: false, values: ['note', 'tip', 'warning'] }],
      ['title', { required: false }],
    ]),
    holdsText: true,
  },
  {
    name: 'Quote',
    ...componentTexts.Quote,
    attributes: new Map([['by', { required: true }]]),
    holdsText: true,
  },
  {
    name: 'Video',
    ...componentTexts.Video,
    attributes: new Map([
      ['url', { required: true, address: true }],
      ['title', { required: true }],
    ]),
    holdsText: false,
  },
];

const byName: ReadonlyMap<string, ComponentRule> = new Map(components.map((component) => [component.name, component]));

/** The component of this name, or nothing. */
export function findComponent(name: string): ComponentRule | undefined {
  return byName.get(name);
}
