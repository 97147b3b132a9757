/** The first line of documents that are made from texts and schemas of the product. */
export function generatedBy(command: string): string {
  return `Generated. To update it, run: ${command}`;
}
