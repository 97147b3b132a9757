import { mainLanguage } from '../../audit/reach.ts';
import { bodyOf } from '../../content/body/body.ts';
import type { Persona } from '../../content/model.ts';
import type { PublishedModel } from '../../publish/published.ts';
import type { Question } from '../../schema/persona.ts';
import { cellName } from '../../words/cells/name.ts';
import type { Names } from '../names.ts';
import { usualWords } from './names.ts';
import { type DraftRecord, idWords, lines } from './record.ts';

/** The record of a buyer's question. It leads to its place on the page of the cell. */
export function questionRecord(
  question: Question,
  persona: Persona,
  { site }: PublishedModel,
  names: Names,
): DraftRecord {
  const { answer, ask, id, keywords, objection, products, stage } = question;
  const page = persona.status === 'active' ? `/map/${persona.id}/${stage}/` : `/personas/${persona.id}/`;
  return {
    kind: 'question',
    part: persona.status === 'retired' ? 'archived' : 'question',
    url: `${page}#question-${id}` as `/${string}`,
    language: mainLanguage(site.language),
    content: lines(ask, answer),
    meta: { title: ask, where: cellName(persona.name, names.stage(stage) ?? stage) },
    also: [idWords(id), ...keywords, ...(objection ? usualWords.objection : [])],
    about: [persona.name, ...persona.titles, ...persona.aliases, ...products.map((product) => names.product(product))],
    filters: {
      persona: [persona.id],
      stage: [stage],
      cell: [`${persona.id}/${stage}`],
    },
  };
}

/** The record of a persona. */
export function personaRecord(persona: Persona, { site }: PublishedModel): DraftRecord {
  const { aliases, goals, name, pains, titles } = persona;
  return {
    kind: 'persona',
    part: persona.status === 'retired' ? 'archived' : 'reference',
    url: `/personas/${persona.id}/`,
    language: mainLanguage(site.language),
    content: lines(...titles, ...aliases, ...goals, ...pains, bodyOf(persona).text),
    meta: { title: name },
    also: [idWords(persona.id), ...titles, ...aliases],
    about: [],
    filters: { persona: [persona.id], status: [persona.status] },
  };
}
