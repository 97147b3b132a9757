/**
 * The table of pages: every route of `src/pages/`, the pages that it makes from an audit, and where it is listed. Routes,
 * menus, `llms.txt` and the verification of a build read it.
 */
import { answerList } from '../audit/answers/answer-list.ts';
import type { Audit } from '../audit/audit.ts';
import { listedChanges } from '../audit/changes.ts';
import { siteAddressesView } from '../audit/site-addresses.ts';
import { tasksOf } from '../audit/tasks/tasks.ts';
import type { NamedPage } from '../data/llms.ts';
import { namedLenses } from '../data/named-lenses.ts';
import { oncePer } from '../kit/once-per.ts';
import { menuLabels, namedPages } from '../words/frame/menu.ts';
import { guideNames } from '../words/help/guides.ts';
import { agreementFolder, anchor, judgedAgreement } from './agreement/agreement-pages.ts';
import { ANSWER_PAGE, answerFilters } from './answers/answer-filters.ts';
import { hasEditor } from './editor/config.ts';
import { FACET_PAGE, facetLists } from './finding/facet-lists.ts';
import { formsFor } from './forms/form-pages.ts';
import { href } from './frame/href.ts';
import { listPaths, workSizeFor } from './frame/list-pages.ts';
import { getAudit } from './frame/site-content.ts';
import { gapFilters } from './gaps/gap-filters.ts';
import { closedClocks, requestBoard } from './requests/request-board.ts';
import { reviewLists } from './review/review-lists.ts';
import { hasTopics } from './topics/topics.ts';

/** One page of a route, as the site generator expects it. */
interface PagePath {
  /** The values of the brackets in the route. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** The props of the page. */
  readonly props?: object;
}

/** The groups of the menu at the top, in its order, each with the key that opens it after `g`. */
const menuGroups = { home: 'h', content: 'c', gaps: 'g', requests: 'r', review: 'v', agreement: 'a' } as const;

type MenuGroup = keyof typeof menuGroups;

interface SitePage {
  /** The pages of the route; none where the audit does not need it. */
  readonly paths: (audit: Audit) => PagePath[];
  /** Its entry in the menu at the top or the foot of every page. */
  readonly menu:
    | { readonly at: 'top'; readonly group: MenuGroup; readonly section: Section }
    | { readonly at: 'foot'; readonly section: Section }
    | 'none';
  /** Its entry in `llms.txt`. */
  readonly llms: { readonly name: string; readonly what: string } | 'none';
}

/** The pages of a list of tasks or gaps. */
const workPaths = (total: number) => listPaths(total, workSizeFor(total));

const alone = () => [{ params: {} }];
const unnamed = { menu: 'none', llms: 'none' } as const;

