import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instantAt } from '../../../ui/zoned-time.js';
import { useSession } from '../../shell/session.js';
import classes from '../report.module.css';

/** Longest text of a decision. */
const LONGEST = 2000;

/** What a person states about lots that they named with their broker or in books of their own. */
export interface Statement {
  /** Local time of the taxpayer, as `2025-05-31T09:00`; empty until chosen. */
  readonly local: string;
  readonly evidence: string;
}

export const NOTHING_STATED: Statement = { local: '', evidence: '' };

/** The statement as a decision holds it; `null` while a part is missing. */
export function statedIn({ local, evidence }: Statement, zone: string): StatedNames | null {
  const words = evidence.trim();
  return local === '' || words === '' ? null : { identifiedAt: instantAt(local, zone), evidence: words };
}

interface StatedNames {
  readonly identifiedAt: string;
  readonly evidence: string;
}

interface NamedElsewhereProps {
  /** `null`: the lots are named here and now. */
  readonly stated: Statement | null;
  readonly onStated: (stated: Statement | null) => void;
}

/** Lots named in time, but not in this app: when, and what shows it. */
export function NamedElsewhere({ stated, onStated }: NamedElsewhereProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSession();
  return (
    <div>
      <Checkbox
        label={t('lots.elsewhere')}
        checked={stated !== null}
        onChange={({ currentTarget }) => onStated(currentTarget.checked ? NOTHING_STATED : null)}
      />
      {stated !== null && (
        <>
          <p className={classes.explained}>{t('lots.elsewhereWords')}</p>
          <TextInput
            type="datetime-local"
            label={t('lots.identifiedAt')}
            description={settings.timezone}
            value={stated.local}
            onChange={({ currentTarget }) => onStated({ ...stated, local: currentTarget.value })}
            required
          />
          <Textarea
            label={t('lots.evidence')}
            description={t('lots.evidenceWords')}
            value={stated.evidence}
            onChange={({ currentTarget }) => onStated({ ...stated, evidence: currentTarget.value })}
            maxLength={LONGEST}
            rows={2}
            required
          />
        </>
      )}
    </div>
  );
}
