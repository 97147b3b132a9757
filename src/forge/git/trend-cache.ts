/** A cache of past days between builds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { PastDay } from '../../audit/trend.ts';
import { replaceFile } from '../../content/disk/replace-file.ts';

const count = z.int().min(0);

const daySchema = z.strictObject({
  date: z.iso.date(),
  figures: z
    .strictObject({
      coverage: z.strictObject({ needs: count, met: count, atRisk: count }),
      freshness: z.strictObject({ current: count, live: count }),
      openRequests: count,
    })
    .optional(),
  unknown: z.string().optional(),
}) satisfies z.ZodType<PastDay>;

const fileSchema = z.strictObject({ rules: z.string(), days: z.record(z.string(), daySchema) });

/** The content of a past day: what its figures depend on, besides the rules. */
export interface PastContent {
  readonly commit: string;
  /** The content folder at that commit. */
  readonly folder: string;
  /** The date it is counted as of, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Past days, by commit, content folder and date. They are valid as long as the rules stay the same. Unused entries stay
 * in the file until then.
 */
export class TrendCache {
  readonly #file: string | undefined;
  readonly #rules: string;
  readonly #days: Map<string, PastDay>;
  #changed = false;

  /**
   * @param file A JSON file. If it is missing, broken or made under other rules, it counts as empty. Without it nothing is kept.
   * @param rules A fingerprint of everything else that the days depend on.
   */
  constructor(file: string | undefined, rules: string) {
    this.#file = file;
    this.#rules = rules;
    this.#days = new Map(Object.entries(file === undefined ? {} : readDays(file, rules)));
  }

  get(content: PastContent): PastDay | undefined {
    return this.#days.get(keyOf(content));
  }

  set(content: PastContent, day: PastDay): void {
    const key = keyOf(content);
    if (this.#days.get(key) === day) return;
    this.#days.set(key, day);
    this.#changed = true;
  }

  /** Writes the whole file at once. If that fails, only the next build takes longer. */
  save(): void {
    if (this.#file === undefined || !this.#changed) return;
    const text = JSON.stringify({ rules: this.#rules, days: Object.fromEntries(this.#days) });
    try {
      // Neither the file nor its folder may be a link.
      replaceFile(this.#file, text, path.dirname(path.dirname(this.#file)));
    } catch {
      // Missing days are counted again.
    }
  }
}

function readDays(file: string, rules: string): Record<string, PastDay> {
  try {
    const read = fileSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return read.success && read.data.rules === rules ? read.data.days : {};
  } catch {
    return {};
  }
}

function keyOf({ commit, folder, date }: PastContent): string {
  return `${commit} ${date} ${folder}`;
}
