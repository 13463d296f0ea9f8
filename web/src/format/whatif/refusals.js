/**
 * Why a change cannot be, in the planner's words. The server says it in one English sentence with
 * names and figures in it; those are taken over.
 */
const KNOWN = [
  [/makes a loop, or joins two sources, through (.+)/, 'loop'],
  [/isolates (\d+) transformers?,(?: the first of them)? (.+)/, 'isolates'],
  [/isolates (\d+) kVA that no transformer/, 'isolatesLoad'],
  [/a place within 1 km of /, 'tooFar'],
  [/a spare bay at ([\d.]+) kV; (.+?)(?: has|:|$)/, 'noBay'],
  [/lies behind (.+) once that is open/, 'notBehind'],
  [/^something at ([\d.]+) kV/, 'otherVoltage'],
  [/lines of one voltage; these are of ([\d.]+) and ([\d.]+)/, 'twoVoltages'],
  [/another place than from/, 'samePlace'],
  [/this one is open already/, 'isOpen'],
  [/this one is closed already/, 'isClosed'],
  [/the id of a section, switch or transformer/, 'lineEnd'],
  [/the id of a transformer, section, feeder or main transformer with supply/, 'noSupply'],
  [/a main transformer with supply/, 'noSupply'],
  [/whose place on the map is known/, 'noPlace'],
];

/** @returns {{key: string, params: object}|null} null where the page has no words of its own */
export function refusalWords(expected) {
  for (const [pattern, name] of KNOWN) {
    const found = pattern.exec(expected ?? '');
    if (found) return { key: `whatif.refused.${name}`, params: { a: found[1], b: found[2] } };
  }
  return null;
}
