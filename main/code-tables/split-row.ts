/**
 * One row of a table with separators, quotes doubled inside quotes (RFC 4180). Rows of these files never hold a line break, so a row is a
 * line.
 */
export function splitRow(line: string, separator: ',' | '\t'): readonly string[] {
  if (separator === '\t') return line.split('\t').map((cell) => cell.trim().replaceAll(/^"|"$/g, ''));
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at] ?? '';
    if (character === '"' && isQuoted && line[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (character === separator && !isQuoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  cells.push(cell.trim());
  return cells;
}
