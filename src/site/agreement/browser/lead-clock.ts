/** The lead clock: counts the due times of a lead and sends nothing. The address keeps the time that was entered. */
import {
  type BusinessTime,
  dueAt,
  isBusinessTime,
  momentOf,
  wallTime,
} from '../../../audit/agreement/business-time.ts';
import { icsFile } from '../../../data/ics.ts';
import { WEEKDAYS, weekdayNumber } from '../../../kit/calendar-date.ts';
import type { Span } from '../../../schema/agreement/agreed.ts';
import { leadClockScriptWords } from '../../../words/agreement/lead-clock-script.ts';
import { weekdayWords } from '../../../words/agreement/weekdays.ts';
import { formatDate } from '../../../words/dates.ts';
import { isUntouched } from '../../frame/browser/untouched.ts';

const form = document.querySelector<HTMLFormElement>('[data-clock]');
const note = document.querySelector('[data-clock-note]');
const file = document.querySelector<HTMLButtonElement>('[data-clock-file]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-clock-row]')];
const input = form?.elements.namedItem('lead');

const SHAPE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const start = note?.textContent ?? '';

interface Due {
  readonly key: string;
  readonly title: string;
  readonly at: number;
}

if (form && input instanceof HTMLInputElement) {
  const rules = rulesOf(form);
  const update = () => {
    const lead = SHAPE.test(input.value) && input.validity.valid ? momentIn(input.value, rules) : undefined;
    const dues = lead === undefined ? [] : duesOf(lead, rules);
    file?.toggleAttribute('disabled', dues.length === 0);
    if (note)
      note.textContent =
        lead === undefined || isBusinessTime(lead, rules) ? start : leadClockScriptWords.outsideHours(start);
    const address = new URL(location.href);
    if (lead === undefined) address.searchParams.delete('lead');
    else address.searchParams.set('lead', input.value);
    if (address.href !== location.href) history.replaceState(null, '', address);
  };
  input.addEventListener('input', update);
  form.querySelector('[data-clock-now]')?.addEventListener('click', () => {
    const { date, time } = wallTime(Date.now(), rules.timeZone);
    input.value = `${date}T${time}`;
    update();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (SHAPE.test(input.value)) download(duesOf(momentIn(input.value, rules), rules), input.value);
  });
  const asked = new URL(location.href).searchParams.get('lead') ?? '';
  if (SHAPE.test(asked) && isUntouched(input)) input.value = asked;
  update();
}

function rulesOf({ dataset }: HTMLFormElement): BusinessTime {
  const { timeZone = 'UTC', days = '[]', holidays = '[]', from = '09:00', to = '18:00' } = dataset;
  return { timeZone, days: JSON.parse(days), holidays: JSON.parse(holidays), hours: { from, to } };
}

function momentIn(value: string, { timeZone }: BusinessTime): number {
  return momentOf({ date: value.slice(0, 10), time: value.slice(11, 16) }, timeZone);
}

/** Counts and shows every due time. */
function duesOf(lead: number, rules: BusinessTime): Due[] {
  return rows.map((row) => {
    const { clockRow: key = '', value, unit } = row.dataset;
    const at = dueAt(lead, { value: Number(value), unit: unit as Span['unit'] }, rules);
    const cell = row.querySelector('[data-clock-due]');
    if (cell) cell.textContent = inWords(at, rules);
    return { key, title: row.querySelector('th')?.textContent?.trim() ?? '', at };
  });
}

function inWords(moment: number, { timeZone }: BusinessTime): string {
  const { date, time } = wallTime(moment, timeZone);
  const weekday = WEEKDAYS[weekdayNumber(date)] ?? 'monday';
  return leadClockScriptWords.due(weekdayWords[weekday], formatDate(date), time);
}

/** Downloads a calendar file. */
function download(dues: readonly Due[], lead: string): void {
  const page = location.href;
  const events = dues.map(({ key, title, at }) => ({
    uid: `${key}-${lead}`,
    at: `${new Date(at).toISOString().slice(0, 19)}Z`,
    title,
    page,
  }));
  const text = icsFile({ name: leadClockScriptWords.calendar, today: lead.slice(0, 10) }, events);
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `lead-${lead.replaceAll(':', '')}.ics`;
  link.click();
  URL.revokeObjectURL(address);
}
