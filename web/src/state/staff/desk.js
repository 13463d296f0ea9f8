/**
 * What those who work on requests see and do. Lists are asked for when the address asks for them,
 * and again when the window is looked at; the last good answer stays meanwhile.
 */
import { todayInBeijing } from '../../format/dates.js';
import { decodeDesk, NO_FILTER, TABS } from './route.js';

/** `data` is the last good answer, of the moment `at`, and stays through later phases. */
export const NOTHING = Object.freeze({ phase: 'none', data: null, at: null, problem: null });

export const isBureau = ({ role }) => role === 'PLANNER' || role === 'ADMIN';

export function initialDesk(search, { session, t, lang }) {
  const tabs = TABS[isBureau(session) ? 'PLANNER' : 'INSTALLER'];
  return {
    ...decodeDesk(search, tabs),
    t,
    lang,
    session,
    bureau: isBureau(session),
    tabs,
    today: todayInBeijing(Date.now()),
    sort: null,
    refreshed: 0,
    list: NOTHING,
    view: NOTHING,
    leads: NOTHING,
    indicators: NOTHING,
    doing: null,
    doingProblem: null,
    batch: null,
    busy: null,
    listChanged: 0,
  };
}

export const setTab = (desk, tab) => desk.set({ tab, id: null, alone: false, doing: null });

/** Another filter begins at its first page. */
export const setFilter = (desk, change) =>
  desk.set({ filter: { ...desk.get().filter, page: 1, ...change }, id: null, alone: false });

export const clearFilter = (desk) => desk.set({ filter: NO_FILTER, id: null, alone: false });

export const setSort = (desk, sort) => desk.set({ sort });

export const choose = (desk, id) =>
  desk.set({ id, doing: null, doingProblem: null, alone: id ? desk.get().alone : false });

export const setPeriod = (desk, period) => desk.set({ period });

/** Asks again for all that is shown. */
export const refresh = (desk) =>
  desk.set({ refreshed: desk.get().refreshed + 1, today: todayInBeijing(Date.now()) });

/** @param {string|null} doing an action whose form is open */
export const prepare = (desk, doing) => desk.set({ doing, doingProblem: null });

/**
 * Does something to the chosen request; every such call answers with the request as it is then.
 *
 * @param {string} what names it, so that its problem can stand beside it
 * @param {() => Promise<object>} call
 */
export async function perform(desk, what, call, clock = Date.now) {
  const { id } = desk.get();
  if (desk.get().busy) return;
  desk.set({ busy: what, doingProblem: null });
  const { data, problem } = await call().then(
    (answer) => ({ data: answer }),
    (refusal) => ({ problem: refusal }),
  );
  if (problem) return refused(desk, what, problem);
  desk.set({ busy: null });
  if (desk.get().id === id) desk.set({ view: shown(data, clock()), doing: null });
  refreshList(desk);
}

/** Somebody else may have been there first: what is possible now has to be seen. */
function refused(desk, what, problem) {
  desk.set({ busy: null, doingProblem: { what, problem } });
  if (problem.status === 409) refresh(desk);
}

const refreshList = (desk) => desk.set({ listChanged: desk.get().listChanged + 1 });

export const shown = (data, at) => ({ phase: 'shown', data, at, problem: null });
