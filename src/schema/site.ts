import { z } from 'zod';
import { WEEKDAYS } from '../kit/calendar-date.ts';
import { valueTexts } from '../words/findings/values.ts';
import { HOST_NAMES } from './host-names.ts';
import { date, eachOnce, languageCode, line, reference, refusal, webAddress } from './text.ts';

/** Days of the week as site.yaml writes them, Monday first. */
export const weekday = z.enum(WEEKDAYS);

function count(max: number) {
  return z.int().min(0).max(max);
}

/** The numbers behind every rule. Each is printed on the method page. */
export const policySchema = z
  .strictObject({
    formatsPerStage: count(20)
      .default(3)
      .meta({
        title: 'Formats per stage',
        description:
          'How many different formats a persona needs at a stage, where the stage or the persona says nothing else.',
        examples: [3],
      }),
    dueDays: count(365)
      .default(30)
      .meta({
        title: 'Due (days before)',
        description: 'How many days before its review date a piece counts as due.',
        examples: [30],
      }),
    overdueDays: count(3650)
      .default(90)
      .meta({
        title: 'Overdue (days after)',
        description:
          'For how many days after its review date a piece counts as overdue. Later it is stale and fills no need.',
        examples: [90],
      }),
    noticeDays: z
      .array(z.int().min(1).max(365))
      .max(5)
      .superRefine(eachOnce())
      .default([28, 14])
      .meta({
        title: 'Notices (days before)',
        description: 'How many days before its review date a piece is reported by check.',
        examples: [[28, 14]],
      }),
    crowdedBy: z
      .int()
      .min(1)
      .max(50)
      .default(2)
      .meta({
        title: 'Crowded by',
        description:
          'A cell is crowded when it has at least this many more usable primary pieces than it wants formats.',
        examples: [2],
      }),
    primaryCells: z
      .int()
      .min(1)
      .max(50)
      .default(3)
      .meta({
        title: 'Primary cells',
        description: 'A piece that claims to be made for more cells than this is reported.',
        examples: [3],
      }),
    sayAtStages: z
      .array(reference('stage'))
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Stages that need words',
        description:
          'Stages whose pieces must say when to use them and what to say. Empty means the stage called decision, if there is one.',
        examples: [['decision']],
      }),
    demandPerRequest: count(100)
      .default(3)
      .meta({
        title: 'Demand per request',
        description: 'What each open request on a cell adds to the priority of its gaps.',
        examples: [3],
      }),
    demandVotes: count(100)
      .default(5)
      .meta({
        title: 'Votes at most',
        description: 'Each vote on a request adds 1, up to this many per request.',
        examples: [5],
      }),
    demandLosses: count(100)
      .default(5)
      .meta({
        title: 'Lost deals at most',
        description:
          'Each deal that was lost for a reason that no content answers adds 1 to the gaps of its cell, up to this many per reason.',
        examples: [5],
      }),
    triageDays: count(100)
      .default(2)
      .meta({
        title: 'Triage within (business days)',
        description: 'Within how many business days marketing decides about a request.',
        examples: [2],
      }),
    deliveryDays: z
      .strictObject({
        S: count(365)
          .default(3)
          .meta({ title: 'Small', description: 'Business days for a small request.', examples: [3] }),
        M: count(365)
          .default(7)
          .meta({ title: 'Medium', description: 'Business days for a medium request.', examples: [7] }),
        L: count(365)
          .default(15)
          .meta({ title: 'Large', description: 'Business days for a large request.', examples: [15] }),
      })
      .prefault({})
      .meta({
        title: 'Delivery within (business days)',
        description: 'How long a request of each effort may take.',
        examples: [{ S: 3, M: 7, L: 15 }],
      }),
    meetEvery: count(365)
      .default(14)
      .meta({
        title: 'Meet every (days)',
        description: 'After how many days at most sales and marketing meet again.',
        examples: [14],
      }),
  })
  .meta({ title: 'Policy', description: 'The numbers that the two teams agreed on. Every one has a default.' });

function timeOfDay() {
  return z
    .string()
    .max(5)
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
}

/** The hours of a working day, in the site's time zone. */
const businessHours = z
  .strictObject({
    from: timeOfDay()
      .default('09:00')
      .meta({ title: 'From', description: 'When work begins, as hours and minutes.', examples: ['09:00'] }),
    to: timeOfDay()
      .default('18:00')
      .meta({ title: 'To', description: 'When work ends, as hours and minutes.', examples: ['18:00'] }),
  })
  .refine(({ from, to }) => from < to, {
    path: ['to'],
    ...refusal(valueTexts.hours),
  })
  .meta({
    title: 'Business hours',
    description: 'When somebody is there on a working day. What is promised in business hours counts only these.',
  });

