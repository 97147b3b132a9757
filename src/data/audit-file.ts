/** The whole audit as one JSON file, for programs that want everything at once. */
import { z } from 'zod';
import type { Audit } from '../audit/audit.ts';
import { atRisk } from '../words/states.ts';
import { count, text } from './fields.ts';
import { DATA_VERSION, dataListNames, dataLists, jsonItems } from './lists.ts';

const named = (fields: { readonly id: z.ZodString; readonly name: z.ZodString }) => z.array(z.strictObject(fields));

/** Counts, the names of records that rows refer to, and every published list under its name. */
const auditFile = z
  .strictObject({
    version: z.literal(DATA_VERSION).meta({ description: 'Goes up when a field is removed or changes its meaning.' }),
    today: z.iso.date().meta({ description: 'The day the audit counts as today.' }),
    title: text('The title of the site.'),
    company: text('The company whose content it is.'),
    address: z.string().nullable().meta({ description: 'Where the site is published.' }),
    coverage: z
      .strictObject({
        needs: count('The number of needs in all cells.'),
        met: count(`How many of them are met, not counting those ${atRisk}.`),
        atRisk: count(`How many of them are ${atRisk}.`),
      })
      .meta({ description: 'Coverage of all cells.' }),
    stages: named({ id: text('The id of the stage.'), name: text('The name of the stage.') }).meta({
      description: 'The journey stages, in order.',
    }),
    formats: named({ id: text('The id of the format.'), name: text('The name of the format.') }).meta({
      description: 'The formats.',
    }),
    products: named({ id: text('The id of the product.'), name: text('The name of the product.') }).meta({
      description: 'The products.',
    }),
    segments: named({ id: text('The id of the segment.'), name: text('The name of the segment.') }).meta({
      description: 'The segments.',
    }),
    owners: named({ id: text('The id of the person or team.'), name: text('The name of the person or team.') }).meta({
      description: 'The people and teams.',
    }),
    lists: z
      .strictObject(
        Object.fromEntries(
          dataListNames.map((name) => [
            name,
            z.array(dataLists[name].row).meta({ description: dataLists[name].description }),
          ]),
        ),
      )
      .meta({ description: 'Every published list, by name.' }),
  })
  .meta({ title: 'Content audit', description: 'The whole audit: every list that is also published on its own.' });

/** The audit as JSON, with one row of a list per line. */
export function auditJson(audit: Audit): string {
  const { coverage, model, today } = audit;
  const names = (records: readonly { id: string; name: string }[]) => records.map(({ id, name }) => ({ id, name }));
  const { met, atRisk, needs } = coverage;
  const facts = {
    version: DATA_VERSION,
    today,
    title: model.site.title,
    company: model.site.company,
    address: model.site.address ?? null,
    coverage: { needs, met, atRisk },
    stages: names(model.stages),
    formats: names(model.formats),
    products: names(model.products),
    segments: names(model.segments),
    owners: names(model.people),
  };
  const lines = Object.entries(facts).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const lists = dataListNames.map((name) => `${JSON.stringify(name)}:[\n${jsonItems(dataLists[name], audit)}\n]`);
  return `{${lines.join(',\n')},\n"lists":{\n${lists.join(',\n')}\n}}\n`;
}

/** The JSON Schema (draft 2020-12) of the file. */
export function auditSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(auditFile), null, 2)}\n`;
}
