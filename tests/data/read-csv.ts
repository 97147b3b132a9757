/** A reader that knows only RFC 4180, in which every cell is quoted. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`No quote at ${at}`);
    let cell = '';
    for (at += 1; ; at += 1) {
      if (at >= text.length) throw new Error('A quote is not closed');
      if (text[at] !== '"') cell += text[at];
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else break;
    }
    rows.at(-1)?.push(cell);
    at += 1;
    if (text.startsWith('\r\n', at)) {
      rows.push([]);
      at += 2;
    } else if (text[at] === ',') at += 1;
    else throw new Error(`Neither a comma nor a line end at ${at}`);
  }
  return rows.slice(0, -1);
}