/** By route: the name of its file in `src/pages/` without the extension. The order is that of the menus and of `llms.txt`. */
export const sitePages = {
  index: {
    paths: alone,
    menu: { at: 'top', group: 'home', section: 'Home' },
    llms: namedPages.grid,
  },
  'lens/[by]/[id]': {
    paths: (audit) => namedLenses(audit).map((lens) => ({ params: { by: lens.by, id: lens.id }, props: { lens } })),
    ...unnamed,
  },
  'map/[persona]/[stage]': {
    paths: ({ cells }) =>
      cells.map((cell) => ({ params: { persona: cell.persona.id, stage: cell.stage.id }, props: { cell } })),
    ...unnamed,
  },
  'content/[...page]': {
    paths: ({ pieces }) => listPaths(pieces.size),
    menu: { at: 'top', group: 'content', section: 'Content' },
    llms: namedPages.content,
  },
  'not-in-audit/[...page]': {
    paths: ({ model }) => {
      const view = siteAddressesView(model);
      return view ? listPaths(view.missing.length) : [];
    },
    ...unnamed,
  },
  'content/by/[facet]/[value]/[...page]': {
    paths: (audit) =>
      facetLists(audit).flatMap((list) =>
        listPaths(list.rows.length, FACET_PAGE).map(({ params, props }) => ({
          params: { ...params, facet: list.facet, value: list.id },
          props: { ...props, list },
        })),
      ),
    ...unnamed,
  },
  'content/[id]': {
    paths: ({ pieces }) => [...pieces].map(([id, audited]) => ({ params: { id }, props: { audited } })),
    ...unnamed,
  },
  'personas/index': { paths: alone, menu: { at: 'top', group: 'home', section: 'Personas' }, llms: 'none' },
  'personas/[id]': {
    paths: ({ model }) => model.personas.map((persona) => ({ params: { id: persona.id }, props: { persona } })),
    ...unnamed,
  },
  journey: {
    paths: ({ model }) => (model.stages.length === 0 ? [] : alone()),
    menu: { at: 'top', group: 'home', section: 'Journey' },
    llms: namedPages.journey,
  },
  'answers/[...page]': {
    paths: (audit) => {
      const { length } = answerList(audit);
      return length === 0 ? [] : listPaths(length, ANSWER_PAGE);
    },
    menu: { at: 'top', group: 'home', section: 'Answers' },
    llms: namedPages.answers,
  },
  'answers/[by]/[id]/[...page]': {
    paths: (audit) =>
      answerFilters(audit).flatMap(({ answers, by, id, path: list }) =>
        listPaths(answers.length, ANSWER_PAGE).map(({ params, props }) => ({
          params: { ...params, by, id },
          props: { ...props, list },
        })),
      ),
    ...unnamed,
  },
  'competitors/[...id]': {
    paths: ({ model: { competitors } }) =>
      competitors.length === 0
        ? []
        : [undefined, ...competitors].map((competitor) => ({ params: { id: competitor?.id }, props: { competitor } })),
    menu: { at: 'top', group: 'home', section: 'Competitors' },
    llms: namedPages.competitors,
  },
  'gaps/[...page]': {
    paths: ({ gaps }) => workPaths(tasksOf(gaps).length),
    menu: { at: 'top', group: 'gaps', section: 'Gaps' },
    llms: namedPages.gaps,
  },
  'gaps/by-need/[...page]': { paths: ({ gaps }) => workPaths(gaps.length), ...unnamed },
  'gaps/[by]/[id]/[...page]': {
    paths: (audit) =>
      gapFilters(audit).flatMap(({ by, gaps, id, path: list }) =>
        workPaths(gaps.length).map(({ params, props }) => ({
          params: { ...params, by, id },
          props: { ...props, list },
        })),
      ),
    ...unnamed,
  },
  'topics/[...page]': {
    paths: (audit) => (hasTopics(audit) ? [{ params: { page: undefined } }] : []),
    menu: { at: 'top', group: 'gaps', section: 'Topics' },
    llms: namedPages.topics,
  },
  'requests/index': {
    paths: alone,
    menu: { at: 'top', group: 'requests', section: 'Requests' },
    llms: namedPages.requests,
  },
  'requests/[id]': {
    paths: (audit) =>
      requestBoard(audit).clocks.map((clock) => ({ params: { id: clock.request.id }, props: { clock } })),
    ...unnamed,
  },
  'requests/from/[id]': {
    paths: (audit) =>
      requestBoard(audit).requesters.map((requester) => ({
        params: { id: requester.person.id },
        props: { requester },
      })),
    ...unnamed,
  },
  'requests/team/[team]': {
    paths: (audit) => requestBoard(audit).teams.map((team) => ({ params: { team: team.team }, props: { team } })),
    ...unnamed,
  },
  'requests/closed/[...page]': {
    paths: (audit) => listPaths(closedClocks(requestBoard(audit).clocks).length),
    ...unnamed,
  },
  ask: { paths: alone, ...unnamed },
  'review/index': { paths: alone, menu: { at: 'top', group: 'review', section: 'Review' }, llms: 'none' },
  'review/[owner]/[...page]': {
    paths: (audit) =>
      reviewLists(audit).queues.flatMap((queue) =>
        listPaths(queue.items.length).map(({ params, props }) => ({
          params: { ...params, owner: queue.owner.id },
          props: { ...props, queue },
        })),
      ),
    ...unnamed,
  },
  match: { paths: alone, ...unnamed },
  'decisions/[...page]': { paths: (audit) => listPaths(reviewLists(audit).decisions.length), ...unnamed },
  'candidates/[...page]': { paths: (audit) => listPaths(reviewLists(audit).candidates.length), ...unnamed },
  'changes/[...page]': {
    paths: (audit) => listPaths(listedChanges(audit).length),
    menu: { at: 'top', group: 'home', section: 'Changes' },
    llms: 'none',
  },
  'agreement/[...part]': {
    paths: (audit) => {
      const judged = judgedAgreement(audit);
      if (!judged) return [];
      return agreementFolder.map((part) => ({
        params: { part: part === 'index' ? undefined : part },
        props: { part, judged },
      }));
    },
    menu: { at: 'top', group: 'agreement', section: 'Agreement' },
    llms: 'none',
  },
  'agreement/[start]': {
    paths: (audit) => (judgedAgreement(audit) ? [] : [{ params: { start: 'start' } }]),
    menu: { at: 'top', group: 'agreement', section: 'Agreement' },
    llms: 'none',
  },
  'agreement/sign/[record]': {
    paths: (audit) => {
      const { records = [], shared = [] } = judgedAgreement(audit)?.signing ?? {};
      return [...records, ...shared].map((judged) => ({
        params: { record: anchor(judged.record) },
        props: { judged },
      }));
    },
    ...unnamed,
  },
  'alignment/[...part]': {
    paths: (audit) => {
      const judged = judgedAgreement(audit);
      return judged ? [undefined, 'check'].map((part) => ({ params: { part }, props: { judged } })) : [];
    },
    ...unnamed,
  },
  'find/index': { paths: alone, menu: { at: 'foot', section: 'Find' }, llms: 'none' },
  'contribute/index': { paths: alone, menu: { at: 'foot', section: 'Contribute' }, llms: 'none' },
  'contribute/[form]': {
    paths: (audit) => formsFor(audit).map((name) => ({ params: { form: name }, props: { name } })),
    ...unnamed,
  },
  'help/index': { paths: alone, menu: { at: 'foot', section: 'Help' }, llms: 'none' },
  'help/[guide]': { paths: () => guideNames.map((guide) => ({ params: { guide }, props: { guide } })), ...unnamed },
  'help/fields': { paths: alone, ...unnamed },
  'help/fields/agreement': { paths: alone, ...unnamed },
  'help/rules': { paths: alone, ...unnamed },
  edit: {
    paths: (audit) => (hasEditor(audit.model.site) ? alone() : []),
    menu: { at: 'foot', section: 'Edit' },
    llms: 'none',
  },
  method: {
    paths: alone,
    menu: { at: 'foot', section: 'Method' },
    llms: namedPages.method,
  },
  'data/index': { paths: alone, menu: { at: 'foot', section: 'Data' }, llms: 'none' },
  '404': { paths: alone, ...unnamed },
} as const satisfies Record<string, SitePage>;

