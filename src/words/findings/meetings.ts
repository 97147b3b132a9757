/** The kinds of meetings and the parts of their agenda, as forms and editors call them. */

export const agendaPartTitles = {
  figures: 'Figures',
  new: 'What is new',
  wentWell: 'What went well',
  wentWrong: 'What went wrong',
  plan: 'What is planned',
  topics: 'To discuss',
} as const;

export const agendaMinutesHelp = 'Minutes for this part of the agenda. With 0, it has no time of its own.';

export const meetingKindTitles = {
  weekly: 'Weekly meetings',
  monthly: 'Monthly meetings',
  quarterly: 'Quarterly meetings',
  leads: 'Meetings of the two leads',
  other: 'Other meetings',
} as const;
