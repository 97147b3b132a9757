/** The job that proposes what a person collected on the site. */
import { count } from '../../kit/count.ts';
import type { ChangeSet } from '../../schema/change-set.ts';
import { listed } from '../findings/list.ts';
import { decisionWords } from '../verdicts.ts';

/** The variable in which the job finds the collected changes. */
export const CHANGES_VARIABLE = 'CONTENT_CHANGES';

export const changesErrors = {
  none: `${CHANGES_VARIABLE} has no changes. Copy them on the review page of the site, and paste them when you start the job.`,
  notWhole: `${CHANGES_VARIABLE} is not complete. Copy the changes again on the review page of the site, and paste all of them.`,
  wrong: (field: string) =>
    `“${field}” in ${CHANGES_VARIABLE} is not valid. Copy the changes again on the review page of the site.`,
  cannotSign: (name: string) =>
    `${name} is in neither sales nor marketing and cannot sign. Choose who signs on the page.`,
  notAsRead: (key: string) =>
    `The text of ${key} has changed since it was read. Read it again on the site, and sign it there.`,
  unknownPerson: (id: string) => `Unknown person “${id}”. Choose someone from people.yaml on the review page.`,
} as const;

export const changesProposal = {
  nothing: 'The content already has all of these changes.',
  /** @param name The person who made the changes. */
  title: ({ answers, approvals, competitors, personas, pieces, signatures }: ChangeSet, name: string) => {
    const reviews = pieces.length + personas.length + competitors.length;
    const parts = [
      ...(reviews > 0 ? [count(reviews, 'review')] : []),
      ...(answers.length > 0 ? [count(answers.length, 'answered question')] : []),
      ...(approvals.length > 0 ? [count(approvals.length, 'approved idea')] : []),
      ...(signatures.length > 0 ? [count(signatures.length, 'signature')] : []),
    ];
    return `${listed(parts, 'and')} by ${name}`;
  },
  /** @param titleOf The title of a record as Markdown. */
  body: (
    { answers, approvals, competitors, personas, pieces, signatures }: ChangeSet,
    titleOf: (id: string) => string,
  ) =>
    [
      ...pieces.map(({ id, into, verdict }) => {
        const decision = verdict === undefined ? '' : `. Decision: ${decisionWords[verdict].toLowerCase()}`;
        return `- Reviewed ${titleOf(id)}${decision}${into === undefined ? '' : ` into ${titleOf(into)}`}`;
      }),
      ...[...personas, ...competitors].map((id) => `- Reviewed ${titleOf(id)}`),
      ...answers.map(
        ({ persona, piece, question, stage }) =>
          `- ${titleOf(piece)} answers \`${question}\` of ${titleOf(persona)} at \`${stage}\``,
      ),
      ...approvals.map((id) => `- Approved ${titleOf(id)} for sales`),
      ...signatures.map(({ record, stamp }) => `- Signed \`${record}\` with the stamp \`${stamp}\``),
    ].join('\n'),
} as const;
