import { z } from 'zod';
import { valueTexts } from '../words/findings/values.ts';
import { brandSchema } from './brand.ts';
import { calendarSchema } from './business-calendar.ts';
import { demoSchema } from './demo.ts';
import { HOST_NAMES } from './host-names.ts';
import { policySchema } from './policy.ts';
import { requestWays } from './request-way.ts';
import { date, eachOnce, languageCode, line, list, refusal, webAddress } from './text.ts';
import { siteAddressProblem } from './web-address.ts';

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
    calendar: calendarSchema.prefault({}).meta({ ...calendarSchema.meta() }),
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
