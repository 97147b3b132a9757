/** When the teams work, for everything measured in business days or hours. */
import { z } from 'zod';
import { WEEKDAYS } from '../kit/calendar-date.ts';
import { valueTexts } from '../words/findings/values.ts';
import { date, eachOnce, refusal } from './text.ts';

/** Days of the week as site.yaml writes them, Monday first. */
export const weekday = z.enum(WEEKDAYS);

function timeOfDay() {
  return z
    .string()
    .max(5)
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
}

/** Working hours, in the site’s time zone. */
const businessHours = z
  .strictObject({
    from: timeOfDay()
      .default('09:00')
      .meta({ title: 'From', description: 'When the working day starts, such as 09:00.', examples: ['09:00'] }),
    to: timeOfDay()
      .default('18:00')
      .meta({ title: 'To', description: 'When the working day ends, such as 17:00.', examples: ['18:00'] }),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    ...refusal(valueTexts.hours),
  })
  .meta({
    title: 'Business hours',
    description: 'Working hours. Anything promised in business hours counts only these.',
  });

/** The working days, holidays and hours. */
export const calendarSchema = z
  .strictObject({
    days: z
      .array(weekday)
      .min(1)
      .superRefine(eachOnce())
      .default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])
      .meta({
        title: 'Working days',
        description: 'The days your teams work.',
        examples: [['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
      }),
    holidays: z
      .array(date())
      .max(2000)
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Holidays',
        description: 'Days when no one works, such as public holidays.',
        examples: [['2026-12-25', '2027-01-01']],
      }),
    hours: businessHours.prefault({}).meta({ ...businessHours.meta(), examples: [{ from: '09:00', to: '18:00' }] }),
  })
  .meta({
    title: 'Business calendar',
    description: 'The working calendar, used for everything measured in business days or hours.',
    examples: [{ holidays: ['2026-12-25'] }],
  });

export type Weekday = z.output<typeof weekday>;
