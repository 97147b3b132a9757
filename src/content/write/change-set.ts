/** Writing what a person collected on the site into the files of its records. */
import type { SigningTeam } from '../../schema/agreement/agreed.ts';
import type { ChangeSet } from '../../schema/change-set.ts';
import type { Decision } from '../../schema/piece.ts';
import type { Path } from '../yaml.ts';
import { type YamlChange, yamlData } from './edit-yaml.ts';
import { editFrontMatter, readMdx } from './front-matter.ts';

/** A record that a change set changes. */
export interface ChangedRecord {
  readonly kind: 'piece' | 'persona' | 'competitor';
  readonly id: string;
}

/** Every record of a change set, each once. */
export function recordsIn({ answers, approvals, competitors, personas, pieces }: ChangeSet): ChangedRecord[] {
  const changed = new Set([...pieces.map(({ id }) => id), ...answers.map(({ piece }) => piece), ...approvals]);
  return [
    ...[...changed].map((id): ChangedRecord => ({ kind: 'piece', id })),
    ...[...new Set(personas)].map((id): ChangedRecord => ({ kind: 'persona', id })),
    ...[...new Set(competitors)].map((id): ChangedRecord => ({ kind: 'competitor', id })),
  ];
}

/**
 * The file of a record with what the change set says about it. Everything else stays the same, byte for byte.
 *
 * @throws When the file has no front matter, or a field cannot be changed.
 */
export function withChangeSet(text: string, { id, kind }: ChangedRecord, set: ChangeSet): string {
  const { answers, approvals, by, competitors, on, personas, pieces } = set;
  if (kind !== 'piece') {
    const reviewed = kind === 'persona' ? personas : competitors;
    return reviewed.includes(id) ? editFrontMatter(text, reviewChanges({ on, by })) : text;
  }
  const [review] = pieces.filter((piece) => piece.id === id);
  const { into, verdict, why } = review ?? {};
  const decision = verdict && { verdict, into, why };
  const reviewed = review ? editFrontMatter(text, reviewChanges({ on, by, decision })) : text;
  const approved = approvals.includes(id)
    ? editFrontMatter(reviewed, [{ path: ['approved'], value: { on, by } }])
    : reviewed;
  return answers
    .filter(({ piece }) => piece === id)
    .reduce((before, answer) => editFrontMatter(before, answerChanges(before, answer)), approved);
}

/** The fields that a review sets, with the decision if there is one. */
export function reviewChanges({
  by,
  decision,
  on,
}: {
  readonly on: string;
  readonly by: string;
  readonly decision?: Pick<Decision, 'verdict' | 'into' | 'why'> | undefined;
}): YamlChange[] {
  const stamps = [
    { path: ['reviewed', 'on'], value: on },
    { path: ['reviewed', 'by'], value: by },
  ];
  return decision ? [...stamps, { path: ['decision'], value: { ...decision, on, by } }] : stamps;
}

/** The field that a signature sets. */
export function signatureChange(
  at: Path,
  team: SigningTeam,
  { by, on, stamp }: { readonly on: string; readonly by: string; readonly stamp: string },
): YamlChange {
  return { path: [...at, 'signed', team], value: { on, by, stamp } };
}

interface Pair {
  readonly persona?: unknown;
  readonly stage?: unknown;
  readonly answers?: unknown;
}

/** Adds a question to the pair of its persona and stage, or the pair if the piece does not have it. */
function answerChanges(text: string, { persona, question, stage }: ChangeSet['answers'][number]): YamlChange[] {
  const { serves } = (yamlData(readMdx(text).yaml) ?? {}) as { readonly serves?: unknown };
  const pairs: readonly (Pair | null)[] = Array.isArray(serves) ? serves : [];
  const at = pairs.findIndex((pair) => pair?.persona === persona && pair.stage === stage);
  if (at < 0) {
    const pair = { persona, stage, answers: [question] };
    return pairs.length === 0
      ? [{ path: ['serves'], value: [pair] }]
      : [{ path: ['serves', pairs.length], value: pair }];
  }
  const given = pairs[at]?.answers;
  const answers: readonly unknown[] = Array.isArray(given) ? given : [];
  return answers.includes(question) ? [] : [{ path: ['serves', at, 'answers'], value: [...answers, question] }];
}
