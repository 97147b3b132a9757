/** The tools whose exports are recognized, and the headings of usage figures. */
import { type UsageMeasure, usageMeasures } from '../../content/usage.ts';
import { fold } from '../fold.ts';
import { recognizeHeading } from '../headings.ts';
import type { HeadingRules, Table } from '../table.ts';

/** A tool that counts how content is used. */
export interface UsageTool {
  /** Its id in data/usage.yaml, unless a person gives another. */
  readonly id: string;
  readonly name: string;
  /**
   * Folded headings of which any shows that the export is from this tool. Before the first of them that matches, the order of the
   * tools decides.
   */
  readonly signs: readonly string[];
  /** Its own headings of a measure, before the usual ones. */
  readonly own?: Readonly<Partial<Record<UsageMeasure, readonly string[]>>>;
}

const usageTools: readonly UsageTool[] = [
  {
    id: 'ga4',
    name: 'Google Analytics',
    signs: [
      ...['page path and screen class', 'page path query string and screen class', 'page title and screen name'],
      ...['page title and screen class', 'page path query string', 'page location', 'full page url'],
      ...['seitenpfad und bildschirmklasse', 'seitentitel und bildschirmname', 'seitentitel und bildschirmklasse'],
    ],
  },
  {
    id: 'search-console',
    name: 'Google Search Console',
    signs: ['top pages', 'häufigste seiten', 'haufigste seiten'],
    own: { views: ['clicks', 'klicks'] },
  },
  {
    id: 'hubspot',
    name: 'HubSpot',
    signs: ['email name', 'email id', 'page views', 'blog post title', 'submissions per page view', 'hs id'],
  },
  { id: 'highspot', name: 'Highspot', signs: ['pitches', 'times pitched', 'spot', 'spot name'] },
  {
    id: 'seismic',
    name: 'Seismic',
    signs: ['livesend', 'livesends', 'livesend links', 'livesend views', 'teamsite', 'content profile'],
  },
];

/** The folded headings of each measure, likeliest first. */
const MEASURES: Readonly<Record<UsageMeasure, readonly string[]>> = {
  views: [
    ...['views', 'page views', 'pageviews', 'screen page views', 'total views', 'content views', 'view count'],
    ...['aufrufe', 'seitenaufrufe', 'unique pageviews', 'unique page views', 'visits', 'sessions', 'sitzungen'],
  ],
  sends: [
    ...['sends', 'sent', 'times sent', 'emails sent', 'pitches', 'times pitched', 'livesends', 'livesend links'],
    ...['deliveries', 'external shares', 'shares', 'times shared', 'versendet'],
  ],
  opens: [
    ...['opens', 'opened', 'unique opens', 'external views', 'customer views', 'buyer views', 'recipient views'],
    ...['pitch views', 'livesend views', 'geöffnet'],
  ],
  deals: ['deals', 'deals influenced', 'influenced deals', 'opportunities', 'influenced opportunities'],
  won: ['won', 'deals won', 'won deals', 'closed won', 'closed won deals', 'won opportunities'],
};

/** The folded headings of a month or a day. */
const MONTH = [
  'month',
  'year month',
  'year and month',
  'monat',
  'date',
  'day',
  'datum',
  'tag',
  'send date',
  'sent date',
];

const ADDRESS = [
  ...['top pages', 'häufigste seiten', 'page url', 'full page url', 'page location', 'page', 'url', 'address'],
  ...['page path and screen class', 'page path query string and screen class', 'page path query string', 'page path'],
  ...['seitenpfad und bildschirmklasse', 'content url', 'item url', 'landing page', 'link'],
];

const TITLE = [
  ...[
    'title',
    'page title',
    'page title and screen name',
    'page title and screen class',
    'seitentitel und bildschirmname',
  ],
  ...[
    'seitentitel und bildschirmklasse',
    'item name',
    'content name',
    'content title',
    'asset name',
    'email name',
    'name',
  ],
];

const ID = ['piece', 'piece id'];

/** The places of the columns. */
export interface UsageColumns {
  readonly id: number | undefined;
  readonly address: number | undefined;
  readonly title: number | undefined;
  readonly month: number | undefined;
  readonly counts: ReadonlyMap<UsageMeasure, number>;
}

/** What the headings of such an export look like. */
export const usageHeadings: HeadingRules = {
  isKnown: (heading) =>
    [
      ...ID,
      ...ADDRESS,
      ...TITLE,
      ...MONTH,
      ...usageTools.flatMap(({ signs }) => signs),
      ...Object.values(MEASURES).flat(),
    ]
      .map(fold)
      .includes(keyOf(heading)),
  longest: 80,
};

/** The tool that an export is from, if its headings show it. */
export function toolOf({ headings }: Pick<Table, 'headings'>): UsageTool | undefined {
  const keys = headings.map(keyOf);
  return usageTools.find(({ signs }) => signs.some((sign) => keys.includes(fold(sign))));
}

/** Finds the columns of an export. */
export function usageColumnsOf({ headings }: Pick<Table, 'headings'>, tool: UsageTool | undefined): UsageColumns {
  const keys = headings.map(keyOf);
  const place = (names: readonly string[]) => names.map((name) => keys.indexOf(fold(name))).find((at) => at >= 0);
  const address = place(ADDRESS) ?? headings.findIndex((heading) => recognizeHeading(heading)?.target === 'url');
  return {
    id: place(ID),
    address: address < 0 ? undefined : address,
    title: place(TITLE),
    month: place(MONTH),
    counts: new Map(
      usageMeasures.flatMap((measure) => {
        const at = place([...(tool?.own?.[measure] ?? []), ...MEASURES[measure]]);
        return at === undefined ? [] : [[measure, at] as const];
      }),
    ),
  };
}

/** A heading without the unit or time zone that a tool adds in brackets. */
function keyOf(heading: string): string {
  const at = heading.trimEnd().endsWith(')') ? heading.lastIndexOf('(') : -1;
  return fold(at > 0 ? heading.slice(0, at) : heading);
}