type Route = keyof typeof sitePages;

/** A section of the site: a page says which one it belongs to, and the menus have an entry for it. */
export type Section = keyof typeof menuLabels;

const routes = Object.entries<SitePage>(sitePages);

/** The pages of a route, for its `getStaticPaths`. */
export function pathsOf<R extends Route>(route: R): ReturnType<(typeof sitePages)[R]['paths']> {
  return sitePages[route].paths(getAudit()) as ReturnType<(typeof sitePages)[R]['paths']>;
}

/** The files of all pages that an audit needs, relative to the site's folder. A build is verified against them. */
export function pagesOf(audit: Audit): string[] {
  return routes.flatMap(([route, { paths }]) =>
    paths(audit).map(({ params }) => (route === '404' ? '404.html' : `${folderOf(route, params)}index.html`)),
  );
}

export interface MenuEntry {
  readonly section: Section;
  readonly label: string;
  readonly href: string;
}

/** An entry of the menu at the top: the first section of its group, with the others below it. */
export interface TopEntry {
  /** The key that opens it after `g`. */
  readonly key: string;
  readonly label: string;
  readonly href: string;
  readonly sections: readonly MenuEntry[];
}

/** The menus at the top and at the foot of every page, with the routes that have pages. */
export const menus = oncePer((audit: Audit) => ({
  top: topMenu(audit),
  foot: entriesOf(audit, ({ at }) => at === 'foot'),
}));

function topMenu(audit: Audit): TopEntry[] {
  return Object.entries(menuGroups).flatMap(([group, key]) => {
    const sections = entriesOf(audit, (menu) => menu.at === 'top' && menu.group === group);
    const [first] = sections;
    return first === undefined ? [] : { key, label: first.label, href: first.href, sections };
  });
}

function entriesOf(audit: Audit, isListed: (menu: Exclude<SitePage['menu'], 'none'>) => boolean): MenuEntry[] {
  return routes.flatMap(([route, { menu, paths }]) => {
    if (menu === 'none' || !isListed(menu)) return [];
    const [first] = paths(audit);
    if (first === undefined) return [];
    const { section } = menu;
    return { section, label: menuLabels[section], href: href(`/${folderOf(route, first.params)}`) };
  });
}

/** The pages that `llms.txt` names. */
export function llmsPages(): NamedPage[] {
  const audit = getAudit();
  return routes.flatMap(([route, { llms, paths }]) =>
    llms === 'none' || paths(audit).length === 0 ? [] : { ...llms, path: `/${folderOf(route, {})}` as const },
  );
}

/** The folder of a page, relative to the site's, such as `gaps/page/2/`. */
function folderOf(route: string, params: PagePath['params']): string {
  const filled = route.split('/').flatMap((step) => {
    const name = /^\[(?:\.\.\.)?(.+)\]$/.exec(step)?.[1];
    return name === undefined ? step : (params[name] ?? []);
  });
  return filled
    .filter((step) => step !== 'index')
    .map((step) => `${step}/`)
    .join('');
}
