/** Small agreements for tests, read through the real schemas so that every default applies. */
import type { z } from 'zod';
import type {
  Agreement,
  Assessment,
  Claim,
  Commitment,
  Goal,
  Handoff,
  LossPeriod,
  Meeting,
  Numbers,
  Rejections,
  Role,
  System,
  Term,
} from '../../../src/content/agreement/model.ts';
import { stampOf } from '../../../src/content/agreement/stamp.ts';
import { assessmentSchema } from '../../../src/schema/agreement/assessment.ts';
import { claimSchema } from '../../../src/schema/agreement/claim.ts';
import { commitmentSchema } from '../../../src/schema/agreement/commitment.ts';
import { goalSchema } from '../../../src/schema/agreement/goal.ts';
import { handoffsSchema } from '../../../src/schema/agreement/handoffs.ts';
import type { AgreementKind } from '../../../src/schema/agreement/kind.ts';
import { agreementKinds, type SignedKind } from '../../../src/schema/agreement/kinds.ts';
import { lossSchema } from '../../../src/schema/agreement/loss.ts';
import { meetingSchema } from '../../../src/schema/agreement/meeting.ts';
import { numbersSchema } from '../../../src/schema/agreement/numbers.ts';
import { systemSchema } from '../../../src/schema/agreement/system.ts';
import { termSchema } from '../../../src/schema/agreement/term.ts';

/** An agreement with only what a test gives. */
export function agreement(parts: Partial<Agreement> = {}): Agreement {
  const lists = Object.values<AgreementKind>(agreementKinds).filter(({ many }) => many);
  return { ...(Object.fromEntries(lists.map(({ list }): [string, object] => [list, []])) as Agreement), ...parts };
}

/** Both teams signed this text on this day; without a day, neither team did. */
type Signed = { readonly signedOn?: string };

function record<const Kind extends SignedKind, Fields extends object>(
  kind: Kind,
  id: string,
  fields: Fields,
  { signedOn }: Signed = {},
) {
  const stamp = stampOf(kind, { ...fields, body: '' });
  const signature = { on: signedOn ?? '', by: 'team', stamp };
  const signed = signedOn === undefined ? {} : { sales: signature, marketing: signature };
  return { ...fields, id, kind, path: `content/agreement/${kind}.yaml`, at: [], custom: {}, stamp, signed };
}

type Written<Schema extends z.ZodType> = Partial<z.input<Schema>> & Signed;

/** Separates the fields of the test from those of the schema. */
function split<T extends Signed>({ signedOn, ...fields }: T) {
  return { fields, options: signedOn === undefined ? {} : { signedOn } };
}

export function goal(id: string, written: Written<typeof goalSchema> = {}): Goal {
  const { fields, options } = split(written);
  return record('goal', id, goalSchema.parse({ id, statement: `Reach 60 ${id}.`, ...fields }), options);
}

export function term(id: string, written: Written<typeof termSchema> = {}): Term {
  const { fields, options } = split(written);
  return { ...record('term', id, termSchema.parse({ name: id, owner: 'team', ...fields }), options), body: '' };
}

export function commitment(id: string, written: Written<typeof commitmentSchema> = {}): Commitment {
  const { fields, options } = split(written);
  const usual = { id, team: 'sales', kind: 'speed', statement: 'We keep it.', owner: 'team' };
  const parsed = commitmentSchema.parse({ ...usual, ...fields });
  return { ...record('commitment', id, parsed as Omit<typeof parsed, 'kind'>, options), about: parsed.kind };
}

type Fields = Readonly<Record<string, unknown>> & Signed;

export function handoff(id: string, written: Fields = {}): Handoff {
  const { fields, options } = split(written);
  const usual = { id, from: 'marketing', to: 'sales', owner: 'team' };
  const [parsed] = handoffsSchema.parse({ handoffs: [{ ...usual, ...fields }] }).handoffs;
  if (!parsed) throw new Error('A handoff was not read.');
  return record('handoff', id, parsed, options);
}

export function role(id: string, name: string): Role {
  return { id, name, person: 'team', path: 'content/agreement/handoffs.yaml', at: [], custom: {} };
}

export function rejections(written: Fields = {}): Rejections {
  const { fields, options } = split(written);
  const parsed = handoffsSchema.parse({ rejections: { owner: 'team', ...fields } }).rejections;
  if (!parsed) throw new Error('The rejections were not read.');
  return record('rejections', 'rejections', parsed, options);
}

export function numbers(written: Written<typeof numbersSchema> = {}): Numbers {
  const { fields, options } = split(written);
  const usual = {
    ...{ from: '2027-01-01', to: '2027-12-31', owner: 'team' },
    ...{ revenueGoal: { value: 500_000 }, dealSize: { value: 20_000 } },
    conversions: [{ from: 'lead', to: 'customer', rate: { value: 2 } }],
  };
  return record('numbers', 'numbers', numbersSchema.parse({ ...usual, ...fields }), options);
}

export function losses(id: string, written: Written<typeof lossSchema> = {}): LossPeriod {
  const { fields, options } = split(written);
  const usual = { id, from: '2026-07-01', to: '2026-09-30', owner: 'team' };
  return record('loss', id, lossSchema.parse({ ...usual, ...fields }), options);
}

export function system(id: string, written: Written<typeof systemSchema> = {}): System {
  const { fields, options } = split(written);
  return record('system', id, systemSchema.parse({ id, name: id, owner: 'team', ...fields }), options);
}

export function claim(id: string, written: Written<typeof claimSchema> = {}): Claim {
  const { fields, options } = split(written);
  return record('claim', id, claimSchema.parse({ id, wording: `It is so: ${id}.`, owner: 'team', ...fields }), options);
}

export function meeting(date: string, written: Partial<z.input<typeof meetingSchema>> = {}): Meeting {
  const fields = meetingSchema.parse({ date, teams: ['sales', 'marketing'], ...written });
  return { ...fields, id: date, path: `content/agreement/meetings/${date}.mdx`, at: [], custom: {}, body: '' };
}

export function round(on: string, answers: z.input<typeof assessmentSchema>['answers'] = {}): Assessment {
  const fields = assessmentSchema.parse({ on, answers });
  return { ...fields, id: on, path: `content/agreement/assessments/${on}.yaml`, at: [], custom: {} };
}
