/**
 * Calendar files (RFC 5545) with whole days, and moments in universal time. They never contain the time of writing, so the
 * same events give the same bytes.
 */

export interface IcsEvent {
  readonly uid: string;
  readonly day: string;
  /** The day after it, on which the event ends. */
  readonly next: string;
  readonly title: string;
  readonly page: string;
}

/** A deadline. */
export interface IcsMoment {
  readonly uid: string;
  /** In universal time, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
  readonly title: string;
  readonly page: string;
}

/** The maximum length of a line in bytes, without the line break. */
const LINE = 75;

/** A calendar file. Dates are `YYYY-MM-DD`. */
export function icsFile(
  { name, today }: { readonly name: string; readonly today: string },
  events: readonly (IcsEvent | IcsMoment)[],
): string {
  const stamp = `${plain(today)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//content-audit//reviews//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${event.uid}@content-audit`,
      `DTSTAMP:${stamp}`,
      ...when(event),
      `SUMMARY:${escaped(event.title)}`,
      ...(/^https?:/.test(event.page) ? [`URL:${event.page}`, `DESCRIPTION:${escaped(event.page)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A moment starts and ends at the same time. */
function when(event: IcsEvent | IcsMoment): string[] {
  if ('day' in event) return [`DTSTART;VALUE=DATE:${plain(event.day)}`, `DTEND;VALUE=DATE:${plain(event.next)}`];
  const at = plain(event.at).replaceAll(':', '');
  return [`DTSTART:${at}`, `DTEND:${at}`];
}

function plain(date: string): string {
  return date.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

/** Folds a long line, but never inside a character. Continuation lines start with a space. */
function folded(line: string): string {
  let parts = '';
  let start = 0;
  let size = 0;
  for (let at = 0; at < line.length; ) {
    const character = line.codePointAt(at) ?? 0;
    const bytes = bytesOf(character);
    if (size + bytes > LINE) {
      parts += `${line.slice(start, at)}\r\n `;
      start = at;
      size = 1;
    }
    size += bytes;
    at += character > 0xffff ? 2 : 1;
  }
  return parts + line.slice(start);
}

/** The number of bytes of a character in UTF-8. */
function bytesOf(character: number): number {
  if (character < 0x80) return 1;
  if (character < 0x800) return 2;
  return character < 0x10000 ? 3 : 4;
}
