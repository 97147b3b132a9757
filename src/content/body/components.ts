/** The components that a body may use. The list is closed: content cannot add to it. */

export interface ComponentRule {
  readonly name: string;
  /** What it is for, for the method page. */
  readonly purpose: string;
  /** How it is written, for the method page and for messages. */
  readonly example: string;
  /** Attributes by name; a list names the only values. */
  readonly attributes: ReadonlyMap<string, { required: boolean; values?: readonly string[]; address?: boolean }>;
  /** Whether it holds text or stands alone, as `<Video … />` does. */
  readonly holdsText: boolean;
}

export const components: readonly ComponentRule[] = [
  {
    name: 'TalkTrack',
    purpose: 'Words to say aloud in a call.',
    example: '<TalkTrack>\n\nMost plants see the first saving in month four.\n\n</TalkTrack>',
    attributes: new Map([['title', { required: false }]]),
    holdsText: true,
  },
  {
    name: 'Callout',
    purpose: 'Something not to be overlooked: a note, a tip or a warning.',
    example: '<Callout kind="warning" title="Prices">\n\nOnly for quotes before January.\n\n</Callout>',
    attributes: new Map([
      ['kind', { required: false, values: ['note', 'tip', 'warning'] }],
      ['title', { required: false }],
    ]),
    holdsText: true,
  },
  {
    name: 'Quote',
    purpose: 'What a buyer or customer said.',
    example: '<Quote by="Plant manager, food producer">\n\nWe stopped counting by hand.\n\n</Quote>',
    attributes: new Map([['by', { required: true }]]),
    holdsText: true,
  },
  {
    name: 'Video',
    purpose: 'A link to a video. It is never loaded from elsewhere by the page itself.',
    example: '<Video url="https://www.example.com/video" title="Two-minute tour" />',
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
