import type { Site } from '../schema/site.ts';
import { compareFindings, type Finding } from './finding.ts';
import { MAX_PROBLEMS, moreProblems, type Problem } from './problem.ts';
import { type Loaded, lineOf, locate, type SourceText } from './record.ts';
import { severityIn } from './rule.ts';
import { findRule, type RuleId } from './rules.ts';
import type { Severity } from './severity.ts';
import type { Path } from './yaml.ts';

/** A problem with a field of a record, before its line is known. */
export interface FieldProblem {
  readonly rule: RuleId;
  readonly message: string;
  /** Default: the fix of the rule. */
  readonly hint?: string | undefined;
  /** The field. Empty for the record as a whole. */
  readonly path?: Path;
  /** True to point at the key instead of its value. */
  readonly key?: boolean | undefined;
}

/** Collects findings and gives each its severity. */
export class Reporter {
  readonly #findings: Finding[] = [];
  /** The number of problems in records, by rule and file. */
  readonly #counts = new Map<RuleId, Map<string, number>>();
  #severities: Site['severities'] = {};
  /** The findings in display order, until there are more. */
  #ordered: readonly Finding[] | undefined;

  /** Applies the severities in site.yaml. The site check reports those that are not allowed. */
  useSeverities(severities: Site['severities']): void {
    this.#severities = severities;
    this.#ordered = undefined;
  }

  /**
   * A problem with a place in a file.
   *
   * @param source The file’s YAML, where it was read.
   */
  inFile(file: string, problem: Problem, source?: SourceText): void {
    const rule = findRule(problem.rule);
    if (!rule) throw new Error(`There is no rule "${problem.rule}".`);
    const text = source && lineOf(source, problem.line);
    this.#ordered = undefined;
    this.#findings.push({ ...problem, hint: problem.hint ?? rule.fix, severity: rule.severity, file, text });
  }

  /** A problem with a record or a field of it. */
  inRecord(record: Pick<Loaded<unknown>, 'source' | 'at'>, { path = [], key, ...problem }: FieldProblem): void {
    if (this.hasEnough(record, problem.rule)) return;
    const { path: file } = record.source;
    const count = this.#count(problem.rule, file) + 1;
    this.#counts.get(problem.rule)?.set(file, count);
    const found = { ...problem, ...locate(record.source, [...record.at, ...path], key) };
    this.inFile(file, count > MAX_PROBLEMS ? moreProblems(found) : found, record.source);
  }

  /** Whether the file of a record has enough problems of one rule, so that more of them can wait for the next run. */
  hasEnough({ source }: Pick<Loaded<unknown>, 'source'>, rule: RuleId): boolean {
    return this.#count(rule, source.path) > MAX_PROBLEMS;
  }

  #count(rule: RuleId, file: string): number {
    const files = this.#counts.get(rule) ?? new Map<string, number>();
    this.#counts.set(rule, files);
    return files.get(file) ?? 0;
  }

  /** All findings, each once, in display order. */
  findings(): readonly Finding[] {
    this.#ordered ??= this.#inOrder();
    return this.#ordered;
  }

  #inOrder(): Finding[] {
    const seen = new Set<string>();
    return this.#findings
      .flatMap((finding) => {
        const severity = this.#severityOf(finding);
        return severity === 'off' ? [] : [{ ...finding, severity }];
      })
      .sort(compareFindings)
      .filter((finding) => {
        const key = JSON.stringify([finding.rule, finding.file, finding.line, finding.column, finding.message]);
        return !seen.has(key) && seen.add(key);
      });
  }

  #severityOf(finding: Finding): Severity | 'off' {
    const rule = findRule(finding.rule);
    return rule ? severityIn(this.#severities, rule) : finding.severity;
  }
}
