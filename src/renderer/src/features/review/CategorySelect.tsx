import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INCOME_CATEGORIES, type IncomeCategory } from '../../../../core/domain/ledger-entry.js';
import { Select } from '../../ui/Select.js';

interface CategorySelectProps {
  readonly category: IncomeCategory;
  readonly onChange: (category: IncomeCategory) => void;
}

export function CategorySelect({ category, onChange }: CategorySelectProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Select
      label={t('entry.category')}
      data={INCOME_CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }))}
      value={category}
      onChange={(next) => onChange(INCOME_CATEGORIES.find((one) => one === next) ?? category)}
      allowDeselect={false}
      w={176}
    />
  );
}
