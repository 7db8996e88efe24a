import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Explanation } from '../../../../../core/domain/explanation.js';
import { FailureNote } from '../../../ui/FailureNote.js';
import { Waiting } from '../../../ui/Waiting.js';
import type { Input } from '../../../worker/questions.js';
import { useAnswer } from '../../../worker/use-ledger.js';
import { Section } from '../../../ui/Section.js';
import { phraseInWords, useInWords } from '../../../text/said.js';
import { useComputeOptions } from '../../shell/use-compute-options.js';
import { placeOf } from '../../shell/use-route.js';
import classes from '../report.module.css';

interface ExplanationPartProps {
  readonly row: Input<'explain'>['row'];
  readonly index: number;
  /** Of the ledger that `index` is a place in the result of; 0 until that is known. */
  readonly version: number;
}

/** How a row came about, sentence by sentence, with the rules behind it: what the exports say in English, in the language of the screens. */
export function ExplanationPart({ row, index, version }: ExplanationPartProps): ReactNode {
  const { t } = useTranslation();
  const options = useComputeOptions();
  const explanation = useAnswer(
    'explain',
    useMemo(() => ({ options, row, index }), [options, row, index]),
    version,
  );
  return (
    <Section title={t('report.how')}>
      {explanation.state === 'loading' && <Waiting label={t('report.explaining')} />}
      {explanation.state === 'failed' && <FailureNote error={explanation.error} onRetry={explanation.retry} />}
      {explanation.state === 'ready' && <Words explanation={explanation.value} />}
    </Section>
  );
}

function Words({ explanation: { said, steps, rules } }: { readonly explanation: Explanation }): ReactNode {
  const { t } = useTranslation();
  const inOurs = useInWords();
  return (
    <>
      <p className={classes.explained}>{phraseInWords(t, said)}</p>
      <ol className={classes.steps}>
        {steps.map(({ text, said: step, entry }) => (
          <li key={`${entry ?? ''} ${text}`}>
            {phraseInWords(t, step)}{' '}
            {entry !== undefined && (
              <a href={placeOf('transactions', { entry })} className={classes.stepLink}>
                {t('report.toEntry')}
              </a>
            )}
          </li>
        ))}
      </ol>
      {rules.length > 0 && (
        <>
          <h4 className={classes.rulesTitle}>{t('report.rulesApplied')}</h4>
          <ul className={classes.rules}>
            {rules.map(({ text, url }) => (
              <li key={text}>
                {inOurs(text)}
                {url !== undefined && <span className={classes.url}> {url}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
