/** The drawings, with places worked out by hand in the units of each drawing. */
import { describe, expect, it, test } from 'vitest';
import { funnelView } from '../../../src/audit/agreement/funnel-input.ts';
import { funnelStages } from '../../../src/audit/agreement/funnel-stages.ts';
import { goalViews } from '../../../src/audit/agreement/goals.ts';
import { barRows } from '../../../src/site/charts/bar-rows.ts';
import { hatching } from '../../../src/site/charts/drawing.ts';
import { funnelDrawing } from '../../../src/site/charts/funnel-drawing.ts';
import { goalDrawing } from '../../../src/site/charts/goal-drawing.ts';
import { monthColumns } from '../../../src/site/charts/month-columns.ts';
import { needSquares, shadeClass } from '../../../src/site/charts/need-squares.ts';
import { fitText, spaced, textWidth, wrapText } from '../../../src/site/charts/text-room.ts';
import { trendDrawing, trendEnds } from '../../../src/site/charts/trend.ts';
import { usageDrawing } from '../../../src/site/charts/usage-drawing.ts';
import { agreement, commitment, goal, numbers } from '../../audit/agreement/build-agreement.ts';
import { TODAY } from '../../audit/build-model.ts';

describe('texts', () => {
  it('are cut with an ellipsis where they do not fit, and are never empty', () => {
    expect(fitText('Finance lead', 200)).toBe('Finance lead');
    const cut = fitText('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 100);
    expect(cut).toMatch(/^Donaudampf.*…$/);
    expect(textWidth(cut)).toBeLessThanOrEqual(100);
    expect(fitText('Wide', 1)).toBe('W…');
  });

  it('go on in the next line, and the last line is cut', () => {
    // 100 units are 8.3 ems: about 14 small letters.
    expect(wrapText('Sales follows up every lead.', 100, 2)).toEqual(['Sales follows', 'up every lead.']);
    expect(wrapText('one two three four five six seven eight nine', 100, 2)).toEqual([
      'one two three',
      expect.stringMatching(/^four five.*…$/),
    ]);
  });

  it('of an axis that would overlap are left out, from the left', () => {
    const label = (x: number, text: string) => ({ x, text, anchor: 'middle' as const });
    // “Nov” is 0.7 + 0.62 + 0.62 = 1.94 ems, 23 units: from 88 to 112. “Oct” at 80 would reach 91.
    expect(spaced([label(20, 'Sep'), label(80, 'Oct'), label(100, 'Nov')]).map(({ text }) => text)).toEqual([
      'Sep',
      'Nov',
    ]);
  });
});

test('a hatching stays within its box', () => {
  // Lines at 2.5 and 7.5 units: the first from the left edge to the upper one, the second from the lower to the right one.
  expect(hatching({ x: 10, y: 20, width: 5, height: 5 })).toBe('M10 22.5L12.5 20M12.5 25L15 22.5');
});

describe('rows of bars', () => {
  it('share a scale from 0 to the largest value, with the strong part inside', () => {
    const { height, rows } = barRows([
      { label: 'Asked', value: 20, text: '20', part: 5, remark: '5 waiting' },
      { label: 'Decided', value: 10, text: '10', part: 0 },
    ]);
    // 300 units are 20: 15 each. A row is 12 + 5 + 10 + 9 = 36 high, and a remark adds 15.
    expect(rows.map(({ part, width }) => [width, part])).toEqual([
      [300, 75],
      [150, 0],
    ]);
    expect(height).toBe(51 + 36);
    expect(rows[1]?.y).toBe(51 + 12);
  });

  it('are empty bars where all values are 0', () => {
    expect(barRows([{ label: 'Asked', value: 0, text: '0' }]).rows[0]?.width).toBe(0);
  });
});

describe('a trend', () => {
  const days = (...values: (number | undefined)[]) =>
    values.map((value, index) => ({ date: `2026-0${index + 1}-01`, value }));
  const options = {
    top: 100,
    valueText: (value: number) => `${value}%`,
    monthText: (date: string) => date.slice(5, 7),
  };

  it('runs from 0 at the bottom to the highest possible value at the top, with days at their distances', () => {
    const drawing = trendDrawing(days(0, 50, 100), options);
    // “100%” is 3 × 0.7 + 1 = 3.1 ems, 37.2 units: 38 + 4 = 42 at the left. Days are between 46 and 284.
    // January has 31 days and February 28: 238 × 31 / 59 = 125.05, at 171.05. The axis is 36 high: from 20 to 76.
    expect(drawing?.line).toBe('M46,76L171.05,48L284,20');
    expect(drawing?.ticks).toEqual([
      { value: 0, y: 76 },
      { value: 50, y: 48 },
      { value: 100, y: 20 },
    ]);
    expect(drawing?.days.map(({ from, to }) => [from, to])).toEqual([
      [42, 108.53],
      [108.53, 227.53],
      [227.53, 288],
    ]);
  });

  it('has a hatched gap where the value is unknown, which is never 0', () => {
    const drawing = trendDrawing(days(10, 20, undefined, 40, 50), options);
    expect(drawing?.line.match(/M/g)).toHaveLength(2);
    expect(drawing?.unknown).toHaveLength(1);
    expect(drawing?.days.map(({ value }) => value)).toEqual([10, 20, 40, 50]);
  });

  it('has the year below the first month and below the first of another year', () => {
    const drawing = trendDrawing(
      ['2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28'].map((date) => ({ date, value: 1 })),
      options,
    );
    expect(drawing?.months.map(({ text, year }) => [text, year])).toEqual([
      ['11', '2025'],
      ['12', undefined],
      ['01', '2026'],
      ['02', undefined],
    ]);
  });

  it('is not drawn of fewer than two known days', () => {
    expect(trendDrawing([], options)).toBe(undefined);
    expect(trendDrawing(days(undefined, 5), options)).toBe(undefined);
    expect(trendEnds(days(undefined, 5))).toBe(undefined);
  });

  it('is read from its first, last but one and last known day', () => {
    expect(trendEnds(days(undefined, 3, 8, undefined, 6))).toEqual({
      first: { date: '2026-02-01', value: 3 },
      before: { date: '2026-03-01', value: 8 },
      last: { date: '2026-05-01', value: 6 },
    });
  });
});

test('months are columns from the ground up: current, overdue, then hatched what has lapsed', () => {
  const none = { current: 0, overdue: 0, lapsed: 0 };
  const reviews = {
    months: [
      { month: '2026-10', ...none, overdue: 2, lapsed: 2 },
      { month: '2026-11', ...none, current: 1 },
    ],
    ...{ earlier: none, later: none, undated: 0, now: '2026-11', total: 5, leaving: 0 },
  };
  const { parts, today } = monthColumns(reviews, (month) => month);
  // “4” is 0.7 ems, 8.4 units: 13 at the left. 287 units are 2 columns and a quarter between: each 287 / 1.75 × 0.75 = 123.
  // The axis is 36 high: 104 units from 20 to 124 are 4 pieces, 26 each.
  expect(parts.map(({ kind, x, y, width, height, hatch }) => [kind, x, y, width, height, hatch !== undefined])).toEqual(
    [
      ['current', 177, 98, 123, 26, false],
      ['overdue', 13, 72, 123, 52, false],
      ['lapsed', 13, 20, 123, 52, true],
    ],
  );
  // In the middle of the 41 units between the columns.
  expect(today).toBe(156.5);
});

describe('the use of a piece', () => {
  const month = (name: string, views: number | undefined, whole = true) => ({
    month: name,
    counts: views === undefined ? {} : { views },
    whole,
  });

  it('has a column for each month: hatched where it is unknown, pale where it is not over, none for zero', () => {
    const months = [month('2026-08', 10), month('2026-09', undefined), month('2026-10', 0), month('2026-11', 5, false)];
    const drawing = usageDrawing(months, ['views'], (name) => name);
    const [band] = drawing.bands;
    // “10” is 2 × 0.7 ems, 17 units, and 6 are between: 277 units are left. Four columns and three quarters of a gap each:
    // 277 / 3.75 = 73.87 from one to the next, of which 55.4 are the column.
    expect(drawing.left).toBe(23);
    // A name is 22 high and a row 44, so 10 views are 44 high and 5 are 22; unknown is as high as the row.
    expect(band?.columns.map(({ height, kind, width, x, y }) => [kind, x, y, width, height])).toEqual([
      ['actual', 23, 22, 55.4, 44],
      ['unknown', 96.87, 22, 55.4, 44],
      ['pale', 244.6, 44, 55.4, 22],
    ]);
    expect([band?.tick, band?.labelY, band?.bottom]).toEqual([{ value: 10, y: 22 }, 14, 66]);
    expect(drawing.months.map(({ text }) => text)).toEqual(['2026-08', '2026-11']);
  });

  it('has a row with a scale of its own for each thing counted', () => {
    const both = { month: '2026-10', counts: { views: 2000, sends: 4 }, whole: true };
    const { bands, height } = usageDrawing([both], ['views', 'sends'], (name) => name);
    expect(bands.map(({ bottom, columns, tick }) => [tick.value, bottom, columns[0]?.height])).toEqual([
      [2000, 66, 44],
      [4, 140, 44],
    ]);
    // The months below are 12 + 15 + 9 high.
    expect(height).toBe(176);
  });
});

describe('the drawing of a goal', () => {
  const drawn = (written: Parameters<typeof goal>[1]) => {
    const [view] = goalViews(agreement({ goals: [goal('leads', written)] }), TODAY);
    return view && goalDrawing(view, String);
  };
  const hundredDays = { baseline: 40, from: '2026-01-01', target: 60, due: '2026-04-11' };

  it('runs from the baseline to the target, with the readings in their places', () => {
    // “60” is 16.8 units: 17 + 6 = 23 at the left, and 264 - 17 - 8 = 239 at the right. 27 to 239 are 100 days.
    // From 92 to 12 are 20 leads: a quarter of the way is 72, after half of the time at 133.
    const drawing = drawn({ ...hundredDays, readings: [{ on: '2026-02-20', value: 45 }] });
    expect(drawing).toMatchObject({
      target: 'M27,92L239,12',
      readings: 'M27,92L133,72',
      end: { x: 239, y: 12, text: '60' },
    });
    // The reading is below the line, and so is its value.
    expect(drawing?.last).toEqual({ x: 133, y: 88, text: '45' });
  });

  it('falls where less is better, and has room for readings outside the line', () => {
    expect(drawn({ ...hundredDays, baseline: 60, target: 40 })?.target).toBe('M27,12L239,92');
    // 125 days, and from 40 to 80.
    expect(drawn({ ...hundredDays, readings: [{ on: '2026-05-06', value: 80 }] })).toMatchObject({
      target: 'M27,92L196.6,52',
      readings: 'M27,92L239,12',
    });
  });

  it('is missing without a line', () => {
    expect(drawn({ ...hundredDays, due: undefined })).toBe(undefined);
  });
});

describe('the funnel', () => {
  const texts = ({ stage }: { readonly stage: string }) => ({ name: stage, needed: 'needed' });

  it('has centered bars on one scale, and a hatching where one stage was not measured', () => {
    const { sides, stages } = funnelDrawing(
      [
        { stage: 'lead', needed: 100, promised: 50, actual: 80 },
        { stage: 'mql', needed: 20, actual: undefined },
      ],
      texts,
    );
    // 3 units a lead. What is unknown is 60 wide, whatever the scale.
    expect(
      stages.map(({ bars }) => bars.map(({ bar, x, width, hatch }) => [bar, x, width, hatch !== undefined])),
    ).toEqual([
      [
        ['needed', 0, 300, false],
        ['promised', 75, 150, false],
        ['actual', 30, 240, false],
      ],
      [
        ['needed', 120, 60, false],
        ['actual', 120, 60, true],
      ],
    ]);
    // The first slab ends at 17 + 14 = 31. Three bars and a space of 10 later is the second row, whose slab is 17 below.
    expect(sides).toBe('M0 31H300L180 78H120z');
  });

  it('has no bars for actual figures that no stage has', () => {
    const { stages } = funnelDrawing([{ stage: 'lead', needed: undefined }], texts);
    expect(stages[0]?.bars.map(({ bar, hatch }) => [bar, hatch !== undefined])).toEqual([]);
  });

  it('counts a promise per rep for all reps, and knows nothing of what was not measured', () => {
    const view = funnelView(
      agreement({
        numbers: numbers({
          revenueGoal: { value: 2400 },
          dealSize: { value: 100 },
          representatives: { value: 8 },
          conversions: [{ from: 'mql', to: 'customer', rate: { value: 10 } }],
        }),
        commitments: [
          commitment('leads', { kind: 'volume', value: 5, per: ['representative', 'month'], leadStage: 'mql' }),
        ],
      }),
    );
    // 24 customers of 240 leads in 12 months: 20 a month. 5 a month for each of 8 reps are 40.
    expect(view && funnelStages(view, new Map([['customer', 1]]))).toEqual([
      { stage: 'mql', needed: 20, promised: 40, actual: undefined },
      { stage: 'customer', needed: 2, promised: undefined, actual: 1 },
    ]);
  });
});

describe('the needs of a cell', () => {
  const coverage = { needs: 3, met: 1, atRisk: 1 };

  it('are squares: full, half, and an outline around both that are not met', () => {
    expect(needSquares(coverage)).toEqual({
      width: 34,
      height: 10,
      met: 'M0.5 0.5h9v9h-9z',
      atRisk: 'M12.5 0.5v9h9z',
      outline: 'M12.5 0.5h9v9h-9zM24.5 0.5h9v9h-9z',
    });
  });

  it('shade the cell by the share that is met or at risk, in quarters', () => {
    const shade = (met: number, needs: number, questions = 1) =>
      shadeClass({ coverage: { needs, met, atRisk: 0 }, questions: Array(questions).fill({}) });
    expect([shade(0, 7), shade(1, 7), shade(4, 7), shade(6, 7), shade(7, 7)]).toEqual(
      [0, 1, 2, 3, 4].map((level) => `shade-${level}`),
    );
    expect(shade(0, 0)).toBe(undefined);
    expect(shade(1, 1, 0)).toBe('shade-unknown');
  });
});
