/**
 * A supply path as levels: sections in a row are one line, shown by the section that leaves least.
 *
 * <pre>
 *   transformer   section section section   feeder   main transformer
 *        │         └───── one level ─────┘     │            │
 * </pre>
 *
 * @param {object[]} rows from the customer upwards
 * @returns {{row: object, sections: object[]}[]} `sections` is empty for a level of its own
 */
export function levels(rows) {
  const found = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (isSection(row) && last && isSection(last[0])) last.push(row);
    else found.push([row]);
  }
  return found.map((run) => ({ row: tightest(run), sections: run.length > 1 ? run : [] }));
}

const isSection = ({ assetKind }) => assetKind === 'LINE_SECTION';

/** The binding section speaks for its line, else the one that leaves least; unknown is least. */
function tightest(run) {
  return run.find((row) => row.binding) ?? run.reduce((a, b) => (left(b) < left(a) ? b : a));
}

const left = ({ availableKva }) => (Number.isFinite(availableKva) ? availableKva : -Infinity);
