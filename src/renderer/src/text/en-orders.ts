/** Standing orders of lot selection, and the range of a gain whose cost is not known. */
export const ordersTexts = {
  orders: {
    button: 'Standing orders…',
    title: 'Standing orders',
    words:
      'From 2025 on, lots leave each account first in, first out, unless an order for another method was written down before the disposal (Treas. Reg. 1.1012-1(j)(3)). An order recorded here is kept with the time at which you recorded it. It changes no figure by itself: choose the method of the report to match.',
    missing_one: '{{count, number}} disposal used a method that no standing order covered in time.',
    missing_other: '{{count, number}} disposals used a method that no standing order covered in time.',
    missingWords:
      'Without an order, and without lots named in time, first in, first out applies. Record an order for what is to come, or use FIFO.',
    show: 'Show standing orders',
    log: 'Orders on record',
    none: 'No standing order is on record.',
    column: { recorded: 'Recorded', from: 'From' },
    every: 'Every account',
    add: 'Record an order',
    method: 'Method',
    account: 'Account',
    from: 'From',
    text: 'Words of the order',
    textWords: 'Kept for your books and records; change them as you need',
    prefilled:
      'Standing order for my books and records: from {{from}} on, the units of each digital asset that I sell, spend or otherwise dispose of from {{account}} are identified by {{method}}. {{methodWords}} This order stands until I record another one.',
    everyInText: 'any of my accounts',
    confirm: 'Record this order',
    said: 'Standing order recorded',
  },
  basisRange: {
    working: 'Working out between which gains {{year}} lies…',
    between: 'The gain of {{year}} lies between {{low}} and {{high}}.',
    words:
      'It depends on what deposits of unknown cost had cost: their value on arrival at the one end, nothing at the other. The totals above count them at nothing.',
    unvalued_one:
      'The value on arrival of {{count, number}} deposit is not known either; it counts at nothing throughout.',
    unvalued_other:
      'The value on arrival of {{count, number}} deposits is not known either; they count at nothing throughout.',
  },
} as const;
