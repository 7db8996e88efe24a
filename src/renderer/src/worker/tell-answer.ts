import { AppError } from '../../../core/domain/app-error.js';
import type { Answer, Input, QuestionName } from './questions.js';
import type { AnswerMessage, AskMessage } from './worker-messages.js';

type Answers<Q extends QuestionName> = {
  readonly [N in Q]: (input: Input<N>) => Answer<N> | Promise<Answer<N>>;
};

/** The answer to a question, as a message; what is thrown becomes one too. */
export async function answerTo<Q extends QuestionName>(
  { id, name, input }: AskMessage<Q>,
  answers: () => Answers<Q>,
): Promise<AnswerMessage<Q>> {
  try {
    return { type: 'answer', id, ok: true, value: await answers()[name](input) };
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    return { type: 'answer', id, ok: false, code, message: error instanceof Error ? error.message : '' };
  }
}
