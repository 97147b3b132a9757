/** What the headings of audit templates mean. */
import type { ColumnReason } from '../words/import/columns.ts';
import { fold, separateWords, singular } from './fold.ts';

/** What a column can become. */
export const targets = [
  'id',
  'title',
  'summary',
  'url',
  'file',
  'format',
  'status',
  'draft',
  'archived',
  'live',
  'owner',
  'persona',
  'secondaryPersona',
  'stage',
  'serves',
  'alsoServes',
  'answers',
  'products',
  'segments',
  'keywords',
  'language',
  'reviewedOn',
  'reviewedBy',
  'reviewEvery',
  'expires',
  'share',
  'whenToUse',
  'say',
  'verdict',
  'decisionInto',
  'decidedOn',
  'decidedBy',
  'decisionWhy',
  'published',
  'replaces',
  'translationOf',
  'next',
] as const;

export type Target = (typeof targets)[number];

/** Targets that several columns may fill. */
export const manyColumns: ReadonlySet<Target> = new Set<Target>([
  'persona',
  'secondaryPersona',
  'stage',
  'serves',
  'alsoServes',
  'answers',
  'products',
  'segments',
  'keywords',
  'replaces',
  'draft',
  'archived',
  'live',
]);

/** Targets whose cells say yes or no. */
export const flagTargets: ReadonlySet<Target> = new Set<Target>(['draft', 'archived', 'live']);

/** Targets that hold a calendar date. */
export const dateTargets: ReadonlySet<Target> = new Set<Target>(['reviewedOn', 'expires', 'decidedOn', 'published']);

