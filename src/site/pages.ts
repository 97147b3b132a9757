/**
 * The table of pages: every route of `src/pages/`, which pages it makes from an audit, and where it is named. The routes,
 * the menus, `llms.txt` and what a build is verified against all read it.
 */
import type { Audit } from '../audit/audit.ts';
import { CHANGE_DAYS, recentChanges } from '../audit/changes.ts';
import type { NamedPage } from '../data/llms.ts';
import { oncePer } from '../kit/once-per.ts';
import { agreementFolder, judgedAgreement } from './agreement/parts.ts';
import { gridLenses } from './cells/lenses.ts';
import { FACET_PAGE, facetLists } from './finding/facet-lists.ts';
import { href } from './frame/href.ts';
import { listPaths } from './frame/list-pages.ts';
import { getAudit } from './frame/site-content.ts';
import { gapFilters } from './gaps/gap-filters.ts';
import { closedClocks, requestBoard } from './requests/request-board.ts';
import { reviewLists } from './review/review-lists.ts';

/** One page of a route, as the site generator wants it. */
interface PagePath {
  /** What stands in place of the brackets of the route. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What the page is given. */
  readonly props?: object;
}

interface SitePage {
  /** The pages of the route; none where an audit does not call for it. */
  readonly paths: (audit: Audit) => PagePath[];
  /** Its entry in the menu at the top or at the foot of every page; the section is what a page says that it belongs to. */
  readonly menu: { readonly at: 'top' | 'foot'; readonly section: string; readonly label?: string } | 'none';
  /** What `llms.txt` says of it. */
  readonly llms: { readonly name: string; readonly what: string } | 'none';
}

const alone = () => [{ params: {} }];
const unnamed = { menu: 'none', llms: 'none' } as const;

/** By route: the name of its file in `src/pages/` without the ending. The order is that of the menus and of `llms.txt`. */
export const sitePages = {
  index: {
    paths: alone,
    menu: { at: 'top', section: 'Home' },
    llms: { name: 'Grid', what: 'every persona at every stage' },
  },
  'lens/[by]/[id]': {
    paths: (audit) => gridLenses(audit).map((lens) => ({ params: { by: lens.by, id: lens.id }, props: { lens } })),
    ...unnamed,
  },
  'map/[persona]/[stage]': {
    paths: ({ cells }) =>
      cells.map((cell) => ({ params: { persona: cell.persona.id, stage: cell.stage.id }, props: { cell } })),
    ...unnamed,
  },
  'content/[...page]': {
    paths: ({ pieces }) => listPaths(pieces.size),
    menu: { at: 'top', section: 'Content' },
    llms: { name: 'Content', what: 'every piece' },
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
  'personas/index': { paths: alone, menu: { at: 'top', section: 'Personas' }, llms: 'none' },
  'personas/[id]': {
    paths: ({ model }) => model.personas.map((persona) => ({ params: { id: persona.id }, props: { persona } })),
    ...unnamed,
  },
  'gaps/[...page]': {
    paths: ({ gaps }) => listPaths(gaps.length),
    menu: { at: 'top', section: 'Gaps' },
    llms: { name: 'Gaps', what: 'what is missing, the most pressing first' },
  },
  'gaps/[by]/[id]/[...page]': {
    paths: (audit) =>
      gapFilters(audit).flatMap(({ by, gaps, id, path: list }) =>
        listPaths(gaps.length).map(({ params, props }) => ({
          params: { ...params, by, id },
          props: { ...props, list },
        })),
      ),
    ...unnamed,
  },
  'requests/index': {
    paths: alone,
    menu: { at: 'top', section: 'Requests' },
    llms: { name: 'Requests', what: 'what sales asked for and what became of it' },
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
  'review/index': { paths: alone, menu: { at: 'top', section: 'Review' }, llms: 'none' },
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
  'decisions/[...page]': { paths: (audit) => listPaths(reviewLists(audit).decisions.length), ...unnamed },
  'candidates/[...page]': { paths: (audit) => listPaths(reviewLists(audit).candidates.length), ...unnamed },
  'changes/[...page]': {
    paths: (audit) => listPaths(recentChanges(audit, CHANGE_DAYS).length),
    menu: { at: 'top', section: 'Changes' },
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
    menu: { at: 'top', section: 'Agreement' },
    llms: 'none',
  },
  'alignment/[...part]': {
    paths: (audit) => {
      const judged = judgedAgreement(audit);
      return judged ? [undefined, 'check'].map((part) => ({ params: { part }, props: { judged } })) : [];
    },
    ...unnamed,
  },
  'find/index': { paths: alone, menu: { at: 'foot', section: 'Find' }, llms: 'none' },
  'contribute/index': { paths: alone, menu: { at: 'foot', section: 'Add a piece' }, llms: 'none' },
  method: {
    paths: alone,
    menu: { at: 'foot', section: 'Method', label: 'How the numbers are made' },
    llms: { name: 'Method', what: 'how each number is made' },
  },
  'data/index': { paths: alone, menu: { at: 'foot', section: 'Data' }, llms: 'none' },
  '404': { paths: alone, ...unnamed },
} as const satisfies Record<string, SitePage>;

type Route = keyof typeof sitePages;
type MenuOf<Page> = Page extends { readonly menu: { readonly section: infer Name } } ? Name : never;

/** A section of the site, by its name in a menu. */
export type Section = MenuOf<(typeof sitePages)[Route]>;

const routes = Object.entries<SitePage>(sitePages);

/** The pages of a route, for its `getStaticPaths`. */
export function pathsOf<R extends Route>(route: R): ReturnType<(typeof sitePages)[R]['paths']> {
  return sitePages[route].paths(getAudit()) as ReturnType<(typeof sitePages)[R]['paths']>;
}

/** The files of all pages that an audit calls for, relative to the site's folder: what a build is verified against. */
export function pagesOf(audit: Audit): string[] {
  return routes.flatMap(([route, { paths }]) =>
    paths(audit).map(({ params }) => (route === '404' ? '404.html' : `${folderOf(route, params)}index.html`)),
  );
}

export interface MenuEntry {
  readonly section: string;
  readonly label: string;
  readonly href: string;
}

/** The menus at the top and at the foot of every page: the routes that make a page. */
export const menus = oncePer((audit: Audit) => ({ top: menuOf(audit, 'top'), foot: menuOf(audit, 'foot') }));

function menuOf(audit: Audit, at: 'top' | 'foot'): MenuEntry[] {
  return routes.flatMap(([route, { menu, paths }]) => {
    if (menu === 'none' || menu.at !== at || paths(audit).length === 0) return [];
    const { section, label = section } = menu;
    return { section, label, href: href(`/${folderOf(route, {})}`) };
  });
}

/** The pages that `llms.txt` names. */
export function llmsPages(): NamedPage[] {
  return routes.flatMap(([route, { llms }]) =>
    llms === 'none' ? [] : { ...llms, path: `/${folderOf(route, {})}` as const },
  );
}

/** The folder of a page, relative to the site's: `gaps/page/2/`. */
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
