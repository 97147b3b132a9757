import { z } from 'zod';
import { WEEKDAYS } from '../kit/calendar-date.ts';
import { valueTexts } from '../words/findings/values.ts';
import { demoSchema } from './demo.ts';
import { HOST_NAMES } from './host-names.ts';
import { requestWays } from './request-way.ts';
import { date, eachOnce, languageCode, line, list, reference, refusal, webAddress } from './text.ts';
import { siteAddressProblem } from './web-address.ts';

/** Days of the week as site.yaml writes them, Monday first. */
export const weekday = z.enum(WEEKDAYS);

function count(max: number) {
  return z.int().min(0).max(max);
}

/** The numbers behind every rule. The method page shows them all. */
export const policySchema = z
  .strictObject({
    formatsPerStage: count(20)
      .default(3)
      .meta({
        title: 'Formats per stage',
        description:
          'How many distinct formats a persona needs at a stage, unless the stage or persona says otherwise.',
        examples: [3],
      }),
    dueDays: count(365)
      .default(30)
      .meta({
        title: 'Due (days before)',
        description: 'How many days before its review date a piece is due.',
        examples: [30],
      }),
    overdueDays: count(3650)
      .default(90)
      .meta({
        title: 'Overdue (days after)',
        description:
          'How many days after its review date a piece counts as overdue. After that it is stale and meets no need.',
        examples: [90],
      }),
    graceDays: count(3650)
      .default(90)
      .meta({
        title: 'Grace period (days)',
        description:
          'How many days a piece that no one has reviewed counts as not reviewed yet, from the day the audit started or the piece was published. After that it is overdue.',
        examples: [90],
      }),
    noticeDays: z
      .array(z.int().min(1).max(365))
      .max(5)
      .superRefine(eachOnce())
      .default([28, 14])
      .meta({
        title: 'Notices (days before)',
        description: 'How many days before a review is due `check` reports it.',
        examples: [[28, 14]],
      }),
    crowdedBy: z
      .int()
      .min(1)
      .max(50)
      .default(2)
      .meta({
        title: 'Crowded from (extra pieces)',
        description:
          'A cell is crowded when it has at least this many more usable primary pieces than formats it needs.',
        examples: [2],
      }),
    primaryCells: z
      .int()
      .min(1)
      .max(50)
      .default(3)
      .meta({
        title: 'Primary cells, at most',
        description: '`check` reports a piece that claims to be made for more cells than this.',
        examples: [3],
      }),
    sayAtStages: z
      .array(reference('stage'))
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Stages that need sales guidance',
        description:
          'Stages where every piece must say when to use it and what to say. If empty, the stage with the id decision, if there is one.',
        examples: [['decision']],
      }),
    demandPerRequest: count(100)
      .default(3)
      .meta({
        title: 'Demand per request',
        description: 'The points each open request adds to the gap it is about.',
        examples: [3],
      }),
    demandVotes: count(100)
      .default(5)
      .meta({
        title: 'Points for votes, at most',
        description: 'Each vote on a request adds 1 point, up to this many per request.',
        examples: [5],
      }),
    demandLosses: count(100)
      .default(5)
      .meta({
        title: 'Points for lost deals, at most',
        description:
          'Each deal lost for a reason that no content answers adds 1 point to the gap it is about, up to this many per reason.',
        examples: [5],
      }),
    triageDays: count(100)
      .default(2)
      .meta({
        title: 'Triage within (business days)',
        description: 'How many business days marketing has to decide on a request.',
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
        description: 'Delivery time for each effort, in business days.',
        examples: [{ S: 3, M: 7, L: 15 }],
      }),
    meetEvery: count(365)
      .default(14)
      .meta({
        title: 'Meet every (days)',
        description: 'The longest time between two meetings of sales and marketing, in days.',
        examples: [14],
      }),
  })
  .meta({ title: 'Policy', description: 'The numbers both teams agreed on. Each has a default.' });

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

