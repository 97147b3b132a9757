/** How often a piece was used: a small chart with a sentence and a table. Nothing without a list of usage. */
import type { Audit, PieceAudit } from '../../audit/audit.ts';
import type { PieceUsage } from '../../audit/usage.ts';
import { type UsageMeasure, usageMeasures } from '../../content/usage.ts';
import { axisMonth, axisMonthOfYear, chartWords } from '../../words/charts/figure.ts';
import { usageReading, usageSources, usageWords } from '../../words/usage/panel.ts';
import { LINE_HEIGHT, TEXT_SIZE } from '../charts/text-room.ts';
import { shown, usageDrawing } from '../charts/usage-drawing.ts';
import { type Html, html } from '../frame/html.ts';
import { methodLink } from '../frame/link-html.ts';

/** The panel of a piece. */
export function pieceUsage({ usage }: PieceAudit, { model }: Audit): Html | false {
  if (usage === undefined) return false;
  const measures = usageMeasures.filter((measure) => usage.months.some(({ counts }) => counts[measure] !== undefined));
  const names = new Map((model.usageExport?.sources ?? []).map(({ id, name = id }) => [id, name]));
  const sources = usage.sources.map((id) => names.get(id) ?? id);
  return html`<div class="panel usage no-print"><h2>${methodLink('use', usageWords.title)}</h2>
    ${measures.length === 0 ? html`<p>${usageWords.unknown}</p>` : chart(usage, measures, sources)}</div>`;
}

function chart(usage: PieceUsage, measures: readonly UsageMeasure[], sources: readonly string[]): Html {
  const reading = usageReading(usage);
  const source = sources.length > 0 && html` <span class="quiet">${usageSources(sources)}</span>`;
  return html`<figure><figcaption>${reading}${source}</figcaption>${isWorthDrawing(usage) && drawing(usage, measures, reading)}${table(usage, measures)}</figure>`;
}

/** One month, or nothing but zeros, is a sentence and no drawing. */
function isWorthDrawing({ months }: PieceUsage): boolean {
  const used = months.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
  return months.length > 1 && used.length > 0;
}

/** Views and sends have columns; the table has everything. */
function drawing({ months }: PieceUsage, measures: readonly UsageMeasure[], reading: string): Html {
  const main = measures.filter((measure) => measure === 'views' || measure === 'sends');
  const {
    bands,
    height,
    left,
    months: axis,
    width,
  } = usageDrawing(months, main.length > 0 ? main : measures.slice(0, 1), axisMonth);
  const kinds = new Set(bands.flatMap(({ columns }) => columns.map(({ kind }) => kind)));
  return html`<svg class="drawing" viewBox="0 0 ${width} ${height}" role="img" aria-label="${reading}">${bands.map(
    ({ bottom, columns, labelY, measure, tick }) => html`
      <text class="plain" x="${left}" y="${labelY}">${usageWords.measures[measure]}</text>
      <path class="grid-line" d="M${left} ${tick.y}H${width}"/>
      <text x="${left - 4}" y="${tick.y + 4}" text-anchor="end">${shown(tick.value)}</text>
      ${columns.map(
        (column) =>
          html`<rect class="${column.kind === 'unknown' ? 'sides' : column.kind}" x="${column.x}" y="${column.y}" width="${column.width}" height="${column.height}"/>${column.hatch && html`<path class="hatch" d="${column.hatch}"/>`}`,
      )}
      <path class="rule" d="M${left} ${bottom}H${width}"/>`,
  )}${axis.map(
    ({ anchor, text, x, year }) =>
      html`<text x="${x}" y="${height - LINE_HEIGHT - 3}" text-anchor="${anchor}">${text}</text>${year && html`<text x="${x}" y="${height - 3}" text-anchor="${anchor}">${year}</text>`}`,
  )}</svg>${(kinds.has('unknown') || kinds.has('pale')) && key(kinds)}`;
}

/** What a pale and a hatched column mean. */
function key(kinds: ReadonlySet<string>): Html {
  return html`<ul class="chart-key">
    ${kinds.has('pale') && html`<li><svg viewBox="0 0 ${TEXT_SIZE} ${TEXT_SIZE}" aria-hidden="true"><path class="pale" d="M0.5 1.5h11v9h-11z"/></svg> ${usageWords.soFar}</li>`}
    ${kinds.has('unknown') && html`<li><svg viewBox="0 0 ${TEXT_SIZE} ${TEXT_SIZE}" aria-hidden="true"><path class="hatch" d="M0 4L4 0M0 9L9 0M2 12L12 2M7 12L12 7"/></svg> ${usageWords.unknownMonth}</li>`}
  </ul>`;
}

/** Newest month first. */
function table({ months }: PieceUsage, measures: readonly UsageMeasure[]): Html {
  const cell = (count: number | undefined) =>
    html`<td class="number">${count === undefined ? chartWords.unknown : shown(count)}</td>`;
  return html`<details class="chart-table"><summary>${chartWords.table}</summary><table>
    <caption>${usageWords.caption}</caption>
    <thead><tr><th scope="col">${usageWords.month}</th>${measures.map((measure) => html`<th scope="col" class="number">${usageWords.measures[measure]}</th>`)}</tr></thead>
    <tbody>${months
      .toReversed()
      .map(
        ({ counts, month, whole }) =>
          html`<tr><th scope="row">${axisMonthOfYear(month)}${!whole && ` (${usageWords.soFar.toLowerCase()})`}</th>${measures.map((measure) => cell(counts[measure]))}</tr>`,
      )}</tbody></table></details>`;
}
