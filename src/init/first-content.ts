/** The first files of a content folder: path in the folder, then the text. */
import { currentFormat } from '../content/formats/format.ts';
import { newId } from '../content/new-id.ts';
import { entriesYaml } from '../content/write/entries-yaml.ts';
import { newMdx } from '../content/write/front-matter.ts';
import { recordYaml } from '../content/write/record-yaml.ts';
import { hostOf } from '../forge/hosts/links.ts';
import type { Entry } from '../import/own-lists.ts';
import { usualFormats } from '../import/usual-lists.ts';
import { firstContent, firstPersonas, samplePieces, sampleRequest } from '../words/init/content.ts';
import { type Answers, hostIn } from './answers.ts';
import { stagesYaml } from './journeys.ts';

type Files = ReadonlyMap<string, string>;

/** The settings, and the journey if one was chosen. An import adds the rest. */
export function settingsFiles(answers: Answers, today: string): Files {
  const { address, company, journey, place, repository, timeZone } = answers;
  const host = hostIn(place);
  const site = recordYaml({
    format: currentFormat(),
    title: firstContent.title,
    company,
    address,
    repository,
    // Only needed if the address does not show it.
    host: hostOf({ repository, host: undefined }) === host ? undefined : host,
    timeZone,
    startedOn: today,
  });
  return new Map([['site.yaml', site], ...(journey ? [['stages.yaml', stagesYaml(journey)] as const] : [])]);
}

/** The lists and the two buyers of a team that imports nothing. */
export function startFiles(answers: Answers): Files {
  const formats = usualFormats.map(({ usual: _usual, words: _words, ...format }): Entry => format);
  return new Map([
    ['formats.yaml', entriesYaml(formats)],
    ['people.yaml', entriesYaml(teamsOf(answers))],
    ...firstPersonas.map(
      ({ body, id, questions, ...fields }) =>
        [`personas/${id}.mdx`, newMdx({ ...fields, questions: [...questions] }, body)] as const,
    ),
  ]);
}

/** The teams as entries of people.yaml, those of marketing first. */
export function teamsOf({ marketing, sales }: Answers, taken: readonly string[] = []): Entry[] {
  const ids = new Set(taken);
  const named = [
    ...marketing.map((name) => ({ name, team: 'marketing' })),
    ...sales.map((name) => ({ name, team: 'sales' })),
  ];
  return named.map(({ name, team }) => {
    const id = newId(name, 'team', ids);
    ids.add(id);
    return { id, name, team, kind: 'team' };
  });
}

/** Example pieces and a request, for content that begins with {@link startFiles}. */
export function sampleFiles(owner: string, today: string): Files {
  const pieces = samplePieces.map(({ answers, body, id, isReviewed, persona, stage, ...fields }) => {
    const record = {
      ...fields,
      url: `https://www.example.com/${id}`,
      status: 'live',
      owner,
      serves: [{ persona, stage, ...(answers.length > 0 ? { answers: [...answers] } : {}) }],
      ...(isReviewed ? { reviewed: { on: today, by: owner } } : {}),
    };
    return [`pieces/example-${id}.mdx`, newMdx(record, body)] as const;
  });
  const { id, ...ask } = sampleRequest;
  const request = recordYaml({ ask: { kind: 'new', ...ask, requestedOn: today }, triage: { status: 'new' } }, [
    'ask',
    'triage',
  ]);
  return new Map([...pieces, [`requests/example-${id}.yaml`, request]]);
}