/** The headings of each target, the most certain first: if two columns fit one target, the earlier heading wins. */
const SYNONYMS: Readonly<Record<Target, readonly string[]>> = {
  id: ['id', 'piece id', 'content id', 'asset id'],
  title: [
    ...['title', 'content title', 'headline', 'name', 'asset name', 'content name', 'page title', 'h1', 'asset'],
    ...['content piece', 'piece', 'content', 'post title', 'article', 'working title', 'meta title', 'title tag'],
    ...['titel', 'überschrift', 'name des inhalts', 'titre', 'título'],
  ],
  summary: [
    ...['summary', 'description', 'short description', 'abstract', 'excerpt', 'meta description', 'teaser', 'synopsis'],
    ...['beschreibung', 'kurzbeschreibung', 'zusammenfassung'],
  ],
  url: [
    ...['url', 'link', 'address', 'web address', 'page url', 'live url', 'permalink', 'canonical', 'canonical url'],
    ...[
      'location',
      'loc',
      'href',
      'landing page',
      'uri',
      'published url',
      'website',
      'content url',
      'asset url',
      'web page',
    ],
    ...['adresse', 'webadresse'],
  ],
  file: ['file', 'file path', 'filename', 'datei'],
  format: [
    ...['format', 'content format', 'content type', 'type', 'type of content', 'asset type', 'content kind', 'kind'],
    ...['medium', 'media type', 'post type', 'inhaltstyp', 'art', 'typ', 'formatname', 'format name'],
  ],
  status: [
    ...['status', 'state', 'content status', 'publication status', 'publishing status', 'lifecycle', 'zustand'],
    ...['editorial status', 'post status', 'publish status', 'published status', 'live status', 'website status'],
    ...['workflow status', 'production status', 'current status'],
  ],
  draft: [
    ...['draft', 'is draft', 'in draft', 'unpublished', 'is unpublished', 'hidden', 'is hidden', 'private'],
    ...['is private', 'unlisted', 'is unlisted', 'password protected', 'is password protected', 'entwurf'],
    ...['not published', 'not live', 'not public'],
  ],
  archived: [
    ...['archived', 'is archived', 'retired', 'is retired', 'deprecated', 'is deprecated', 'archiviert'],
    ...['expired', 'is expired', 'deleted', 'is deleted', 'trashed', 'is trashed', 'obsolete', 'is obsolete'],
  ],
  live: [
    ...['live', 'is live', 'is published', 'is public', 'public', 'online', 'is online', 'visible', 'is visible'],
    ...['publicly visible', 'publicly available', 'is active'],
  ],
  owner: [
    ...['owner', 'content owner', 'asset owner', 'responsible', 'responsible person', 'owned by', 'assigned to'],
    ...['assignee', 'dri', 'point of contact', 'contact', 'verantwortlich', 'zuständig', 'besitzer', 'team'],
    ...['author', 'writer', 'creator', 'created by', 'written by', 'autor', 'verfasser', 'ownername', 'owner name'],
  ],
  persona: [
    ...['persona', 'buyer persona', 'target persona', 'primary persona', 'audience', 'target audience', 'for whom'],
    ...[
      'target group',
      'target',
      'who',
      'buyer',
      'role',
      'buyer role',
      'icp',
      'segment',
      'zielgruppe',
      'audience segment',
    ],
  ],
  secondaryPersona: ['secondary persona', 'secondary audience', 'other persona', 'also for', 'weitere zielgruppe'],
  stage: [
    ...['stage', 'buyer stage', 'journey stage', 'buyer journey stage', 'buyers journey stage', 'buying stage'],
    ...['funnel stage', 'sales stage', 'phase', 'funnel', 'funnel phase', 'buyer journey', 'buyers journey'],
    ...['customer journey', 'journey', 'customer journey stage', 'lifecycle stage', 'phase der kaufentscheidung'],
    ...[
      'stage of the journey',
      'target stage',
      'stage in the funnel',
      'decision stage',
      'marketing funnel',
      'sales funnel',
    ],
  ],
  serves: ['serves', 'persona and stage', 'persona stage', 'cell'],
  alsoServes: ['alsoserves', 'also serves', 'secondary cell'],
  answers: ['answers', 'questions answered', 'answers question'],
  products: [
    ...['products', 'product', 'product line', 'solution', 'offering', 'product or service', 'service'],
    ...['produkt', 'produkte', 'lösung'],
  ],
  segments: ['market segment', 'industry segment', 'marktsegment'],
  keywords: [
    'keywords',
    'search terms',
    'search words',
    'schlagworte',
    'schlagwoerter',
    'stichworte',
    'stichwoerter',
    'suchbegriffe',
  ],
  language: ['language', 'lang', 'locale', 'sprache', 'langue', 'idioma'],
  reviewedOn: [
    ...['reviewedon', 'reviewed on', 'last reviewed', 'last review', 'review date', 'reviewed', 'date reviewed'],
    ...['last audit', 'last audited', 'audited on', 'last reviewed on', 'date of last review', 'zuletzt geprüft'],
    ...['geprüft am', 'last checked', 'verified on'],
  ],
  reviewedBy: ['reviewedby', 'reviewed by', 'reviewer', 'last reviewed by', 'audited by', 'auditor', 'geprüft von'],
  reviewEvery: ['reviewevery', 'review every', 'review interval', 'review cycle'],
  expires: [
    'expires',
    'expiry',
    'expiry date',
    'expiration',
    'expiration date',
    'valid until',
    'gültig bis',
    'expires on',
    'expires at',
    'expire date',
    'valid to',
  ],
  share: [
    'share',
    'may be sent to',
    'sharing',
    'visibility',
    'confidentiality',
    'access',
    'external or internal',
    'freigabe',
  ],
  whenToUse: ['whentouse', 'when to use', 'use case', 'usage', 'how to use', 'sales use', 'verwendung'],
  say: ['say', 'what to say', 'blurb', 'email blurb', 'talking points', 'mail text'],
  verdict: [
    ...['decision', 'action', 'keep update merge remove', 'keep update remove', 'keep update retire', 'recommendation'],
    ...['verdict', 'audit decision', 'recommended action', 'next action', 'keep kill combine', 'keep improve remove'],
    ...['status action', 'action needed', 'content action', 'audit action', 'what to do', 'maßnahme', 'empfehlung'],
  ],
  decisionInto: ['decisioninto', 'merge into', 'merge with', 'consolidate into', 'redirect to', 'combine with'],
  decidedOn: ['decidedon', 'decided on', 'decision date', 'date of decision', 'entschieden am'],
  decidedBy: ['decidedby', 'decided by', 'decision by', 'decision maker', 'entschieden von'],
  decisionWhy: ['decisionwhy', 'why', 'reason', 'rationale', 'reason for decision', 'justification', 'begründung'],
  published: [
    ...['published', 'publish date', 'publication date', 'date published', 'published on', 'publishing date'],
    ...[
      'pubdate',
      'published date',
      'first published',
      'go live date',
      'live date',
      'launch date',
      'release date',
      'date',
    ],
    ...[
      'post date',
      'published at',
      'publish at',
      'publish on',
      'publish',
      'published time',
      'publish time',
      'publish from',
      'publication day',
      'go live',
      'goes live',
      'go live on',
      'scheduled date',
      'scheduled for',
      'scheduled on',
      'planned publish date',
      'planned publication date',
      'target publish date',
      'created',
      'creation date',
      'date created',
      'created on',
      'veröffentlicht',
      'veröffentlicht am',
      'datum',
    ],
  ],
  replaces: ['replaces', 'supersedes', 'ersetzt'],
  translationOf: ['translationof', 'translation of', 'übersetzung von'],
  next: ['next', 'next piece', 'next step', 'send next'],
};

