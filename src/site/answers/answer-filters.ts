/** The list of answers and its filters: by kind, competitor and product. */
import { type Answer, answerList } from '../../audit/answers/answer-list.ts';
import type { Audit } from '../../audit/audit.ts';
import { lensAudit } from '../../audit/lens-audits.ts';
import { namedLenses } from '../../data/named-lenses.ts';
import { oncePer } from '../../kit/once-per.ts';
import { answersWords } from '../../words/answers/list.ts';
import { href } from '../frame/href.ts';

/** The number of answers on a page: one takes more space than an entry of other lists. */
export const ANSWER_PAGE = 12;

type AnswerFilter = 'kind' | 'competitor' | 'product';

export interface FilteredAnswers {
  readonly by: AnswerFilter;
  readonly id: string;
  readonly text: string;
  readonly path: `/${string}/`;
  readonly answers: readonly Answer[];
}

export const answerListPath = (by: AnswerFilter, id: string): `/${string}/` => `/answers/${by}/${id}/`;

/** Every filter that leaves an answer. */
export const answerFilters = oncePer((audit: Audit): FilteredAnswers[] => {
  const all = answerList(audit);
  const filter = (by: AnswerFilter, id: string, text: string, answers: readonly Answer[]): FilteredAnswers => ({
    ...{ by, id, text, answers },
    path: answerListPath(by, id),
  });
  return [
    filter(
      'kind',
      'objection',
      answersWords.objection,
      all.filter(({ question }) => question.objection),
    ),
    filter(
      'kind',
      'question',
      answersWords.question,
      all.filter(({ question }) => !question.objection),
    ),
    ...audit.model.competitors.map(({ id, name }) =>
      filter(
        'competitor',
        id,
        name,
        all.filter(({ competitors }) => competitors.some((one) => one.id === id)),
      ),
    ),
    // Under the lens of its grid, so that the same question has the same state there and here.
    ...namedLenses(audit)
      .filter(({ by }) => by === 'product')
      .map(({ by, id, name }) => filter('product', id, name, answerList(lensAudit(audit, { by, id })))),
  ].filter(({ answers }) => answers.length > 0);
});

/** The filters as links. @param current The list that is shown. */
export function answerFilterGroups(audit: Audit, current: `/${string}/`) {
  return (['kind', 'competitor', 'product'] as const).map((by) => ({
    label: answersWords[by],
    links: answerFilters(audit)
      .filter((filter) => filter.by === by)
      .map(({ answers, path, text }) => ({
        ...{ text, count: answers.length },
        href: href(path),
        current: path === current,
      })),
  }));
}
