/** Headings without a field of their own, and words in headings that do not change their meaning. */
import type { ColumnReason } from '../../words/import/columns.ts';

/** Headings that mean segments in content that has segments. Elsewhere, most of them have no field or mean personas. */
export const SEGMENT_HEADINGS =
  'segments|target segment|audience segment|customer segment|segmente|industry|vertical|target industry|industry vertical|sector|branche|region|territory|geography|company size|unternehmensgröße';

/** Known headings without a field, each with the reason, by bars. */
export const WITHOUT_FIELD: ReadonlyArray<readonly [headings: string, reason: ColumnReason]> = [
  [
    'last updated|updated|last modified|modified|date modified|last update|lastmod|update date|last edited|last edited time|last modified time|updated at|modified at|last crawled|crawl date|date updated|geändert|zuletzt aktualisiert|aktualisiert am|last change',
    'last-change',
  ],
  [
    'pageviews|page views|views|unique pageviews|unique page views|visits|unique visitors|sessions|organic sessions|total users|active users|new users|traffic|organic traffic|traffic value|clicks|impressions|ctr|position|average position|avg position|bounce rate|exit rate|engagement rate|average engagement time|time on page|scroll depth|average time on page|avg time on page|conversions|conversion rate|downloads|plays|submissions|form submissions|submission rate|leads generated|new contacts|open rate|click rate|times sent|times used|times shared|usage count|deals influenced|inlinks|unique inlinks|backlinks|referring domains|aufrufe|seitenaufrufe|besuche|klicks|zugriffe|sitzungen|vues|pages vues|visites|téléchargements|clics|visitas|vistas|descargas|visualizzazioni|visite|weergaven|просмотры|閲覧数|浏览量|조회수',
    'usage',
  ],
  ['notes|note|comment|comments|remarks|bemerkung|anmerkungen|notizen', 'notes'],
];

/** Words in a heading that do not change its meaning. */
export const FILLERS: ReadonlySet<string> = new Set(
  'content page asset piece the of a in for buyer primary main current our marketing sales column field value values name list audit s and or this params param extra meta metadata'.split(
    ' ',
  ),
);

/** Headings of columns that tell pages apart, although they are not addresses. */
export const TELLS_APART: ReadonlySet<string> = new Set(
  'slug|url slug|page slug|handle|post name|page path|path|folder|url path|post id|page id|entry id|item id|asset id|content id|record id|node id|nid|sku|guid|uuid|document id|doc id|key|file name|filename|collection id'.split(
    '|',
  ),
);
