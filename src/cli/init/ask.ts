/** What `init` asks in a terminal. Answers that were given as options are not asked. */
import { confirm, select, text } from '@clack/prompts';
import { type Answers, PLACES } from '../../init/answers.ts';
import { JOURNEYS } from '../../init/journeys.ts';
import { webAddressProblem } from '../../schema/web-address.ts';
import { initDefaults, initQuestions, placeNames } from '../../words/init/command.ts';
import { journeyNames } from '../../words/init/content.ts';
import { answered } from '../answered.ts';
import { listOf } from '../create/field.ts';
import type { Terminal } from '../create/prompts.ts';

/** Answers that may not be given yet. */
export type Given = { readonly [Name in keyof Answers]?: Answers[Name] | undefined } & {
  readonly terms?: boolean | undefined;
};

const OF_SOURCE = '';

/**
 * Asks for what was not given.
 *
 * @param imports Whether a source is imported, which may name stages.
 * @throws {UsageError} When the user cancels.
 */
export async function askForStart(given: Given, imports: boolean, terminal: Terminal): Promise<Given> {
  const names = async (message: string, usual: string) =>
    listOf(await answered(text({ ...terminal, message, initialValue: usual }))) ?? [usual];
  const company =
    given.company ??
    (await answered(
      text({
        ...terminal,
        message: initQuestions.company,
        placeholder: initQuestions.companyExample,
        validate: (value = '') => (value.trim() === '' ? initQuestions.companyRequired : undefined),
      }),
    ));
  const address =
    given.address ??
    (await answered(
      text({
        ...terminal,
        message: initQuestions.address,
        placeholder: initQuestions.addressExample,
        validate: (value = '') => addressProblem(value.trim()),
      }),
    ));
  const place =
    given.place ??
    (await answered(
      select({
        ...terminal,
        message: initQuestions.place,
        options: PLACES.map((value) => ({ value, label: placeNames[value] })),
      }),
    ));
  const journeys = JOURNEYS.map((value) => ({ value, label: journeyNames[value] }));
  const ofSource = { value: OF_SOURCE, label: initQuestions.journeyOfSource } as const;
  const journey =
    given.journey ??
    (await answered(
      select({
        ...terminal,
        message: initQuestions.journey,
        options: imports ? [ofSource, ...journeys] : journeys,
      }),
    ));
  return {
    ...given,
    company: company.trim(),
    address: address?.trim() || undefined,
    place,
    journey: journey === OF_SOURCE ? undefined : journey,
    marketing: given.marketing ?? (await names(initQuestions.marketing, initDefaults.marketing)),
    sales: given.sales ?? (await names(initQuestions.sales, initDefaults.sales)),
    terms: given.terms ?? (await answered(confirm({ ...terminal, message: initQuestions.terms }))),
  };
}

function addressProblem(address: string): string | undefined {
  const problem = address === '' ? undefined : webAddressProblem(address);
  return problem && `${address} ${problem.message}. ${problem.hint}`;
}
