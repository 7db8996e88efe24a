import { createRoot } from 'react-dom/client';
import type { RowSource } from '../../../src/renderer/src/ui/table/use-ranges.js';
import { VirtualTable } from '../../../src/renderer/src/ui/table/VirtualTable.js';

/** As many rows as the largest book has. */
const COUNT = 1_000_000;

const source: RowSource<number> = {
  count: COUNT,
  rowAt: (index) => index,
  show: () => undefined,
  error: null,
};
const columns = ['first', 'second'].map((id) => ({
  id,
  header: id,
  width: '1fr',
  cell: (row: number) => `${id} of row ${row}`,
}));

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root.');
createRoot(root).render(
  <VirtualTable
    label="A million rows"
    columns={columns}
    source={source}
    onOpen={() => undefined}
    isOpen={() => false}
    minWidth={300}
  />,
);