/** The company’s color and logo. */
const brandSchema = z
  .strictObject({
    accent: z
      .string()
      .regex(/^#[0-9a-f]{6}$/i)
      .optional()
      .meta({
        title: 'Accent color',
        description:
          'The company’s color for links and buttons. It is darkened or lightened where it would be hard to read.',
        examples: ['#0b6b5f'],
      }),
    logo: line(500)
      .optional()
      .meta({
        title: 'Logo',
        description: 'The path of an .svg or .png file in this repository.',
        examples: ['content/brand/logo.svg'],
      }),
  })
  .meta({ title: 'Brand', description: 'Your company’s color and logo.' });

/** site.yaml: the site’s title, address and settings, and the numbers both teams agreed on. */
export const siteSchema = z
  .strictObject({
    format: z
      .int()
      .min(1)
      .max(1000)
      .default(1)
      .meta({
        title: 'Content format',
        description: 'The version of the content format. An upgrade raises it; do not change it by hand.',
        examples: [1],
      }),
    title: line(80).meta({ title: 'Title', description: 'The name of the site.', examples: ['Content audit'] }),
    company: line(80).meta({
      title: 'Company',
      description: 'The company this content belongs to.',
      examples: ['Example Ltd'],
    }),
    brand: brandSchema.prefault({}).meta({ ...brandSchema.meta(), examples: [{ accent: '#0b6b5f' }] }),
    address: webAddress(siteAddressProblem)
      .optional()
      .meta({
        title: 'Address of the site',
        description: 'The site’s address, including any sub-path.',
        examples: ['https://audit.example.com/'],
      }),
    repository: webAddress()
      .optional()
      .meta({
        title: 'Repository',
        description: 'The web address of the Git repository. Links to files, edits and requests start with it.',
        examples: ['https://git.example.com/acme/content'],
      }),
    host: z
      .enum(HOST_NAMES)
      .optional()
      .meta({
        title: 'Git host',
        description: 'The Git host’s software. Only needed if the address does not show it.',
        examples: ['gitlab'],
      }),
    requests: requestWays().meta({
      title: 'Ways to request content',
      description:
        'How sales sends requests, in your order. Buttons use the first way; the request page offers all of them. If empty, requests are issues at the Git host.',
      examples: [[{ by: 'mail', to: 'content@example.com' }, { by: 'host' }]],
    }),
    branch: line(100)
      .default('main')
      .meta({ title: 'Branch', description: 'The branch the site is published from.', examples: ['main'] }),
    editor: z
      .enum(['sveltia'])
      .optional()
      .meta({
        title: 'Editor',
        description:
          'sveltia adds the page /edit/, where people change every record in a form and save it as a proposal at the Git host. It needs a repository.',
        examples: ['sveltia'],
      }),
    editorSignIn: z
      .strictObject({
        appId: line(200)
          .optional()
          .meta({
            title: 'Application id',
            description: 'The id of the OAuth application at GitLab or Gitea. Without it, people sign in with a token.',
            examples: ['4f1c0b2a'],
          }),
        server: webAddress()
          .optional()
          .meta({
            title: 'Sign-in server',
            description:
              'For GitHub: the address of your OAuth helper. Without it, people sign in with a personal access token.',
            examples: ['https://sign-in.example.com'],
          }),
      })
      .optional()
      .meta({
        title: 'Sign-in of the editor',
        description: 'How people sign in to /edit/ without a token.',
        examples: [{ appId: '4f1c0b2a' }],
      }),
    timeZone: z
      .string()
      .max(60)
      .refine(isTimeZone, refusal(valueTexts.timeZone, { quote: true }))
      .default('UTC')
      .meta({
        title: 'Time zone',
        description: 'The team’s time zone. It decides when a day starts and ends.',
        examples: ['Europe/Berlin'],
      }),
    startedOn: date()
      .optional()
      .meta({
        title: 'Audit started on',
        description:
          'The day your first audit started. Pieces that no one has reviewed then count as not reviewed yet for the grace period, instead of overdue.',
        examples: ['2026-11-26'],
      }),
    demo: demoSchema.optional().meta({ ...demoSchema.meta(), examples: [{ today: '2026-11-16' }] }),
    language: languageCode()
      .default('en')
      .meta({ title: 'Language', description: 'The language of pieces that don’t name one.', examples: ['en'] }),
    languages: z
      .array(languageCode())
      .superRefine(eachOnce())
      .default([])
      .meta({
        title: 'Languages you sell in',
        description: 'A cell that is covered only in some of these languages is reported as a gap.',
        examples: [['en', 'de']],
      }),
    synonyms: list(z.array(line(60)).min(2).max(30).superRefine(eachOnce()))
      .default([])
      .meta({
        title: 'Synonyms',
        description:
          'Words that mean the same to your reps and buyers, one group each, in any language. Search finds all of a group by any of its words. Many groups, such as ROI and payback, are built in; a group that has one of their words adds to it.',
        examples: [[['retrofit', 'old machines', 'Altmaschinen']]],
      }),
    public: z
      .boolean()
      .default(false)
      .meta({
        title: 'Public site',
        description: 'True if anyone on the internet can read the site. The build then refuses internal pieces.',
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
      .prefault({})
      .meta({
        title: 'Business calendar',
        description: 'The working calendar, used for everything measured in business days or hours.',
        examples: [{ holidays: ['2026-12-25'] }],
      }),
    policy: policySchema.prefault({}).meta({ ...policySchema.meta(), examples: [{ formatsPerStage: 3 }] }),
    severities: z
      .record(z.string().max(80), z.enum(['error', 'warning', 'off']))
      .default({})
      .meta({
        title: 'Severities',
        description:
          'Changes how a rule is reported: error, warning or off. An error can be lowered to a warning but not switched off.',
        examples: [{ 'piece/no-summary': 'error' }],
      }),
  })
  .meta({
    title: 'Site',
    description: 'The site’s title, address and settings, and the numbers both teams agreed on.',
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
