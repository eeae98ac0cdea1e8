/**
 * JSON with each part on a line of its own. Only white space between the parts changes: reading and writing it anew would turn `100.00`, as
 * Medicare sends an amount, into `100`.
 */
export function indentedJson(json: string): string {
  let depth = 0;
  const line = (): string => `\n${'  '.repeat(depth)}`;
  return json.replaceAll(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|\s+/g, (part) => {
    if (part.trim() === '') return '';
    if (part === ',') return `,${line()}`;
    if (part === ':') return ': ';
    if (part === '{' || part === '[') {
      depth += 1;
      return part + line();
    }
    if (part === '}' || part === ']') {
      depth -= 1;
      return line() + part;
    }
    return part;
  });
}
