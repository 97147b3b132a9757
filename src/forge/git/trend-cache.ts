/** What was worked out about days in the past, kept between builds. */
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

/** Where a day's content stands in the history. */
export interface PastContent {
  readonly commit: string;
  /** The content folder at that commit. */
  readonly folder: string;
  /** The day it is counted on, `YYYY-MM-DD`. */
  readonly date: string;
}

/**
 * Days in the past, by commit, content folder and day. They hold for as long as the rules that made them are the same,
 * and what is no longer asked for costs a line in the file until then.
 */
export class TrendCache {
  readonly #file: string | undefined;
  readonly #rules: string;
  readonly #days: Map<string, PastDay>;
  #changed = false;

  /**
   * @param file A JSON file; one that is missing, broken or made under other rules counts as empty. Without it nothing is kept.
   * @param rules What the days depend on beside the content: other rules, other text.
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

  /** Writes the whole file at once. One that cannot be written costs the next build some time, and nothing else. */
  save(): void {
    if (this.#file === undefined || !this.#changed) return;
    const text = JSON.stringify({ rules: this.#rules, days: Object.fromEntries(this.#days) });
    try {
      // Neither the file nor its folder may be a link.
      replaceFile(this.#file, text, path.dirname(path.dirname(this.#file)));
    } catch {
      // What is missing from it is worked out again.
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
