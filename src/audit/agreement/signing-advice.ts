/** What the audit warns of in what both teams sign. */
import type { Agreement, SignedRecord } from '../../content/agreement/model.ts';
import type { RecordProblem } from '../../content/read.ts';
import { count } from '../../kit/count.ts';
import { signingTeam } from '../../schema/agreement/agreed.ts';
import type { Audit } from '../audit.ts';
import { facts } from './facts.ts';
import { ladder } from './ladder.ts';
import { promises } from './promises.ts';
import { handoffViews } from './seats.ts';
import { signing } from './signing.ts';
import { recordKey } from './state.ts';

/** Each problem names the file and the field; the line is looked up where files are read. */
export function signingAdvice(audit: Audit): RecordProblem[] {
  const { agreement } = audit.model;
  if (!agreement) return [];
  return [
    ...signatureProblems(agreement, audit.today),
    ...promiseProblems(agreement),
    ...handoffProblems(agreement, audit),
    ...factProblems(agreement),
  ];
}

function at(record: Pick<SignedRecord, 'path' | 'at'>, ...field: (string | number)[]) {
  return { file: record.path, path: [...record.at, ...field] };
}

function signatureProblems(agreement: Agreement, today: string): RecordProblem[] {
  return signing(agreement, today).records.flatMap(({ record, judged }): RecordProblem[] => {
    const key = recordKey(record);
    const changed = signingTeam.options.flatMap((team): RecordProblem[] => {
      const { state, on, by } = judged[team];
      if (state !== 'changed') return [];
      return [
        {
          rule: 'agreement/changed',
          ...at(record, 'signed', team),
          key: true,
          message: `What ${team} signed on ${on} reads differently now.`,
          hint: `Read it; if you agree: npx content-audit sign ${key} --team ${team} --by ${by}`,
        },
      ];
    });
    if (judged.state !== 'overdue') return changed;
    const late = -(judged.daysLeft ?? 0);
    return [
      {
        rule: 'agreement/overdue',
        ...at(record, record.reviewed ? 'reviewed' : 'signed'),
        key: true,
        message: `Both teams wanted to look at ${key} again by ${judged.dueOn}, ${count(late, 'day')} ago.`,
        hint: `Read it together; if it is right, sign it again or set \`reviewed: { on: ${today}, by: … }\`; if not, change it.`,
      },
    ];
  });
}

function promiseProblems(agreement: Agreement): RecordProblem[] {
  const { contradictions, silent, withoutLeadStage } = promises(agreement);
  const stages = ladder(agreement).rungs.map(({ id }) => id);
  const [first] = agreement.commitments;
  return [
    ...contradictions.map(
      ({ a, b }): RecordProblem => ({
        rule: 'commitment/contradiction',
        ...at(b),
        message: `${recordKey(b)} and ${recordKey(a)} cannot both hold for ${a.leadStage}.`,
      }),
    ),
    ...withoutLeadStage.map(
      (commitment): RecordProblem => ({
        rule: 'commitment/no-lead-stage',
        ...at(commitment),
        message: `${recordKey(commitment)} does not say which leads it is about.`,
        hint: `Add leadStage: ${stages.length > 0 ? `one of ${stages.join(', ')}` : 'a term of agreement/terms'}.`,
      }),
    ),
    ...silent.flatMap((team): RecordProblem[] =>
      first
        ? [
            {
              rule: 'commitment/one-sided',
              file: first.path,
              path: [],
              message: `${team === 'sales' ? 'Sales' : 'Marketing'} promises nothing here.`,
            },
          ]
        : [],
    ),
  ];
}

function handoffProblems(agreement: Agreement, { model, pieces }: Audit): RecordProblem[] {
  const [file] = [...agreement.handoffs, ...(agreement.rejections ? [agreement.rejections] : [])].map(
    ({ path }) => path,
  );
  const used = new Set(agreement.handoffs.flatMap(({ from, to }) => [from, to]));
  const empty = handoffViews(model).empty.filter(({ id }) => used.has(id));
  const reasons = agreement.rejections?.reasons ?? [];
  return [
    ...empty.flatMap(({ id, name }): RecordProblem[] => {
      const index = agreement.roles.findIndex((role) => role.id === id);
      const message = `Nobody fills the role “${name}”, and leads go through it.`;
      return file === undefined ? [] : [{ rule: 'handoff/empty-seat', file, path: ['roles', index], message }];
    }),
    ...reasons.flatMap(({ name, send }, index) =>
      send.flatMap((id, place): RecordProblem[] => {
        const audited = pieces.get(id);
        if (!agreement.rejections || !audited || audited.usable) return [];
        return [
          {
            rule: 'handoff/unusable-piece',
            ...at(agreement.rejections, 'reasons', index, 'send', place),
            message: `Whoever is sent back as “${name}” gets “${audited.piece.title}”, which must not be used.`,
          },
        ];
      }),
    ),
  ];
}

function factProblems({ systems }: Agreement): RecordProblem[] {
  return facts(systems).flatMap(({ fact, problem, truth, copies }): RecordProblem[] => {
    const holder = problem === 'two' ? truth[1] : copies[0];
    if (problem === undefined || !holder) return [];
    const names = (problem === 'two' ? truth : copies).map(({ name }) => name).join(' and ');
    const message =
      problem === 'two'
        ? `${names} both say that they are right about “${fact}”.`
        : `“${fact}” stands in ${names}, and nowhere is it said to be right.`;
    const field = problem === 'two' ? 'truthFor' : 'copies';
    return [
      { rule: problem === 'two' ? 'system/two-truths' : 'system/no-truth', ...at(holder, field), key: true, message },
    ];
  });
}
