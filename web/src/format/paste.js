/** Text from elsewhere as one line: ends of lines and tabs part words, as a space does. */
export const onOneLine = (text) =>
  /[\r\n\t\u2028\u2029]/.test(text)
    ? text.replace(/[\s\u2028\u2029]*[\r\n\t\u2028\u2029]+\s*/gu, ' ').trim()
    : text;
