/** Every case that must be refused gives a finding in the right place, and every other case gives none. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildSite } from '../../src/build/build-site.ts';
import { check } from '../../src/cli/check.ts';
import type { CheckReport } from '../../src/print/findings/json.ts';
import { run } from '../cli/run-command.ts';
import { contentFolder, folderLine, TODAY } from '../content-folder.ts';
import { refusedCases, shownCases, together } from './cases/all.ts';
import type { RefusedCase } from './cases/case.ts';
import { tally } from './tally.ts';

const byThemselves = refusedCases.filter(({ alone }) => alone);
const shared = refusedCases.filter(({ alone }) => !alone);

/** The errors of a report, by file and line. */
function errorsOf({ findings }: CheckReport, file: string): string[] {
  return findings
    .filter((finding) => finding.file === `content/${file}` && finding.severity === 'error')
    .map(({ rule, line }) => `${rule} on line ${line}`);
}

function expected({ refused }: RefusedCase): string {
  return `${refused.rule} on line ${refused.line}`;
}

it('every case has its own name and files', () => {
  const cases = [...refusedCases, ...shownCases];
  expect(cases.length).toBeGreaterThan(400);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
  const names = [...shared, ...shownCases].flatMap(({ files }) => Object.keys(files));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

describe('cases that must be refused, all in one folder', () => {
  const folder = contentFolder(together(shared));
  const canary = path.join(folder, '../canary');
  const site = path.join(folder, '../site');
  const inFolder = ['--content', folder, '--today', TODAY];
  const printed = (format: string) => run(['check', ...inFolder, '--format', format], { CANARY: canary });
  const { exit, out, err } = printed('json');
  const report: CheckReport = JSON.parse(out);
  const built = run(['build', ...inFolder, '--output', site], { CANARY: canary });
  const logs = (['pretty', 'github'] as const).map((format) => ({ format, log: printed(format).out }));
  const left = { site: existsSync(site), canary: existsSync(canary) };

  it('are refused by check, which does not crash or run anything', () => {
    expect({ exit, err }).toEqual({ exit: 1, err: folderLine(folder) });
  });

  it('are refused by build for the same reasons, and no site is made', () => {
    tally('scriptsRun', Number(left.canary));
    expect(left).toEqual({ site: false, canary: false });
    expect({ exit: built.exit, err: built.err }).toEqual({ exit: 1, err: '' });
    const checked = logs[0]?.log.replace(folderLine(folder), '');
    expect(built.out).toBe(`${checked}Nothing was built; the last good site is unchanged.\n${folderLine(folder)}`);
  });

  it.each(shared.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    tally('casesTried');
    const errors = errorsOf(report, one.refused.file);
    tally('findingsLost', Number(errors.length === 0));
    expect(errors).toContain(expected(one));
    tally('refusedAsExpected');
  });

  it('are the only findings', () => {
    const files = new Set(shared.flatMap((one) => Object.keys(one.files).map((file) => `content/${file}`)));
    expect(report.findings.filter(({ file, severity }) => severity === 'error' && !files.has(file))).toEqual([]);
  });

  it('leave a log that controls neither a terminal nor a code host', () => {
    for (const { format, log } of logs) {
      const commands = log.split('\n').filter((line) => /^\s*::/.test(line));
      expect(
        commands.filter((line) => format === 'pretty' || !/^::(?:error|warning)(?: file=content\/| ?::)/.test(line)),
      ).toEqual([]);
      expect(log).not.toContain('##[');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: the test looks for control characters
      expect(log.match(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g)).toBeNull();
      expect(log).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    }
  });
});

describe('cases that must be refused and break more than themselves', () => {
  it.each(byThemselves.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    tally('casesTried');
    const content = contentFolder(one.files);
    const { text, exit } = check({ content, today: TODAY, format: 'json', color: false });
    const report: CheckReport = JSON.parse(text);
    const errors = errorsOf(report, one.refused.file);
    tally('findingsLost', Number(errors.length === 0));
    expect(exit).toBe(1);
    expect(errors).toContain(expected(one));

    const output = path.join(content, '../site');
    const { built, findings } = await buildSite({ directory: content, today: TODAY, output });
    expect({ built, site: existsSync(output) }).toEqual({ built: undefined, site: false });
    expect(findings).toHaveLength(report.findings.length);
    tally('refusedAsExpected');
  });
});

it('accepts content that only looks dangerous', () => {
  tally('casesTried', shownCases.length);
  const folder = contentFolder(together(shownCases));
  const { exit, out } = run(['check', '--content', folder, '--today', TODAY, '--format', 'json']);
  const report: CheckReport = JSON.parse(out);
  expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(exit).toBe(0);
});
