import { parseSync } from 'vite';

type Node = Readonly<Record<string, unknown>>;

/** A test or a group that a file declares. `stopped`: the modifiers (`skip`, `todo`, …) that keep it or a group around it from running. */
export type DeclaredTest = { readonly title: string; readonly stopped: readonly string[] };

/** `only` stops every other test; `fails` passes when the rule is broken. A `skipIf` has a printed reason and runs somewhere. */
const stopping = new Set(['skip', 'todo', 'only', 'fails', 'fixme', 'fail']);
const declaring = new Set(['test', 'it', 'describe']);

/**
 * Every test and group of a file, by parsing it: a title in a comment or in a text is none.
 * @throws Error when the file cannot be parsed
 */
export function declaredTests(fileName: string, source: string): readonly DeclaredTest[] {
  const { program, errors } = parseSync(fileName, source);
  if (errors.length > 0) throw new Error(`${fileName} cannot be parsed`);
  const found: DeclaredTest[] = [];
  // The parser's types name each kind of node; the walk takes all of them alike.
  visit(program as unknown as Node, [], found);
  return found;
}

function visit(node: Node, outer: readonly string[], found: DeclaredTest[]): void {
  let stopped = outer;
  if (node['type'] === 'CallExpression') {
    const chain = chainOf(node['callee']);
    const [title] = (node['arguments'] as readonly unknown[]).map(textOf);
    if (chain !== null && declaring.has(chain[0] ?? '') && typeof title === 'string') {
      stopped = [...outer, ...chain.filter((word) => stopping.has(word))];
      found.push({ title, stopped });
    }
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, stopped, found);
  }
}

/** `test.each(rows)` as `['test', 'each']`; null for what is no chain of names and calls. */
function chainOf(callee: unknown): readonly string[] | null {
  if (!isNode(callee)) return null;
  if (callee['type'] === 'Identifier') return [String(callee['name'])];
  if (callee['type'] === 'CallExpression') return chainOf(callee['callee']);
  if (callee['type'] !== 'MemberExpression') return null;
  const object = chainOf(callee['object']);
  const { property } = callee;
  return object === null || !isNode(property) ? null : [...object, String(property['name'] ?? property['value'])];
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node['type'] === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node['type'] !== 'TemplateLiteral') return null;
  const [first, ...rest] = node['quasis'] as readonly { readonly value: { readonly cooked: string } }[];
  return rest.length === 0 ? (first?.value.cooked ?? null) : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
