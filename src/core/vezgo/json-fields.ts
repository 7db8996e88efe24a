/** Reading fields of an untyped JSON object, whatever came. */
export type JsonObject = Readonly<Record<string, unknown>>;

const NOTHING: JsonObject = {};

/** The object itself; an empty one for arrays, `null` and anything else. */
export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : NOTHING;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Trimmed text; `null` for blank text and for anything that is no text. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
}

/** Text or number as text: ids and status codes come as either. */
export function codeOf(value: unknown): string | null {
  return typeof value === 'number' ? String(value) : textOf(value);
}

/** 2009-01-01, before which nothing was traded, and 9999-12-31. */
const EARLIEST = Date.UTC(2009, 0, 1);
const LATEST = Date.UTC(9999, 11, 31);

/** Milliseconds since 1970 from such a number, its text, or RFC 3339 text with an offset; `null` outside 2009 to 9999. */
export function instantOf(value: unknown): number | null {
  const code = codeOf(value);
  if (code === null) return null;
  const instant = /^\d+(\.\d+)?$/.test(code) ? Math.trunc(Number(code)) : readRfc3339(code);
  return instant >= EARLIEST && instant <= LATEST ? instant : null;
}

function readRfc3339(text: string): number {
  return /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
}
