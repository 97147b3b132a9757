/** A limit for a figure. It is judged at one size and shown without a verdict at others. */
export interface Target {
  readonly title: string;
  /** The row and figure to judge. */
  readonly row: string;
  readonly figure: string;
  /** The row whose figure is the divisor, run by run. Without it, the figure itself is judged. */
  readonly against?: string;
  /** The figure of that row (default: the same). */
  readonly againstFigure?: string;
  readonly atMost: number;
  /** The number of pieces it applies to. */
  readonly pieces: number;
}

export const targets: readonly Target[] = [
  {
    title: 'check / bare read and parse, wall',
    row: 'check',
    figure: 'wallSeconds',
    against: 'bare',
    atMost: 1.3,
    pieces: 10_000,
  },
  {
    title: 'check / bare read and parse, wall',
    row: 'check',
    figure: 'wallSeconds',
    against: 'bare',
    atMost: 1.5,
    pieces: 100,
  },
  { title: '--help, ms more than Node alone', row: 'start', figure: 'moreMilliseconds', atMost: 150, pieces: 100 },
  {
    title: 'build / stock Astro, wall',
    row: 'build',
    figure: 'wallSeconds',
    against: 'astro-glob',
    atMost: 0.2,
    pieces: 10_000,
  },
  {
    title: 'build / Eleventy, wall',
    row: 'build',
    figure: 'wallSeconds',
    against: 'eleventy',
    atMost: 2,
    pieces: 10_000,
  },
  {
    title: 'build / Eleventy and Pagefind, wall',
    row: 'build',
    figure: 'wallSeconds',
    against: 'eleventy-pagefind',
    atMost: 1,
    pieces: 10_000,
  },
  {
    title: 'build / Eleventy and Pagefind, CPU',
    row: 'build',
    figure: 'cpuSeconds',
    against: 'eleventy-pagefind',
    atMost: 1,
    pieces: 10_000,
  },
  {
    title: 'build after an edit / first build, wall',
    row: 'warm',
    figure: 'warmSeconds',
    against: 'warm',
    againstFigure: 'coldSeconds',
    atMost: 0.33,
    pieces: 10_000,
  },
  {
    title: 'files of a build after an edit that a first build makes differently',
    row: 'warm',
    figure: 'differentFiles',
    atMost: 0,
    pieces: 10_000,
  },
  { title: 'dev, first page, in ms', row: 'dev', figure: 'firstPageMilliseconds', atMost: 1500, pieces: 1000 },
  { title: 'dev, from saved to shown, in ms', row: 'dev', figure: 'savedMilliseconds', atMost: 300, pieces: 1000 },
  { title: 'dev, from saved to shown, in ms', row: 'dev', figure: 'savedMilliseconds', atMost: 1000, pieces: 10_000 },
  {
    title: 'the pages about pieces / Eleventy, wall',
    row: 'build',
    figure: 'piecesSeconds',
    against: 'eleventy',
    againstFigure: 'wallSeconds',
    atMost: 1,
    pieces: 10_000,
  },
  {
    title: 'every page / stock Astro, wall',
    row: 'pages',
    figure: 'wallSeconds',
    against: 'astro-glob',
    atMost: 0.25,
    pieces: 10_000,
  },
  { title: 'every page, peak memory in MB', row: 'pages', figure: 'peakMegabytes', atMost: 1200, pieces: 10_000 },
  { title: 'build, peak memory in MB', row: 'build', figure: 'peakMegabytes', atMost: 1200, pieces: 10_000 },
  {
    title: 'audit alone, first call, in ms',
    row: 'audit',
    figure: 'auditFirstMilliseconds',
    atMost: 150,
    pieces: 10_000,
  },
  { title: 'import of as many rows, wall, in s', row: 'import', figure: 'wallSeconds', atMost: 5, pieces: 10_000 },
  {
    title: 'files of the whole site (hosts allow 20,000)',
    row: 'search',
    figure: 'siteFiles',
    atMost: 15_000,
    pieces: 10_000,
  },
  {
    title: 'files of the whole site of the largest library',
    row: 'build',
    figure: 'outputFiles',
    atMost: 100_000,
    pieces: 50_000,
  },
  {
    title: 'first result of a search, KB fetched',
    row: 'search',
    figure: 'firstResultKilobytes',
    atMost: 300,
    pieces: 10_000,
  },
  {
    title: 'searches of reps without their piece in the first three, in %',
    row: 'reps',
    figure: 'missedPercent',
    atMost: 5,
    pieces: 10_000,
  },
  {
    title: 'mcp, slowest of 35 answers after the first, in ms',
    row: 'mcp',
    figure: 'mcpSlowestAnswerMilliseconds',
    atMost: 200,
    pieces: 10_000,
  },
  { title: 'query, median in ms', row: 'search', figure: 'queryMilliseconds', atMost: 150, pieces: 10_000 },
  { title: 'facet change, median in ms', row: 'search', figure: 'facetMilliseconds', atMost: 50, pieces: 10_000 },
];
