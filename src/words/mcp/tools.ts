/** The tools of the server, for an assistant that decides which one to use. */
export const toolWords = {
  find: {
    title: 'Find content',
    description:
      'Search pieces, buyer questions, personas, terms, competitors and requests, in the words of a rep. Start here for “do we have something about …”.',
  },
  cell: {
    title: 'What to send and say',
    description:
      'What to send and say to one buyer at one stage of the journey, such as a CFO who has the quote: the questions they ask, answers, and pieces in order, with what must not be sent.',
  },
  piece: {
    title: 'One piece',
    description: 'Everything about one piece: whether it is current, who may receive it, what to say, how to use it.',
  },
  questions: {
    title: 'Questions and answers',
    description:
      'Questions and objections of buyers with the answers of the team, by persona, stage, product or competitor, or in the buyer’s words.',
  },
  gaps: {
    title: 'Gaps and tasks',
    description:
      'What content is missing, and what to do next: tasks by points, and the gaps behind them, for a persona, stage, product or owner.',
  },
  requests: {
    title: 'Content requests',
    description: 'What sales requested, and what happened to it: the decision, the next step, and whether it is late.',
  },
  request_link: {
    title: 'Request content',
    description:
      'A link to a filled-in request for content that is missing. It files nothing: a person opens the link and sends it.',
  },
  coverage: {
    title: 'Coverage',
    description:
      'How many needs of buyers content meets: in all, by persona, product, segment and language, and by cell. For “are we improving” use changes, too.',
  },
  changes: {
    title: 'What changed',
    description:
      'What was published, reviewed, decided, retired, requested or delivered since a day, at most 90 days back.',
  },
  competitor: {
    title: 'Competitor',
    description:
      'What to know about a competitor: positioning, deals won and lost, the questions it raises, and pieces.',
  },
} as const;

export type ToolName = keyof typeof toolWords;

export const inputHelp = {
  words: 'What to look for, in a rep’s or a buyer’s words.',
  persona: 'The buyer: an id, a name or a job title, such as CFO.',
  stage: 'The stage of the journey: an id or a name.',
  product: 'The product: an id or a name. Counts only content for this product.',
  question: 'The question that the buyer asks: its id, or its words.',
  language: 'The language of the buyer, such as de. Its pieces come first.',
  competitor: 'The competitor: an id or a name.',
  piece: 'The id or the title of the piece.',
  limit: 'The most entries in each list, from 1 to 25. Default: 10.',
  objections: 'Only objections.',
  unanswered: 'Only questions that no usable piece answers.',
  owner: 'Only the tasks of this person or team: an id or a name.',
  status: 'open, closed or all. Default: open.',
  team: 'Only requests of this team, such as sales.',
  requestTitle: 'What is needed, in one line.',
  requestWords: 'What the buyer said, and how the content will be used. No names of people or companies.',
  format: 'The format: an id or a name.',
  since: 'The first day, YYYY-MM-DD. Default: 7 days ago.',
} as const;
