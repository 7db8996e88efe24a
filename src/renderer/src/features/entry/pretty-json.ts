/**
 * JSON text with line breaks and indents, every value exactly as written: numbers are not parsed, so none loses digits. Text that
 * is no JSON comes back with whatever indents its brackets give it.
 */
export function prettyJson(json: string): string {
  let out = '';
  let depth = 0;
  // Strings whole, brackets, separators, and runs of anything else; white space between tokens is dropped.
  for (const [token] of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+|"/g)) {
    if (token === '}' || token === ']') {
      depth -= 1;
      // An empty object or array stays on one line.
      const open = out.trimEnd();
      out = open.endsWith('{') || open.endsWith('[') ? open + token : `${out}\n${indent(depth)}${token}`;
    } else if (token === '{' || token === '[') {
      depth += 1;
      out += `${token}\n${indent(depth)}`;
    } else if (token === ',') out += `,\n${indent(depth)}`;
    else out += token === ':' ? ': ' : token;
  }
  return out;
}

function indent(depth: number): string {
  return '  '.repeat(Math.max(depth, 0));
}
