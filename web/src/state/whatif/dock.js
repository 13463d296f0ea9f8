/**
 * What the planner plays through: steps, their answer, and which part of the dock is open. The
 * page's own store holds the selection and takes the result; everything else is here.
 */
import { refusedAt, NO_STEPS, redone, stepped, undone, withoutStep, withStep } from './steps.js';

/** `of` are the steps that `data` answers; it stays, dimmed, until the next answer is here. */
export const NO_ANSWER = Object.freeze({ phase: 'none', data: null, of: null, problem: null });

/** `id` is null until it is saved; `kept` are its steps as they were saved. */
export const UNSAVED = Object.freeze({
  id: null,
  name: '',
  note: '',
  datasetVersion: null,
  kept: [],
});

export const initialDock = (remembered, { t, lang }) => ({
  t,
  lang,
  dataset: null,
  selected: null,
  direction: 'demand',
  ...NO_STEPS,
  scenario: UNSAVED,
  ...remembered,
  answer: NO_ANSWER,
  open: null,
  busy: false,
  attempt: 0,
});

export const isKept = ({ changes, scenario }) =>
  JSON.stringify(changes) === JSON.stringify(scenario.kept);

/**
 * @param {null|{what: 'step', kind: string, index: number|null, prefill?: object}|{what: 'cannot',
 *   remedy: object}|{what: 'compare'|'scenarios'|'save'}} open `prefill` is what is known of a new step
 */
export const openPart = (dock, open) => dock.set({ open });

export const closePart = (dock) => dock.set({ open: null });

export const undo = (dock) => !dock.get().busy && dock.set(undone(dock.get()));

export const redo = (dock) => !dock.get().busy && dock.set(redone(dock.get()));

export function removeStep(dock, index) {
  const { busy, changes, open } = dock.get();
  if (busy) return;
  // A form that stands for a step by its place would stand for another one afterwards.
  const stays = open?.what === 'step' && open.index !== null ? null : open;
  dock.set({ ...stepped(dock.get(), withoutStep(changes, index)), open: stays });
}

export const retry = (dock) => dock.set({ attempt: dock.get().attempt + 1 });

/** @returns {boolean} false while a step is on its way: it belongs to the steps as they are */
export function startAnew(dock) {
  if (dock.get().busy) return false;
  dock.set({ ...stepped(dock.get(), []), scenario: UNSAVED, open: null });
  return true;
}

/**
 * A step becomes one only when the server can play it through; what it refuses is thrown, and the
 * steps stay as they were.
 *
 * @param {(changes: object[]) => Promise<object>} ask
 */
export async function takeStep(dock, { index, change }, ask) {
  if (dock.get().busy) return;
  const changes = withStep(dock.get().changes, index, change);
  dock.set({ busy: true });
  try {
    const data = await ask(changes);
    dock.set({
      ...stepped(dock.get(), changes),
      answer: { phase: 'shown', data, of: changes, problem: null },
      open: null,
    });
  } finally {
    dock.set({ busy: false });
  }
}

/** Why the steps as they stand cannot be played through, and which of them it is. */
export function refusal({ answer }) {
  if (answer.phase !== 'failed') return null;
  return { problem: answer.problem, index: refusedAt(answer.problem)?.index ?? null };
}
