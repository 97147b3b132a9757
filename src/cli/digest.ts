import { type Digest, type DigestReader, digestOf } from '../audit/digest.ts';
import { checkContent } from '../check/check-content.ts';
import { UsageError } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import { type DigestFormat, printDigest } from '../print/digest/formats.ts';
import { printPretty } from '../print/findings/pretty.ts';
import type { Team } from '../schema/person.ts';
import { digestErrors } from '../words/digest/command.ts';
import { EXIT, type Exit } from './exit.ts';
import { expectKnown } from './known-lens.ts';

export interface DigestRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  readonly format: DigestFormat;
  readonly team?: Team | undefined;
  /** The id of a person or team that owns things. */
  readonly owner?: string | undefined;
  /** The first day of answers and news; by default seven days ago. */
  readonly since?: string | undefined;
  readonly color: boolean;
}

/**
 * `content-audit digest`: what is due, waiting and new. A message with nothing in it is empty, so that a script that passes
 * it on sends nothing.
 *
 * @throws {UsageError} When the owner is unknown, or `since` is after today.
 */
export function digest({ content, today, format, team, owner, since, color }: DigestRequest): {
  text: string;
  exit: Exit;
} {
  const { audit, findings, model } = checkContent({ directory: content, today });
  if (!audit) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  expectKnown({ owner }, [model]);
  if (since !== undefined && since > audit.today) throw new UsageError(digestErrors.future(since, audit.today));
  const person = model.people.find(({ id }) => id === owner);
  const made = digestOf(audit, person ? { kind: 'owner', person } : readerOf(team), since);
  const nothing = isEmpty(made) && format !== 'text';
  return { text: nothing ? '' : printDigest(made, format, model.site), exit: EXIT.fine };
}

/** A team, or everyone where none is named. */
export function readerOf(team: Team | undefined): DigestReader {
  return team === undefined ? { kind: 'everyone' } : { kind: 'team', team };
}

/** Whether there is nothing to send. */
export function isEmpty({ lists }: Digest): boolean {
  return lists.length === 0;
}
