/** A form that is drawn anew, in another language, keeps what was typed into it. */

/** @param {() => void} draw puts the same fields into the same root */
export function keepingTyped(root, draw) {
  const fields = fieldsIn(root);
  const kept = fields
    ? [...fields].map(([name, field]) => [name, field.typed()])
    : [...root.querySelectorAll('input[id]')].map(({ id, value }) => [id, value]);
  draw();
  const drawn = fieldsIn(root);
  for (const [name, typed] of kept) {
    if (drawn) drawn.get(name)?.retype(typed);
    else if (document.getElementById(name)) document.getElementById(name).value = typed;
  }
}

/** Those of a form whose fields know what stands in them. */
const fieldsIn = (root) => root.querySelector('form')?.fields ?? null;
