import { Dec, type DecimalText } from '../../domain/decimal.js';
import type { Calculation, Expression, FigureName } from '../../domain/explanation.js';
import { say } from '../../domain/explanation-words/explanation-words.js';
import { type Fact, runOn } from '../../domain/phrase.js';
import { money as ledgerMoney } from '../apportion.js';
import { figure, shownFigure } from './shown-figure.js';

type Operand = Expression | Dec;

const expression = (operand: Operand): Expression => (operand instanceof Dec ? operand.toString() : operand);

const joined =
  (op: Exclude<Expression, DecimalText>['op']) =>
  (...of: readonly Operand[]): Expression => {
    const [only] = of;
    return of.length === 1 && only !== undefined ? expression(only) : { op, of: of.map(expression) };
  };

export const added = joined('+');
export const less = joined('−');
export const smallest = joined('min');

/** `part ÷ total × whole`: the share of a part, as one would say it. */
export function shareOf(whole: Operand, part: Operand, total: Operand): Expression {
  return { op: '×', of: [{ op: '÷', of: [expression(part), expression(total)] }, expression(whole)] };
}

export function quotient(whole: Operand, units: Operand): Expression {
  return { op: '÷', of: [expression(whole), expression(units)] };
}

/** Products and quotients as one fraction, so that dividing first loses nothing. */
function fractionOf(one: Expression): readonly [Dec, Dec] {
  if (typeof one === 'string' || (one.op !== '×' && one.op !== '÷')) return [evaluate(one), new Dec(1)];
  return one.of
    .map(fractionOf)
    .reduce(([over, under], [a, b]) =>
      one.op === '×' ? [over.times(a), under.times(b)] : [over.times(b), under.times(a)],
    );
}

/** Works an expression out with the engine's decimals; a product or quotient is rounded to the places that the engine keeps. */
export function evaluate(one: Expression): Dec {
  if (typeof one === 'string') return new Dec(one);
  if (one.op === '×' || one.op === '÷') {
    const [over, under] = fractionOf(one);
    return ledgerMoney(over.div(under).toString());
  }
  const [first = new Dec(0), ...rest] = one.of.map(evaluate);
  if (one.op === 'min') return Dec.min(first, ...rest);
  return rest.reduce((sum, next) => (one.op === '+' ? sum.plus(next) : sum.minus(next)), first);
}

export function calculation(of: FigureName, how: Operand, result: Dec | DecimalText): Calculation {
  return { of, expression: expression(how), result: result.toString() };
}

/** A calculation whose result is what the expression gives. */
export function workedOut(of: FigureName, how: Operand): Calculation {
  const asked = expression(how);
  return { of, expression: asked, result: evaluate(asked).toString() };
}

/** An operand as it stands within an operation: sums within products, and what is subtracted, in brackets. */
function operandFact(one: Expression, within: '+' | '−' | '×' | '÷' | 'min', first: boolean): Fact {
  if (typeof one === 'string') {
    const text = figure(one);
    return text.startsWith('−') ? `(${text})` : text;
  }
  const fact = expressionFact(one);
  const sum = one.op === '+' || one.op === '−';
  const clear = within === 'min' || (sum && (within === '+' || first) && within !== '×' && within !== '÷');
  return clear || one.op === '×' || one.op === '÷' ? fact : runOn(['(', fact, ')'], '');
}

/** `0.5 ÷ 1 × 40,020`: text in every language but for "the smallest of", which is a phrase. */
function expressionFact(one: Expression): Fact {
  if (typeof one === 'string') return figure(one);
  const { op, of } = one;
  const all = of.map((operand, i) => operandFact(operand, op, i === 0));
  if (op !== 'min') return runOn(all, ` ${op} `);
  return say('part.smallest', { others: runOn(all.slice(0, -1), ', '), last: all.at(-1) ?? '' });
}

/** `0.5 ÷ 1 × 40,020 = 20,010 USD`; "≈" where the result is longer than shown. A lone figure is not repeated. */
export function calculationFact(one: Calculation, unit: string): Fact {
  const { text, exact } = shownFigure(one.result);
  if (typeof one.expression === 'string') return `${exact ? '' : '≈'}${text} ${unit}`;
  return runOn([expressionFact(one.expression), ` ${exact ? '=' : '≈'} ${text} ${unit}`], '');
}
