import type { AssessmentFields } from '../../schema/agreement/assessment.ts';
import type { Claim } from '../../schema/agreement/claim.ts';
import type { Commitment } from '../../schema/agreement/commitment.ts';
import type { Goal } from '../../schema/agreement/goal.ts';
import type { HandoffsFields } from '../../schema/agreement/handoffs.ts';
import type { LossPeriod } from '../../schema/agreement/loss.ts';
import type { MeetingFields } from '../../schema/agreement/meeting.ts';
import type { NumbersFields } from '../../schema/agreement/numbers.ts';
import type { System } from '../../schema/agreement/system.ts';
import type { TermFields } from '../../schema/agreement/term.ts';
import type { Format } from '../../schema/format.ts';
import type { Person } from '../../schema/person.ts';
import type { PersonaFields } from '../../schema/persona.ts';
import type { PieceFields } from '../../schema/piece.ts';
import type { Product } from '../../schema/product.ts';
import type { RequestFields } from '../../schema/request.ts';
import type { Site } from '../../schema/site.ts';
import type { Stage } from '../../schema/stage.ts';
import type { ContentFiles } from '../files.ts';
import type { LoadedKinds, OtherFile } from '../load.ts';
import type { Loaded } from '../record.ts';
import type { Reporter } from '../reporter.ts';

/** What the checks across records look at: every record that is right by itself. */
export interface Context {
  readonly files: ContentFiles;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly reporter: Reporter;
  /** Absent when site.yaml could not be read. */
  readonly site: Loaded<Site> | undefined;
  readonly stages: readonly Loaded<Stage>[];
  readonly formats: readonly Loaded<Format>[];
  readonly people: readonly Loaded<Person>[];
  readonly products: readonly Loaded<Product>[];
  readonly personas: readonly Loaded<PersonaFields>[];
  readonly pieces: readonly Loaded<PieceFields>[];
  readonly requests: readonly Loaded<RequestFields>[];
  /** What lies in agreement/, each kind in the order in which it was read. */
  readonly agreement: AgreementRecords;
  /**
   * Records with errors, as far as they can be read, for checks of single fields. What must be there may be missing, and
   * what is wrong is left out: `leftOut` tells whether it was.
   */
  readonly partial: Pick<Context, 'personas' | 'pieces' | 'requests'>;
  /** The records before they were sorted into kinds, with the ids that are taken. */
  readonly loaded: LoadedKinds;
  /** Files that are no records. */
  readonly others: readonly OtherFile[];
}

/** The records of the agreement that are right by themselves. */
export interface AgreementRecords {
  readonly terms: readonly Loaded<TermFields>[];
  readonly commitments: readonly Loaded<Commitment>[];
  readonly handoffs: readonly Loaded<HandoffsFields>[];
  readonly goals: readonly Loaded<Goal>[];
  readonly numbers: readonly Loaded<NumbersFields>[];
  readonly losses: readonly Loaded<LossPeriod>[];
  readonly systems: readonly Loaded<System>[];
  readonly claims: readonly Loaded<Claim>[];
  readonly meetings: readonly Loaded<MeetingFields>[];
  readonly assessments: readonly Loaded<AssessmentFields>[];
}
