import type { Part } from '../catalogue.js';
import type { ordersTexts as English } from '../en-orders.js';

/** orders. */
export const ordersTexts: Part<typeof English> = {
  orders: {
    button: 'Ordini permanenti…',
    title: 'Ordini permanenti',
    words:
      'Dal 2025 i lotti escono da ogni conto secondo primo entrato, primo uscito, salvo che prima della cessione sia stato registrato un ordine per un altro metodo (Treas. Reg. 1.1012-1(j)(3)). Un ordine registrato qui conserva l’ora della registrazione. Da solo non cambia alcuna cifra: scegli il metodo corrispondente del report.',
    missing_one: '{{count, number}} cessione ha usato un metodo che nessun ordine permanente copriva in tempo.',
    missing_other: '{{count, number}} cessioni hanno usato un metodo che nessun ordine permanente copriva in tempo.',
    missingWords:
      'Senza ordine, e senza lotti indicati in tempo, vale primo entrato, primo uscito. Registra un ordine per ciò che verrà, o usa FIFO.',
    show: 'Mostra gli ordini permanenti',
    log: 'Ordini registrati',
    none: 'Nessun ordine permanente è registrato.',
    column: {
      recorded: 'Registrato',
      from: 'Dal',
    },
    every: 'Ogni conto',
    add: 'Registra un ordine',
    method: 'Metodo',
    account: 'Conto',
    from: 'Dal',
    text: 'Testo dell’ordine',
    textWords: 'Per i tuoi libri e documenti; cambialo se serve',
    prefilled:
      'Ordine permanente per i miei libri e documenti: dal {{from}} le unità di ogni attività digitale che vendo, spendo o cedo altrimenti da {{account}} sono identificate con {{method}}. {{methodWords}} Questo ordine vale finché non ne registro un altro.',
    everyInText: 'uno qualsiasi dei miei conti',
    confirm: 'Registra questo ordine',
    said: 'Ordine permanente registrato',
  },
  basisRange: {
    working: 'Calcolo delle plusvalenze tra cui sta il {{year}}…',
    between: 'La plusvalenza del {{year}} sta tra {{low}} e {{high}}.',
    words:
      'Dipende da quanto erano costati depositi di costo non noto: il loro valore all’arrivo a un estremo, nulla all’altro. I totali qui sopra li contano come nulla.',
    unvalued_one: 'Anche il valore all’arrivo di {{count, number}} deposito non è noto; conta ovunque come nulla.',
    unvalued_other: 'Anche il valore all’arrivo di {{count, number}} depositi non è noto; contano ovunque come nulla.',
  },
};
