/** What an editor's help adds to a field that holds the id of another record: where to find that id. */
export function idHelp({ arrangement, place }: { readonly arrangement: string; readonly place: string }): string {
  return arrangement === 'files'
    ? `Write the name of a file in ${place}/, without its extension.`
    : `Write an id from ${place}.`;
}
