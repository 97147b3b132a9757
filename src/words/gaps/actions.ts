import type { Action } from '../../audit/audit.ts';
import type { AdaptFor, CreateFor, Decide, FormatReason, MapCheck, MapTo, UpdateFor } from '../../audit/gaps/action.ts';
import { mainLanguage } from '../../audit/reach.ts';
import type { Piece } from '../../content/model.ts';
import { count } from '../dates.ts';
import { languageName } from '../languages.ts';
import { day, type Sentence, sentence } from '../parts.ts';
import { audienceWords, inSentence, statusWords } from '../states.ts';
import { listed } from '../tasks/listed.ts';

/** What to do about a gap. */
export function actionText(action: Action): Sentence {
  switch (action.verb) {
    case 'point-to':
      return sentence`Send “${{ piece: action.piece }}” to the requester and ask if it helps.`;
    case 'review':
      return reviewText(action);
    case 'map':
      return mapText(action.piece, action.to);
    case 'finish':
      return finishText(action);
    case 'check':
      return checkText(action);
    case 'update':
      return sentence`Update ${named(action.piece)}${updateFor(action.for)}.`;
    case 'translate': {
      const { into, piece } = action;
      const rest =
        into === undefined ? ' and add the translation as a piece' : ` into ${languageName(mainLanguage(into))}`;
      return sentence`Translate ${named(piece)}${rest}.`;
    }
    case 'adapt':
      return sentence`Adapt “${{ piece: action.piece }}”, made for ${action.from.name}, ${adaptFor(action.for)}.`;
    case 'create': {
      const { because, format } = action;
      const what = createFor(action.for);
      const as = format === undefined ? '' : `, in the format “${format.name}”`;
      return sentence`Create ${what}${as}.${because === undefined ? '' : ` ${formatReason(because)}`}`;
    }
    case 'adopt':
      return sentence`Check the asset that sales made, and add it as a piece.`;
    case 'decide':
      return decideText(action.piece, action.about);
  }
}

function reviewText({ dueOn, piece, updateDecidedOn }: Extract<Action, { verb: 'review' }>): Sentence {
  const due = sentence`Its review was due on ${day(dueOn)}.`;
  return updateDecidedOn === undefined
    ? sentence`Review “${{ piece }}” and mark it as reviewed. ${due}`
    : sentence`Update “${{ piece }}”, as decided on ${{ date: updateDecidedOn }}, and mark it as reviewed. ${due}`;
}

function mapText(piece: Piece, to: MapTo): Sentence {
  switch (to.code) {
    case 'describe':
      return sentence`Add the persona and stage that “${{ piece }}” serves.`;
    case 'claimed': {
      const why = 'It already answers the question, but only as a secondary piece.';
      return sentence`Review “${{ piece }}”; if it was made for ${{ cell: to.cell }}, mark it primary. ${why}`;
    }
    case 'check': {
      const { cell } = to;
      const then = to.listed
        ? sentence`mark it primary for ${{ cell }}`
        : sentence`add ${{ cell }} to the cells it serves`;
      return sentence`Check whether “${{ piece }}” ${mapCheck(to.check)}. If so, ${then}.`;
    }
  }
}

function mapCheck(check: MapCheck): string {
  switch (check.code) {
    case 'answers':
      return `also answers the question ${bothMention(check.words)}`;
    case 'fits':
      return `also fits this cell ${bothMention(check.words)}`;
    case 'requested':
      return 'is what sales requested';
  }
}

function finishText({ forSales, piece }: Extract<Action, { verb: 'finish' }>): Sentence {
  const { status } = piece;
  if (forSales) {
    return sentence`Ask sales to approve “${{ piece }}” first (${inSentence(statusWords[status])}).`;
  }
  const verb = status === 'in-review' ? 'Approve' : status === 'draft' ? 'Finish' : 'Create';
  return sentence`${verb} and publish “${{ piece }}” (${inSentence(statusWords[status])}).`;
}

