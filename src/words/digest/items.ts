/** The lines of a digest. */
import type { DigestItem } from '../../audit/digest.ts';
import type { Person } from '../../schema/person.ts';
import { waitingWords } from '../agreement/agenda.ts';
import { keptShare, keptText } from '../agreement/compliance.ts';
import { formatDays } from '../dates.ts';
import { day, type Part, type Sentence, sentence } from '../parts.ts';
import { businessDays } from '../requests/clock.ts';
import { freshnessWords, inSentence, requestStatusWords, shareWords } from '../states.ts';
import { taskLine } from '../tasks/titles.ts';

type Of<Code extends DigestItem['code']> = Extract<DigestItem, { code: Code }>;

/** One line of a digest. */
export function digestText(item: DigestItem): Sentence {
  switch (item.code) {
    case 'review':
      return reviewText(item);
    case 'task':
      return sentence`${taskLine(item.task)} (${names(item.owners, 'no owner yet')})`;
    case 'waiting':
      return waitingText(item);
    case 'answered':
      return answeredText(item);
    case 'promise':
      return sentence`“${item.commitment.statement}”: ${keptShare(item.kept)} kept (${keptText(item.kept)})`;
    case 'new': {
      const { share, summary } = item.piece;
      return sentence`“${{ piece: item.piece }}” (${shareWords[share].word})${summary === undefined ? '' : `: ${summary}`}`;
    }
    case 'meeting': {
      const late = item.lateBy > 0 ? `was due on ` : 'is due by ';
      const by = item.lateBy > 0 ? `, ${formatDays(item.lateBy)} ago` : '';
      return sentence`The next meeting of sales and marketing ${late}${{ date: item.due }}${by}`;
    }
  }
}

function reviewText({ owner, review }: Of<'review'>): Sentence {
  const title: Part = review.kind === 'piece' ? { piece: review.piece } : personaLink(review.persona);
  const who = owner ? sentence` (${{ person: owner }})` : [];
  return sentence`“${title}”: ${reviewWhen(review)}${who}`;
}

/** `due December 6, 2026`, `overdue, due October 2, 2026`. */
function reviewWhen(review: Of<'review'>['review']): Sentence {
  const { dueOn, state } = review.freshness;
  const word = inSentence(freshnessWords[state]);
  const expires = review.kind === 'piece' ? review.piece.expires : undefined;
  if (state === 'expired') return sentence`${word}, last day of use ${day(expires)}`;
  if (dueOn === undefined) return [word];
  return state === 'due' ? sentence`${word} ${{ date: dueOn }}` : sentence`${word}, due ${{ date: dueOn }}`;
}

function personaLink({ id, name }: { readonly id: string; readonly name: string }): Part {
  return { link: name, to: `/personas/${id}/` };
}

function waitingText({ clock, who }: Of<'waiting'>): Sentence {
  const { lateBy = 0, request, waiting } = clock;
  const time = waiting.days === undefined ? '' : ` for ${businessDays(waiting.days)}`;
  const late = lateBy > 0 ? `, ${businessDays(lateBy)} late` : '';
  const side = waiting.on === 'marketing' ? 'marketing, no owner yet' : 'the requester';
  return sentence`“${{ request }}”: ${waitingWords[waiting.for]}${time}${late} (${who === undefined ? side : { person: who }})`;
}

function answeredText({ on, piece, request }: Of<'answered'>): Sentence {
  const { reason, status } = request.triage;
  const see = piece === undefined ? [] : sentence`: “${{ piece }}”`;
  const why = reason === undefined ? [] : sentence`. ${reason}`;
  return sentence`“${{ request }}”: ${requestStatusWords[status].toLowerCase()} on ${{ date: on }}${see}${why}`;
}

function names(people: readonly Person[], none: string): Sentence {
  if (people.length === 0) return [none];
  return people.flatMap((person, index): Part[] => (index === 0 ? [{ person }] : [', ', { person }]));
}
