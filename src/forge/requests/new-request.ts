/** The file of a request that is new. */
import { recordYaml } from '../../content/write/record-yaml.ts';
import { slug } from '../../kit/slug.ts';
import { ID_LENGTH, RESERVED_IDS } from '../../schema/text.ts';
import type { Ask } from './read-ask.ts';

/**
 * The text of a new request.
 *
 * @param texts Those of existing requests, whose first line tells editors the schema.
 */
export function newRequestText(ask: Ask, triage: Record<string, unknown>, texts: Iterable<string>): string {
  const asked = { ...ask, votes: ask.votes > 0 ? ask.votes : undefined };
  const modeline = [...texts].map((text) => /^# yaml-language-server: .*\n/.exec(text)?.[0]).find(Boolean);
  return `${modeline ?? ''}${recordYaml({ ask: asked }, ['ask'])}\n${recordYaml({ triage }, ['triage'])}`;
}

/**
 * The id of a new request, from its title. It stays when the title changes.
 *
 * @param taken The ids in use; the new one is added.
 * @param start What it starts with, such as the number of its issue.
 */
export function newRequestId(taken: Set<string>, title: string, start = ''): string {
  const cut = `${start}${slug(title) || 'request'}`.slice(0, ID_LENGTH);
  const plain = cut.endsWith('-') ? cut.slice(0, -1) : cut;
  const base = RESERVED_IDS.has(plain) ? `${plain}-request` : plain;
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base.slice(0, ID_LENGTH - String(next).length - 1)}-${next}`;
  taken.add(id);
  return id;
}
