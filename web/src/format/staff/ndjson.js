/**
 * Lines of JSON out of a stream that is cut anywhere, even inside a character's line.
 *
 * @param {(value: object) => void} onLine
 * @returns {{push: (text: string) => void, end: () => void}}
 */
export function lineReader(onLine) {
  let rest = '';
  const take = (line) => line.trim() !== '' && onLine(JSON.parse(line));
  return {
    push(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      lines.forEach(take);
    },
    /** The last line may lack its end. */
    end() {
      take(rest);
      rest = '';
    },
  };
}
