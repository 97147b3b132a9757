/** The output of `npm run schemas`. */
export function schemasWritten(schemas: number): string {
  return `Wrote ${schemas} schemas to schemas/, and the files they apply to into .vscode/settings.json.`;
}