/** Headings that mean segments in content that has segments. Elsewhere, most of them have no field or mean personas. */
const SEGMENT_HEADINGS: ReadonlySet<string> = new Set(
  [
    ...['segments', 'target segment', 'audience segment', 'customer segment', 'segmente', 'industry', 'vertical'],
    ...[
      'target industry',
      'industry vertical',
      'sector',
      'branche',
      'region',
      'territory',
      'geography',
      'company size',
    ],
    ...['unternehmensgröße'],
  ].map((name) => singular(fold(name))),
);

/** Whether a heading means segments in content that has segments. */
export function namesSegments(heading: string): boolean {
  return heading.length <= LONGEST_HEADING && SEGMENT_HEADINGS.has(singular(fold(separateWords(heading))));
}

/** Known headings without a field, each with the reason. */
const WITHOUT_FIELD: ReadonlyArray<readonly [readonly string[], ColumnReason]> = [
  [
    [
      ...[
        'last updated',
        'updated',
        'last modified',
        'modified',
        'date modified',
        'last update',
        'lastmod',
        'update date',
      ],
      ...['last edited', 'date updated', 'geändert', 'zuletzt aktualisiert', 'aktualisiert am', 'last change'],
    ],
    'last-change',
  ],
  [['notes', 'note', 'comment', 'comments', 'remarks', 'bemerkung', 'anmerkungen', 'notizen'], 'notes'],
];

/** Words in a heading that do not change its meaning. */
const FILLERS: ReadonlySet<string> = new Set(
  'content page asset piece the of a in for buyer primary main current our marketing sales column field value values name list audit s and or this params param extra meta metadata'.split(
    ' ',
  ),
);

interface Known {
  readonly target: Target;
  /** The index in the list of its target: 0 is the most certain. */
  readonly rank: number;
}

const exact = new Map<string, Known>();
for (const target of targets) {
  for (const [rank, name] of SYNONYMS[target].entries()) {
    const key = singular(fold(name));
    if (!exact.has(key)) exact.set(key, { target, rank });
  }
}
const kept = new Map(
  WITHOUT_FIELD.flatMap(([names, why]) => names.map((name) => [singular(fold(name)), why] as const)),
);

export type Recognized =
  | (Known & { readonly why?: undefined })
  | { readonly target: 'keep'; readonly why: ColumnReason };

/** In characters. A longer text is data, and looking for known words in it would be slow. */
export const LONGEST_HEADING = 120;

/** What a heading means, if it is known. */
export function recognizeHeading(heading: string): Recognized | undefined {
  if (heading.length > LONGEST_HEADING) return undefined;
  const key = singular(fold(heading.replace(/\(s\)/gi, 's')));
  // A name in camelCase may be known as written or as separate words.
  const found = lookUp(key) ?? lookUp(singular(fold(separateWords(heading))));
  if (found) return found;
  // A remark in brackets or after a colon explains a heading and does not change it.
  const short = singular(fold(separateWords(heading).replace(/\(.*?\)|\[.*?\]|[:*?].*$/g, '')));
  return lookUp(short) ?? longestInside(short);
}

function lookUp(key: string): Recognized | undefined {
  const why = kept.get(key);
  return why === undefined ? exact.get(key) : { target: 'keep', why };
}

/** The longest known heading inside this one, if only words without meaning are around it. */
function longestInside(key: string): Recognized | undefined {
  const words = key.split(' ');
  for (let length = words.length - 1; length > 0; length -= 1) {
    for (let start = 0; start + length <= words.length; start += 1) {
      const around = [...words.slice(0, start), ...words.slice(start + length)];
      const found = lookUp(words.slice(start, start + length).join(' '));
      if (!found || !around.every((word) => FILLERS.has(word) || FILLERS.has(`${word}s`))) continue;
      return found.why === undefined ? { ...found, rank: found.rank + 50 } : found;
    }
  }
  return undefined;
}

/** Whether a heading has no meaning: it is the letter of a column, or a word such as "Column" with a number. */
export function saysNothing(heading: string): boolean {
  return /^(?:column|unnamed|field|col|spalte|f)?[ :_-]*(?:[a-z]{1,2}|\d*)(?: \(\d+\))?$/i.test(heading.trim());
}
