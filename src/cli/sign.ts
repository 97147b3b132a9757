/** `content-audit sign`: a team agrees to the text of a record. */
import { signables } from '../audit/agreement/shared-records.ts';
import { isDefined, recordKey, recordState, type Signable } from '../audit/agreement/state.ts';
import { checkContent } from '../check/check-content.ts';
import { UsageError, usageErrorOf } from '../check/usage-error.ts';
import type { ReadOptions } from '../content/disk/read-content.ts';
import type { Model } from '../content/model.ts';
import { suggester, unknownReference } from '../content/record-rules/references.ts';
import { askToSign, wrongTeam } from '../content/record-rules/signatures.ts';
import { signatureChange } from '../content/write/change-set.ts';
import { editFile } from '../content/write/edit-file.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { printPretty } from '../print/findings/pretty.ts';
import type { SigningTeam } from '../schema/agreement/agreed.ts';
import { type Person, sideOf } from '../schema/person.ts';
import { isShared, signableKinds } from '../schema/signed-kinds.ts';
import { NOTHING_WRITTEN } from '../words/commands/files.ts';
import { signErrors, signedLine } from '../words/commands/sign.ts';
import { editFiles } from './edit-files.ts';
import { EXIT, type Exit } from './exit.ts';

export interface SignRequest {
  /** The content folder, absolute. */
  readonly content: string;
  readonly today: ReadOptions['today'];
  /** The records to sign, such as `term/mql`. */
  readonly keys: readonly string[];
  readonly team: SigningTeam;
  /** Who signs for the team: an id from people.yaml. */
  readonly by: string;
  /** The date of the signature, `YYYY-MM-DD`; by default today. */
  readonly on?: string | undefined;
  readonly dryRun: boolean;
  readonly color: boolean;
}

/**
 * Writes a team's signature, with a stamp of what it covers. Everything else in the files stays the same, byte for byte.
 * Either all of them are written or none.
 *
 * @throws {UsageError} When a record or person does not exist, or the person cannot sign for this team.
 */
export function sign(request: SignRequest): { text: string; exit: Exit } {
  const { content, dryRun, color, team } = request;
  const { model, findings, today } = checkContent({ directory: content, today: request.today });
  if (!model) return { text: printPretty(findings, { color, content }), exit: EXIT.findings };
  const by = signatory(request, model);
  const on = request.on ?? today;
  const records = [...new Set(request.keys)].map((key) => findSigned(key, model));
  const edits = [...Map.groupBy(records, (record) => record.path)].map(([shown, inFile]) => {
    const changes = inFile.map(({ at, stamp }) => signatureChange(at, team, { on, by: by.id, stamp }));
    return { shown, edit: (text: string) => editFile(shown, text, changes) };
  });
  const { after: signed, errors, write } = editFiles(content, today, edits);
  if (errors.length > 0)
    return {
      text: `${printPretty(errors, { color, content, partial: true })}${NOTHING_WRITTEN}\n`,
      exit: EXIT.findings,
    };
  const after = new Map((signed.model ? signables(signed.model) : []).map((record) => [recordKey(record), record]));
  for (const record of records) {
    const key = recordKey(record);
    const now = after.get(key);
    if (!now || recordState(now, today)[team].state !== 'signed') {
      throw new UsageError(signErrors.unusualFormat(key, record.path));
    }
  }
  if (!dryRun) write();
  const lines = records.map((record) => {
    const old = record.signed[team];
    const same = old?.on === on && old.by === by.id && old.stamp === record.stamp;
    const done = same ? 'already' : dryRun ? 'would' : 'signed';
    const { state } = recordState(after.get(recordKey(record)) ?? record, today);
    return `${signedLine(recordKey(record), done, { team, by: by.id, on }, state)}\n`;
  });
  return { text: lines.join(''), exit: EXIT.fine };
}

function signatory({ by, keys, team }: SignRequest, { people }: Model): Person {
  const person = people.find(({ id }) => id === by);
  if (!person) {
    // Suggests only people who may sign for the team, so that the suggestion is never refused.
    const ids = new Set(people.filter((each) => sideOf(each) === team && each.active).map(({ id }) => id));
    throw usageErrorOf(unknownReference('person', by, { suggest: suggester(() => ids) }));
  }
  const wrong = wrongTeam(person, team, people, keys);
  if (wrong) throw usageErrorOf(wrong);
  if (!person.active) throw new UsageError(signErrors.inactive(person.name, askToSign(team, people, keys)));
  return person;
}

/**
 * A record that both teams sign.
 *
 * @throws {UsageError} When it does not exist, or has nothing to agree to yet.
 */
export function findSigned(key: string, model: Model): Signable {
  if (!model.agreement && !isShared(key.split('/', 1)[0] ?? '')) throw new UsageError(signErrors.noAgreement);
  const records = signables(model);
  const record = records.find((each) => recordKey(each) === key);
  if (!record) {
    const keys = records.map(recordKey);
    const sameId = records.find(({ id }) => id === key);
    const near = sameId ? recordKey(sameId) : didYouMean(key, keys);
    throw new UsageError(signErrors.unknown(key, near, signableKinds));
  }
  if (!isDefined(record)) throw new UsageError(signErrors.undefined(key, record.path));
  return record;
}
