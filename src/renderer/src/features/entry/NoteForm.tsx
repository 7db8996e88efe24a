import { Textarea } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistory } from '../shell/use-history.js';
import { FormButtons } from './FormButtons.js';

interface NoteFormProps {
  readonly id: string;
  /** The note that stands; an empty one takes it away. */
  readonly remark: string;
  readonly onDone: () => void;
}

/** A person's own words on an entry; they change no figure. */
export function NoteForm({ id, remark, onDone }: NoteFormProps): ReactNode {
  const { t } = useTranslation();
  const { decide } = useHistory();
  const [text, setText] = useState(remark);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await decide([{ kind: 'note', target: id, text }], t('entry.said.note', { count: 1 }))) onDone();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Textarea
        label={t('entry.noteText')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={8}
      />
      <FormButtons enabled={text !== remark} onCancel={onDone} />
    </form>
  );
}
