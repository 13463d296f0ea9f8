/** Opening, keeping and renaming scenarios. */
import { UNSAVED } from './dock.js';
import { stepped } from './steps.js';

/** @returns {boolean} false while a step is on its way: it belongs to the steps as they are */
export function openScenario(dock, scenario) {
  if (dock.get().busy) return false;
  dock.set({
    ...stepped(dock.get(), scenario.changes),
    scenario: keptAs(scenario),
    open: null,
  });
  return true;
}

const keptAs = ({ id, name, note, changes, datasetVersion }) => ({
  id,
  name,
  note: note ?? '',
  datasetVersion,
  kept: changes,
});

/**
 * @param {{id: string|null, name: string, note: string}} as with an id it is kept in place of what
 *   was kept under it
 */
export async function keepScenario(dock, { id, name, note }, { addScenario, changeScenario }) {
  const { changes, scenario } = dock.get();
  const body = { name, note, changes };
  const kept = await (id === null ? addScenario(body) : changeScenario(id, body));
  // Another one may have been opened meanwhile.
  if (dock.get().scenario !== scenario) return;
  dock.set({ scenario: { ...keptAs(kept), kept: changes }, open: null });
}

/** The steps stay when what was kept of them is deleted. */
export async function dropScenario(dock, id, deleteScenario) {
  await deleteScenario(id);
  if (dock.get().scenario.id === id) dock.set({ scenario: UNSAVED });
}
