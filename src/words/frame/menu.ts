/** The sections of the site, as the menus at the top and at the foot of every page. */
export const menuLabels = {
  Home: 'Home',
  Content: 'Content',
  Personas: 'Personas',
  Journey: 'Journey',
  Answers: 'Answers',
  Competitors: 'Competitors',
  Gaps: 'Gaps',
  Topics: 'Topics',
  Requests: 'Requests',
  Review: 'Review',
  Changes: 'Changes',
  Agreement: 'Agreement',
  Find: 'Find what to send',
  Contribute: 'Add or change content',
  Help: 'Help',
  Edit: 'Edit content',
  Method: 'How the numbers are made',
  Data: 'Download the data',
} as const;

/** The pages that `llms.txt` names. */
export const namedPages = {
  grid: { name: 'Grid', what: 'every persona at every stage' },
  content: { name: 'Content', what: 'every piece' },
  journey: {
    name: 'Journey',
    what: 'the stages of the buyer beside our lead stages and deal stages, and who acts there',
  },
  answers: { name: 'Answers', what: 'every question and objection of our buyers with its answer' },
  competitors: { name: 'Competitors', what: 'every competitor with its battlecard' },
  gaps: { name: 'Gaps', what: 'what to do next, and the gaps that it closes' },
  topics: { name: 'Topics', what: 'where the topics of pieces came from, by quarter and team' },
  requests: { name: 'Requests', what: 'what sales requested and how each request ended' },
  method: { name: 'Method', what: 'how each number is calculated' },
} as const;
