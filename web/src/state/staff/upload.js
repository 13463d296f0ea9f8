/** A table on its way to the server, and what has become of its rows so far. */
import { advance, decodeText, newProgress, readTable } from '../../format/staff/batch.js';

/** The page is drawn anew only so often, however fast the lines come. */
const DRAW_EVERY = 50;

/**
 * @typedef {{name: string, text: string, table: object, phase: 'read'|'sending'|'done'|'broken'|'failed',
 *   progress: object, lines: object[], problem: Error|null}} Batch
 */
export async function readFile(desk, file) {
  const text = decodeText(await file.arrayBuffer());
  const table = readTable(text);
  const progress = newProgress(table.rows.length);
  desk.set({
    batch: { name: file.name, text, table, phase: 'read', progress, lines: [], problem: null },
  });
}

export const forgetFile = (desk) => desk.set({ batch: null });

/** @param {(text: string, onLine: (line: object) => void, signal: AbortSignal) => Promise<void>} send */
export async function sendFile(desk, send) {
  const { batch } = desk.get();
  const running = new AbortController();
  const lines = [];
  let progress = newProgress(batch.table.rows.length);
  const patch = (change) => desk.set({ batch: { ...desk.get().batch, ...change } });
  const draw = () => patch({ progress, lines: [...lines] });
  patch({ phase: 'sending', problem: null, lines: [], progress, stop: () => running.abort() });
  try {
    await send(
      batch.text,
      (line) => {
        progress = advance(progress, line);
        if (!line.done) lines.push(line);
        if (lines.length % DRAW_EVERY === 1) draw();
      },
      running.signal,
    );
    draw();
    patch({ phase: 'done' });
  } catch (problem) {
    draw();
    // Rows that were answered are decided, whatever happened to the line.
    patch({ phase: lines.length > 0 ? 'broken' : 'failed', problem });
  }
}
