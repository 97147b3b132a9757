/** Handoffs: which of the four fields are missing, and which roles are empty. */
import type { Handoff } from '../../content/agreement/model.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Role } from '../../schema/agreement/handoffs.ts';

/** The fields that every handoff needs. */
export const handoffFields = ['trigger', 'told', 'within', 'known'] as const;

export type HandoffField = (typeof handoffFields)[number];

/** A role and the person in it. */
export interface Seat {
  readonly role: Role;
  /** Absent if no one is assigned, or the person is no longer active. */
  readonly person?: string | undefined;
}

/** A handoff with its seats and what it lacks. */
export interface HandoffView {
  readonly handoff: Handoff;
  readonly from?: Seat | undefined;
  readonly to?: Seat | undefined;
  readonly missing: readonly HandoffField[];
}

export interface Handoffs {
  readonly seats: readonly Seat[];
  readonly handoffs: readonly HandoffView[];
  readonly empty: readonly Role[];
}

/** Every role and handoff, in the order of the file. */
export function handoffViews({ agreement, people }: Pick<PublishedModel, 'agreement' | 'people'>): Handoffs {
  const active = new Map(people.filter((person) => person.active).map(({ id, name }) => [id, name]));
  const seats = (agreement?.roles ?? []).map((role) => ({ role, person: active.get(role.person ?? '') }));
  const seatOf = new Map(seats.map((seat) => [seat.role.id, seat]));
  return {
    seats,
    handoffs: (agreement?.handoffs ?? []).map((handoff) => ({
      handoff,
      from: seatOf.get(handoff.from),
      to: seatOf.get(handoff.to),
      missing: handoffFields.filter((field) =>
        field === 'known' ? handoff.known.length === 0 : handoff[field] === undefined,
      ),
    })),
    empty: seats.filter(({ person }) => person === undefined).map(({ role }) => role),
  };
}