/** How the company looks. */
const brandSchema = z
  .strictObject({
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .optional()
      .meta({
        title: 'Accent colour',
        description:
          'The company’s colour, for links and buttons. It is made darker or lighter where it could not be read.',
        examples: ['#0b6b5f'],
      }),
    logo: line(500)
      .optional()
      .meta({
        title: 'Logo',
        description: 'The path of an .svg or .png file in this repository, from its top folder.',
        examples: ['content/brand/logo.svg'],
      }),
  })
  .meta({ title: 'Brand', description: 'How the company looks: its colour and its logo.' });

/** site.yaml: what the site is called, where it stands, and the agreed numbers. */
export const siteSchema = z
  .strictObject({
    title: line(80).meta({ title: 'Title', description: 'The name of the site.', examples: ['Content audit'] }),
    company: line(80).meta({
      title: 'Company',
      description: 'The company whose content this is.',
      examples: ['Example Ltd'],
    }),
    brand: brandSchema.prefault({}).meta({ ...brandSchema.meta(), examples: [{ accent: '#0b6b5f' }] }),
    address: webAddress()
      .optional()
      .meta({
        title: 'Address of the site',
        description: 'Where the site is published, with the sub-path if there is one.',
        examples: ['https://audit.example.com/'],
      }),
    repository: webAddress()
      .optional()
      .meta({
        title: 'Repository',
        description:
          'The address of the Git repository in the browser. Links to files, edits and requests are made from it.',
        examples: ['https://git.example.com/acme/content'],
      }),
    host: z
      .enum(HOST_NAMES)
      .optional()
      .meta({
        title: 'Git host',
        description: 'Which software runs the repository. Only needed when its address does not tell.',
        examples: ['gitlab'],
      }),
    branch: line(100)
      .default('main')
      .meta({ title: 'Branch', description: 'The branch that is published.', examples: ['main'] }),
    timeZone: z
      .string()
      .max(60)
      .refine(isTimeZone, refusal(valueTexts.timeZone, { quote: true }))
      .default('UTC')
      .meta({
        title: 'Time zone',
        description: 'Where a day begins and ends for this team.',
        examples: ['Europe/Berlin'],
      }),
    language: languageCode()
      .default('en')
      .meta({ title: 'Language', description: 'The language of a piece that does not name one.', examples: ['en'] }),
    languages: z
      .array(languageCode())
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Languages you sell in',
        description: 'A cell that is covered only in some of these languages is reported as a gap.',
        examples: [['en', 'de']],
      }),
    public: z
      .boolean()
      .default(false)
      .meta({
        title: 'Public site',
        description: 'True when anybody on the internet can read the site. Pieces marked internal are then refused.',
        examples: [false],
      }),
    calendar: z
      .strictObject({
        days: z
          .array(weekday)
          .min(1)
          .superRefine(eachOnce())
          .default(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'])
          .meta({
            title: 'Working days',
            description: 'The days on which the teams work.',
            examples: [['monday', 'tuesday', 'wednesday', 'thursday', 'friday']],
          }),
        holidays: z
          .array(date())
          .max(2000)
          .superRefine(eachOnce())
          .default([])
          .meta({
            title: 'Holidays',
            description: 'Days on which nobody works.',
            examples: [['2026-12-25', '2027-01-01']],
          }),
        hours: businessHours.prefault({}).meta({ ...businessHours.meta(), examples: [{ from: '09:00', to: '18:00' }] }),
      })
      .prefault({})
      .meta({
        title: 'Business calendar',
        description: 'Which days and hours count when a request or a lead waits.',
        examples: [{ holidays: ['2026-12-25'] }],
      }),
    policy: policySchema.prefault({}).meta({ ...policySchema.meta(), examples: [{ formatsPerStage: 3 }] }),
    severities: z
      .record(z.string().max(80), z.enum(['error', 'warning', 'off']))
      .default({})
      .meta({
        title: 'Severities',
        description:
          'Raise or lower how a rule is reported: error, warning or off. A rule that is an error can be lowered to a warning but never switched off.',
        examples: [{ 'piece/no-summary': 'error' }],
      }),
  })
  .meta({
    title: 'Site',
    description: 'What the site is called, where it is published, and the numbers both teams agreed on.',
  });

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export type Site = z.output<typeof siteSchema>;
export type Policy = z.output<typeof policySchema>;
export type Weekday = z.output<typeof weekday>;
