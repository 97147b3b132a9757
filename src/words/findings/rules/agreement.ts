/** What the catalog says of the rules about what both teams sign. A finding without a hint of its own shows `fix`. */
export const agreementRuleTexts = {
  'agreement/public-site': {
    title: 'Agreement on a public site',
    why: 'Anyone could read what the teams promise each other, why deals were lost, and the revenue goals.',
    fix: 'Set `public: false` in site.yaml, or move agreement/ to another repository. To publish it anyway, add `severities: { agreement/public-site: warning }`.',
  },
  'agreement/impossible-date': {
    title: 'Impossible dates in the agreement',
    why: 'The figures would count something that has not happened yet, or a period that ends before it begins.',
    fix: 'Enter the day it actually happened.',
  },
  'agreement/wrong-team': {
    title: 'Signature by a person from another team',
    why: 'The other team would believe that this team has agreed.',
    fix: 'Delete this signature. Ask someone on the team to sign: `npx content-audit sign <kind/id> --team <team> --by <person>`',
  },
  'agreement/unstamped': {
    title: 'Signature without a stamp',
    why: 'Without a stamp, later changes cannot be detected, so the signature does not count.',
    fix: 'Sign again: `npx content-audit sign <kind/id> --team <team> --by <person>`',
  },
  'agreement/changed': {
    title: 'Changed since it was signed',
    why: 'The team signed a different text and may not know.',
    fix: 'Read it; if you agree, sign again: `npx content-audit sign <kind/id> --team <team> --by <person>`',
  },
  'agreement/overdue': {
    title: 'Agreement overdue for review',
    why: 'Both teams signed it once but have not confirmed it since.',
    fix: 'Review it together. If it is up to date, set `reviewed` to today or sign again.',
  },
  'commitment/no-lead-stage': {
    title: 'Promise that does not say which leads it covers',
    why: 'Each team counts different leads, and both believe their number.',
    fix: 'Add `leadStage:` with a term from agreement/terms.',
  },
  'commitment/contradiction': {
    title: 'Conflicting promises',
    why: 'Keeping one promise breaks the other.',
    fix: 'Delete one of them, or add `source:` to each to say which leads it covers.',
  },
  'commitment/one-sided': {
    title: 'Promises by one team only',
    why: 'An agreement needs promises from both sides.',
    fix: 'Ask the other team what it promises, and add it to commitments.yaml.',
  },
  'handoff/empty-seat': {
    title: 'Role with no one assigned',
    why: 'Leads that go to this role wait for no one.',
    fix: 'Add `person:` to the role, or remove the role from the handoffs.',
  },
  'handoff/unusable-piece': {
    title: 'Unusable piece for rejected leads',
    why: 'Leads would get a piece that must not be sent.',
    fix: 'List a usable piece under `send:`.',
  },
  'system/two-truths': {
    title: 'Fact with two sources of truth',
    why: 'Where two systems differ, each team believes its own.',
    fix: 'Keep it under `truthFor:` in one system and move it to `copies:` in the other.',
  },
  'system/no-truth': {
    title: 'Fact without a source of truth',
    why: 'Where its copies differ, no one can say which is correct.',
    fix: 'List it under `truthFor:` of the system that is its source of truth.',
  },
} as const;
