import { EXPLANATION_WORDS } from '../../../core/domain/explanation-words/explanation-words.js';

/** Phrases that explanations of figures are made of: those tables are the English of the catalogue. */
export const explainedTexts = EXPLANATION_WORDS;

/** The same in another language: every phrase, or it fails typing. */
export type ExplainedTexts = {
  readonly [Group in keyof typeof explainedTexts]: Readonly<Record<keyof (typeof explainedTexts)[Group], string>>;
};
