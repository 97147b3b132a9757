/** Amounts for people: the same when the page is built and in a browser. */

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 3 });

/** `1,250`. */
export function wholeText(amount: number): string {
  return whole.format(amount);
}

/** With at most one decimal, or two digits below 1: `104.2`, `0.96`. */
export function amountText(amount: number): string {
  return Math.abs(amount) < 1 ? String(Number(amount.toPrecision(2))) : short.format(amount);
}

/** As written, with commas between thousands. */
export function numberText(amount: number): string {
  return exact.format(amount);
}

/** An amount with its unit: `60 leads`, `45%`. */
export function withUnit(amount: string, unit: string | undefined): string {
  if (!unit) return amount;
  return unit === '%' ? `${amount}%` : `${amount} ${unit}`;
}
