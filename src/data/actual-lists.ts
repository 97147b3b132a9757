/** What came beside the plan, leads by group, and what was known at handoffs, as rows. All are empty without an export. */
import { z } from 'zod';
import { knownItems } from '../audit/agreement/actuals/known-at-handoff.ts';
import { groupings, leadGroups } from '../audit/agreement/actuals/lead-groups.ts';
import { funnelActuals } from '../audit/agreement/actuals/stage-months.ts';
import type { Audit } from '../audit/audit.ts';
import { percent } from '../kit/percent.ts';
import { count, maybeNumber, maybeText, text } from './fields.ts';

/** A lead stage in a month. */
export const funnelRow = z.strictObject({
  month: text('The month, such as 2026-10.'),
  stage: text('The id of the term for the lead stage.'),
  needed: maybeNumber('How many leads the revenue goal needs. Null in months that are not compared with it.'),
  promised: maybeNumber('How many leads are promised.'),
  actual: maybeNumber('How many came. Null if not measured.'),
  soFar: maybeNumber('How many came so far in a month that the export covers in part.'),
  shortBy: maybeNumber('How many are missing; 0 if enough came.'),
  perRepNeeded: maybeNumber('Needed, divided by the number of representatives.'),
  perRepPromised: maybeNumber('Promised, divided by the number of representatives.'),
  perRepActual: maybeNumber('Came, divided by the number of representatives.'),
  source: maybeText('The export that the number is from: funnel or leads.'),
});

export type FunnelRow = z.output<typeof funnelRow>;

/** Newest month first; within it, in the order of the funnel. */
export function funnelRows({ model, today }: Audit): FunnelRow[] {
  return (funnelActuals(model, today)?.rows ?? []).map(
    ({ actual, month, needed, perRepresentative, promised, shortBy, soFar, source, stage }) => ({
      ...{ month, stage, needed: needed ?? null, promised: promised ?? null, actual: actual ?? null },
      ...{ soFar: soFar ?? null, shortBy: shortBy ?? null },
      perRepNeeded: perRepresentative.needed ?? null,
      perRepPromised: perRepresentative.promised ?? null,
      perRepActual: perRepresentative.actual ?? null,
      source: source ?? null,
    }),
  );
}

/** The leads of a team or a region. */
export const acceptanceRow = z.strictObject({
  by: z.enum(groupings).meta({ description: 'What the leads are grouped by.' }),
  group: maybeText('The id of the team or region. Null for leads without one.'),
  leads: count('The number of leads.'),
  decided: count('How many of them sales has decided on.'),
  accepted: count('How many of these sales accepted.'),
  share: maybeNumber('The percentage of decided leads that sales accepted. Null for groups that are too small.'),
});

export type AcceptanceRow = z.output<typeof acceptanceRow>;

/** By team, then by region; the most leads first. */
export function acceptanceRows({ model: { leads = [] } }: Audit): AcceptanceRow[] {
  return groupings.flatMap((by) =>
    leadGroups(leads, by).map(({ accepted, decided, group, leads: of, share }) => ({
      ...{ by, group: group ?? null, leads: of, decided, accepted, share: share ?? null },
    })),
  );
}

/** A line of the information that a handoff requires. */
export const completenessRow = z.strictObject({
  handoff: text('The id of the handoff.'),
  what: text('The required information.'),
  column: maybeText('The column of the list of leads that says whether it was known.'),
  known: maybeNumber('Of how many leads it was known. Null if not measured.'),
  of: maybeNumber('How many leads have a value. Null if not measured.'),
  share: maybeNumber('The percentage of these of which it was known.'),
  because: maybeText('Why it is not measured: no-column, no-list, not-in-list or other-leads.'),
});

export type CompletenessRow = z.output<typeof completenessRow>;

/** In the order of the file. Handoffs that name no column are left out. */
export function completenessRows({ model }: Audit): CompletenessRow[] {
  const measured = (model.agreement?.handoffs ?? []).filter(({ columns }) => columns.length > 0);
  return measured.flatMap((handoff) =>
    knownItems(handoff, model).map((item) => {
      const counted = item.notMeasured === undefined ? item : undefined;
      return {
        ...{ handoff: handoff.id, what: item.what, column: item.column ?? null },
        ...{ known: counted?.known ?? null, of: counted?.of ?? null },
        share: counted ? (percent(counted.known, counted.of) ?? null) : null,
        because: item.notMeasured ?? null,
      };
    }),
  );
}
