/**
 * Synthetic ledgers for the benchmark: the same for the same arguments. `alternating`: buys and sales in turn; `tail`: a sale now and then
 * in the first tenth, then buys only. Times are ten minutes apart from 2015 on, so that a million entries span nineteen years.
 */
export function syntheticLedger({ entries, assets, shape, currency }) {
  let seed = 20_261_121;
  const random = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  const decimal = (max, places) => (random() * max + 1).toFixed(places);
  const start = Date.UTC(2015, 0, 1);
  const lines = [];
  for (let i = 0; i < entries; i += 1) {
    const asset = `C${Math.floor(i / 2) % assets}`;
    const time = new Date(start + i * 600_000).toISOString();
    const cash = { asset: currency, amount: decimal(9000, 2) };
    const sells = shape === 'alternating' ? i % 2 === 1 : i < entries / 10 && i % 2 === 1;
    const crypto = { asset, amount: decimal(sells ? 0.8 : 1, 8) };
    const legs = sells ? { out: crypto, in: cash } : { out: cash, in: crypto };
    lines.push(
      JSON.stringify({
        id: `e${i}`,
        time,
        account: 'exchange',
        kind: 'trade',
        ...legs,
        fees: [{ asset: currency, amount: decimal(9, 2) }],
      }),
    );
  }
  return `{"format":"lotbook-ledger/1","currency":"${currency}","entries":[${lines.join(',\n')}]}`;
}
