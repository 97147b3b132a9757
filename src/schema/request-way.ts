/** How sales sends requests: mail, the company's own form, or an issue at the Git host. */
import { z } from 'zod';
import { fillTemplate, templatePlaces } from '../kit/address-template.ts';
import { didYouMean } from '../kit/did-you-mean.ts';
import { requestWayTexts } from '../words/findings/request-ways.ts';
import { line, list, refusal } from './text.ts';
import { MAX_ADDRESS, webAddressProblem } from './web-address.ts';

/** What the address of a form can be filled in with: the fields of a request. */
const FORM_PLACES = [
  ...['title', 'kind', 'persona', 'stage', 'words', 'tried', 'product', 'format', 'deals', 'value'],
  ...['neededBy', 'why', 'requestedBy', 'from'],
];

const requestWay = z
  .strictObject({
    by: z.enum(['mail', 'form', 'host']).meta({
      title: 'Way',
      description:
        'mail: an email to your team. form: your company’s own form. host: an issue at the Git host, for which people need an account.',
      examples: ['mail'],
    }),
    to: line(MAX_ADDRESS)
      .optional()
      .meta({
        title: 'To',
        description:
          'For mail, the email address. For a form, its address; {title}, {persona}, {stage}, {from} and other fields in it are filled in.',
        examples: ['content@example.com', 'https://forms.example.com/request?title={title}&buyer={persona}'],
      }),
  })
  .superRefine(({ by, to }, context) => {
    const found = by === 'host' ? hostProblem(to) : to === undefined ? requestWayTexts.noTarget(by) : problems[by](to);
    if (found)
      context.addIssue({ code: 'custom', path: ['to'], ...refusal(found, to === undefined ? {} : { quote: true }) });
  });

interface Problem {
  readonly message: string;
  readonly hint: string;
}

const problems: Readonly<Record<'mail' | 'form', (to: string) => Problem | undefined>> = {
  mail: (to) => (z.email().safeParse(to).success ? undefined : requestWayTexts.noMail),
  form: formProblem,
};

function hostProblem(to: string | undefined): Problem | undefined {
  return to === undefined ? undefined : requestWayTexts.noHostTarget;
}

function formProblem(template: string): Problem | undefined {
  if (/^[a-z]+:\/\/[^/?#]*[{}]/i.test(template)) return requestWayTexts.placeInHost;
  const unknown = templatePlaces(template).find((name) => !FORM_PLACES.includes(name));
  if (unknown !== undefined) {
    return requestWayTexts.unknownPlace(unknown, didYouMean(unknown, FORM_PLACES), FORM_PLACES);
  }
  return webAddressProblem(fillTemplate(template, () => 'x'));
}

/** The ways to send a request, in the team's order. Each is offered once. */
export function requestWays() {
  return list(requestWay, ['by']).default([]);
}

export type RequestWay = z.output<typeof requestWay>;
