/**
 * What nobody sees and what turns the text around it: control characters (line breaks and tabs excepted), marks and embeddings of
 * direction, characters without width, fillers (Unicode, UAX 44, Default_Ignorable_Code_Point; UAX 9; UTR 36, "Security").
 */
const UNSEEN = /(?![\t\n\r]|\p{Variation_Selector})[\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Joiners belong to the writing of Persian or Hindi and to emoji: after a letter without capitals, a mark or a picture. */
const JOINER = /[\u200C\u200D]/;
const JOINED = /[\p{Lo}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
/** Most text. */
const PLAIN = /^[\n\r\t -~]*$/;
/** Halves of the characters that may take two. */
const BEFORE = 2;

/**
 * Text for people to read: what could make a name or a figure read otherwise than it is stands as its number, `[U+202E]`. Files for
 * programs (ledger and result) keep the exact text.
 */
export function visibleText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSEEN, (found, at: number) =>
    JOINER.test(found) && JOINED.test(text.slice(Math.max(0, at - BEFORE), at))
      ? found
      : `[U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
