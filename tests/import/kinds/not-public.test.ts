/** Nothing that is not public becomes live, whatever a tool calls it; and what is public does. */
import { describe, expect, test } from 'vitest';
import { statusOf } from '../../../src/import/fixed-words.ts';
import { importBytes, table } from '../import-into.ts';

async function statuses(columns: Record<string, readonly string[]>): Promise<string[]> {
  const { pieces } = await importBytes('list.csv', table(columns));
  return [...pieces.values()].map(({ status }) => status);
}

describe('the states of', () => {
  test.each([
    ['WordPress', 'publish|draft|pending|private|future|trash', 'live|draft|in-review|draft|draft|retired'],
    ['HubSpot', 'PUBLISHED|DRAFT|SCHEDULED|ARCHIVED', 'live|draft|draft|retired'],
    ['Contentful', 'Published|Draft|Changed|Archived', 'live|draft|live|retired'],
    ['Drupal', 'Published|Unpublished|Needs Review', 'live|retired|in-review'],
    ['a board', '1. Backlog|2. In progress|3. Review|4. Published', 'idea|draft|in-review|live'],
    ['a task list with icons', '🟢 Live|🟡 In progress|⚪ Not started|🔴 On hold', 'live|draft|idea|draft'],
    [
      'an editorial calendar',
      'Idea|Assigned|Briefing|Writing|Editing|Approved|Scheduled|Posted|Canceled',
      'idea|draft|draft|draft|draft|in-review|draft|live|retired',
    ],
    [
      'a German calendar',
      'Geplant|In Arbeit|Zur Freigabe|Veröffentlicht|Archiviert',
      'idea|draft|in-review|live|retired',
    ],
    ['a French calendar', 'À faire|En cours|À valider|Publié|Dépublié', 'idea|draft|in-review|live|retired'],
    ['a Spanish calendar', 'Por hacer|En curso|En revisión|Publicado|Archivado', 'idea|draft|in-review|live|retired'],
    ['a Russian calendar', 'Идея|В работе|На проверке|Опубликовано|В архиве', 'idea|draft|in-review|live|retired'],
    ['a Japanese calendar', '未着手|下書き|確認中|公開済み|公開終了', 'idea|draft|in-review|live|retired'],
    ['a Chinese calendar', '未开始|草稿|待审核|已发布|已下线', 'idea|draft|in-review|live|retired'],
  ])('%s are read', async (_, cells, expected) => {
    expect(await statuses({ Status: cells.split('|') })).toEqual(expected.split('|'));
  });

  test.each(['Draft (v2)', 'Draft: waiting for Jo', 'In progress – needs pictures', 'Scheduled - May'])(
    'a note beside the word does not hide it: %s',
    (text) => {
      expect(statusOf(text)).toBe('draft');
    },
  );

  test.each(['Live (not yet)', 'Published: no', 'Live – after launch', 'Live?', 'Almost live', 'Soon to be published'])(
    'a note beside the word never makes a piece live: %s',
    (text) => {
      expect(statusOf(text)).not.toBe('live');
    },
  );
});

describe('a page is not live', () => {
  test.each([
    [
      'by the code of a server',
      { 'HTTP Status Code': ['200', '404', '301', '500', '0'] },
      'live|retired|retired|draft|draft',
    ],
    ['by the answer of a server', { Response: ['OK', 'Gone', 'Timeout'] }, 'live|retired|draft'],
    ['by a code with its words', { 'Status code': ['200 OK', '404 Not Found', '302 Found'] }, 'live|retired|retired'],
    ['by a code in a status', { Status: ['200', '410', '403'] }, 'live|retired|draft'],
    ['because search engines may not list it', { 'Meta robots': ['index,follow', 'noindex, nofollow'] }, 'live|draft'],
    ['because it is not indexable', { 'Is indexable page': ['true', 'false'] }, 'live|draft'],
    ['because of its place in an index', { Indexability: ['Indexable', 'Non-Indexable'] }, 'live|draft'],
    ['because a switch hides it', { 'SEO noindex': ['no', 'yes'] }, 'live|draft'],
    ['because it is hidden from search', { 'Hide from search engines': ['0', '1'] }, 'live|draft'],
    ['because it is a draft', { Draft: ['false', 'true', 'yes', 'wahr'] }, 'live|draft|draft|draft'],
    ['because it is not published', { Published: ['true', 'false', 'no', 'いいえ'] }, 'live|draft|draft|draft'],
    ['because it is in the archive', { Archived: ['No', 'Yes', 'checked'] }, 'live|retired|retired'],
    ['because its day is to come', { 'Publish date': ['2024-01-05', '2031-01-05', 'Q3 2031'] }, 'live|draft|draft'],
    ['because it is planned', { 'Scheduled for': ['2024-01-05', '2031-01-05'] }, 'live|draft'],
    ['because its time is over', { 'Expiry date': ['2031-01-05', '2024-01-05'] }, 'live|retired'],
    ['because it was taken offline', { 'Unpublished at': ['', '2024-01-05'] }, 'live|retired'],
    ['because it is behind a password', { Visibility: ['Public', 'Password protected'] }, 'live|draft'],
  ])('%s', async (_, columns, expected) => {
    expect(await statuses(columns)).toEqual(expected.split('|'));
  });

  test('if one of several columns says so, even if another says live', async () => {
    const columns = { Status: ['Published', 'Published'], 'Status code': ['200', '404'], Noindex: ['', ''] };
    const { pieces, remarks } = await importBytes('list.csv', table(columns));
    expect(pieces.get('piece-2')?.status).not.toBe('live');
    expect(remarks.join()).toContain('404');
    expect(pieces.get('piece-1')?.status).toBe('live');
  });

  test('and the report names an unknown word, and the piece is a draft', async () => {
    const { leftovers, pieces, remarks } = await importBytes(
      'list.csv',
      table({ Status: ['Published', 'Purple phase'] }),
    );
    expect([pieces.get('piece-2')?.status, leftovers]).toEqual(['draft', true]);
    expect(remarks).toContain('unknown-status: Purple phase');
  });
});
