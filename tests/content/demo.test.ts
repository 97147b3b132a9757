/** A demo always counts as of its own day, so that it does not go out of date. */
import { expect, it, test } from 'vitest';
import { demoTrend } from '../../src/audit/demo-trend.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { runHere } from '../cli/run-command.ts';
import { base, contentFolder } from '../content-folder.ts';

const DAY = '2026-11-17';

function demo(more = ''): string {
  return contentFolder({ 'site.yaml': `${base['site.yaml']}demo:\n  today: ${DAY}\n${more}` });
}

it('counts as of the day of the demo, whatever the clock says', () => {
  expect(checkContent({ directory: demo(), today: () => '2031-01-01' }).today).toBe(DAY);
});

it('counts as of the day that a run names, also in a demo', () => {
  expect(checkContent({ directory: demo(), today: '2026-11-16' }).today).toBe('2026-11-16');
});

it('counts as of the clock without a demo', () => {
  expect(checkContent({ directory: contentFolder(), today: () => '2031-01-01' }).today).toBe('2031-01-01');
});

it('a command takes the day from the demo, and AUDIT_TODAY or --today instead if one is given', async () => {
  const content = demo();
  const day = async (args: string[] = [], env = {}) => {
    const { out } = await runHere(['check', '--content', content, '--format', 'json', ...args], env);
    return JSON.parse(out).today;
  };
  expect(await day()).toBe(DAY);
  expect(await day([], { AUDIT_TODAY: '2026-10-01' })).toBe('2026-10-01');
  expect(await day(['--today', '2026-10-02'], { AUDIT_TODAY: '2026-10-01' })).toBe('2026-10-02');
});

const row = (date: string, met: number) =>
  `    - { date: ${date}, needs: 10, met: ${met}, live: 4, current: 3, openRequests: 2 }\n`;

test('the trend is that of the demo, oldest first, and ends with what its content counts', () => {
  const { audit } = checkContent({
    directory: demo(`  trend:\n${row('2026-08-31', 6)}${row('2026-07-31', 5)}`),
    today: () => '2031-01-01',
  });
  if (!audit?.model.site.demo) throw new Error('The content is in order.');
  const { points } = demoTrend(audit.model.site.demo, audit);
  expect(points.map(({ date, figures }) => [date, figures?.coverage.met, figures?.coverage.needs])).toEqual([
    ['2026-07-31', 5, 10],
    ['2026-08-31', 6, 10],
    [DAY, audit.coverage.met, audit.coverage.needs],
  ]);
  expect(points[0]?.figures).toMatchObject({ freshness: { current: 3, live: 4 }, openRequests: 2 });
});

it.each([
  ['on the day of the demo', row(DAY, 5), 'is not before the day of the demo'],
  ['twice', row('2026-08-31', 5) + row('2026-08-31', 6), 'repeats entry 1 of the list'],
])('refuses a day of the trend %s', (_, rows, message) => {
  const { findings } = checkContent({ directory: demo(`  trend:\n${rows}`), today: DAY });
  expect(findings.map((finding) => finding.message).join('\n')).toContain(message);
});