function checkText({ aside, otherwise, pieces }: Extract<Action, { verb: 'check' }>): Sentence {
  const one = pieces.length === 1;
  const found = one ? 'If so' : 'If one does';
  const primary = aside.length === 0 ? '' : ', and mark it primary here';
  const add = sentence`${found}, add the question to its ${{ code: 'answers' }}${primary}.`;
  const [verb, ...rest] = actionText(otherwise);
  const next = sentence`If not, ${String(verb).charAt(0).toLowerCase() + String(verb).slice(1)}`;
  return sentence`Check whether ${listed(pieces, 'or')} already answers the question. ${add} ${next}${rest}`;
}

function updateFor(aim: UpdateFor): string {
  switch (aim.code) {
    case 'answer':
      return ` to also answer the question ${bothMention(aim.words)}`;
    case 'product':
      return ` to also cover ${aim.product}`;
    case 'segment':
      return ` to also fit ${aim.segment}`;
    case 'request':
      return ' and name it in the request';
  }
}

function adaptFor(aim: AdaptFor): string {
  switch (aim.code) {
    case 'answer':
      return `to answer the question ${bothMention(aim.words)}`;
    case 'persona':
      return `for ${aim.persona} ${bothMention(aim.words)}`;
    case 'request':
      return `into what sales requested ${bothMention(aim.words)}`;
  }
}

function createFor(aim: CreateFor): Sentence {
  switch (aim.code) {
    case 'answer': {
      const { others } = aim;
      const open = others === 1 ? 'other open question' : `${others} other open questions`;
      return sentence`a piece that answers the question${others === 0 ? '' : ` and, if possible, the ${open} here`}`;
    }
    case 'request':
      return sentence`the piece that sales requested`;
    case 'lost':
      return sentence`what reps lacked in these deals (“${aim.missing}”), and name the question it answers in the loss to close the gap`;
    case 'cell':
      return sentence`a piece for ${{ cell: aim.cell }}`;
    case 'product':
      return sentence`a piece about ${aim.product} for ${{ cell: aim.cell }}`;
    case 'segment':
      return sentence`a piece made for ${aim.segment}, for ${{ cell: aim.cell }}`;
  }
}

function formatReason(because: FormatReason): string {
  switch (because.code) {
    case 'requested':
      return 'Sales requested this format here.';
    case 'persona': {
      const { cells, first, persona, stage } = because;
      const has = `${persona} has this format at ${count(cells, 'other stage')}`;
      return first ? `${has}, and nothing at ${stage} has it yet.` : `${has}.`;
    }
    case 'wanted':
      return `${count(because.requests, 'request')} for ${because.persona} ${because.requests === 1 ? 'names' : 'name'} this format.`;
    case 'used': {
      const cells = count(because.cells, 'covered cell');
      return `${cells} at ${because.stage} ${because.cells === 1 ? 'uses' : 'use'} this format.`;
    }
  }
}

function decideText(piece: Piece | undefined, about: Decide): Sentence {
  switch (about.code) {
    case 'share': {
      const audience = audienceWords[about.audience];
      return sentence`Decide whether ${named(piece)} may go to ${audience}, or make a version that may.`;
    }
    case 'keep':
      return sentence`Decide whether to keep ${named(piece)}.`;
    case 'formats': {
      const { has, wanted } = about;
      const file = { code: 'formats.yaml' };
      return sentence`Add a format, or lower the number wanted here: ${file} has only ${count(has, 'format')}, and ${{ number: wanted }} are wanted.`;
    }
  }
}

function named(piece: Piece | undefined): Sentence {
  return piece === undefined ? ['the piece that the request is about'] : sentence`“${{ piece }}”`;
}

/** Why a piece looks right: the words it shares with a question or a request. */
function bothMention(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  const last = quoted.pop() ?? '';
  return `(both mention ${quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`})`;
}
