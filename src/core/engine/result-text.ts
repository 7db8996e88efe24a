import type { Result } from '../domain/result.js';

const line = (value: unknown): string => JSON.stringify(value);

/** A list with one item a line, so that two results can be compared with ordinary tools. */
function lines(name: string, items: readonly unknown[]): string {
  return items.length === 0
    ? ` "${name}": []`
    : ` "${name}": [\n${items.map((item) => `  ${line(item)}`).join(',\n')}\n ]`;
}

/** The result as `lotbook-result/1` text: fixed key order, one row a line, a newline at the end. The same result gives the same bytes. */
export function writeResult(result: Result): string {
  const { format, rules, method, methodByYear, scope, timezone, currency, disposals, income, holdings, years, issues } =
    result;
  const own = methodByYear === undefined ? {} : { methodByYear };
  const head = Object.entries({ format, rules, method, ...own, scope, timezone, currency }).map(
    ([key, value]) => ` "${key}": ${line(value)}`,
  );
  const body = Object.entries({ disposals, income, holdings, years, issues }).map(([key, items]) => lines(key, items));
  return `{\n${[...head, ...body].join(',\n')}\n}\n`;
}
