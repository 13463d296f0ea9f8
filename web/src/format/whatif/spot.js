const DEGREES = /^\s*(\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(\d{1,2}(?:\.\d+)?)\s*$/;

/** Two numbers are longitude and latitude; anything else is no spot. */
export function spotIn(text) {
  const found = DEGREES.exec(text ?? '');
  return found && { lon: Number(found[1]), lat: Number(found[2]) };
}
