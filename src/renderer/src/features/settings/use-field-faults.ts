import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';

type Fault = 'missing' | 'address';

const NONE: ReadonlyMap<string, Fault> = new Map();

interface FieldFaults {
  /** For the form: the browser's own bubbles speak the system's language, and only one at a time. */
  readonly form: { readonly noValidate: true; readonly onInput: (event: FormEvent) => void };
  /** What is wrong with a field, told beside it; `null` while nothing is. */
  readonly told: (name: string) => string | null;
  /** Whether a form may go. Otherwise its faults are told, and the first field that has one has the focus. */
  readonly pass: (form: HTMLFormElement | null) => boolean;
}

/** Fields that are required or addresses, checked by the browser and told in the app's words. */
export function useFieldFaults(): FieldFaults {
  const { t } = useTranslation();
  const [faults, setFaults] = useState(NONE);
  return {
    form: {
      noValidate: true,
      // What is being put right is told no more.
      onInput: ({ target }) => {
        if (target instanceof HTMLInputElement && faults.has(target.name)) {
          setFaults(new Map([...faults].filter(([name]) => name !== target.name)));
        }
      },
    },
    told: (name) => {
      const fault = faults.get(name);
      return fault === undefined ? null : t(`field.${fault}`);
    },
    pass: (form) => {
      const wrong = [...(form?.elements ?? [])].flatMap((field) => {
        const fault = field instanceof HTMLInputElement ? faultOf(field) : null;
        return field instanceof HTMLInputElement && fault !== null ? [{ field, fault }] : [];
      });
      setFaults(new Map(wrong.map(({ field, fault }) => [field.name, fault])));
      wrong[0]?.field.focus();
      return wrong.length === 0;
    },
  };
}

/** Blanks alone are nothing. */
function faultOf({ required, value, validity }: HTMLInputElement): Fault | null {
  if (required && value.trim() === '') return 'missing';
  return validity.typeMismatch ? 'address' : null;
}
