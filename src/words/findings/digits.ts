/** A number with its thousands apart: `20,000`. */
export function digits(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 20 });
}
