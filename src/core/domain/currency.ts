/**
 * National (and shared, such as XOF) currencies of ISO 4217, as of 2026. Funds, metals and test codes are left out: they are no cash.
 * The last line holds codes withdrawn since 2014, which older records of exchanges still use.
 */
const CODES =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE ' +
  'CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY ' +
  'KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO ' +
  'NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB ' +
  'TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ' +
  'ANG BGN BYR CUC HRK LTL LVL MRO SLL STD VEF ZWL';

const CURRENCIES: ReadonlySet<string> = new Set(CODES.split(' '));

/** True for the ISO 4217 code of a national currency, in capitals as the standard writes it. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** Cash never forms a lot. `cash: false` marks a token whose ticker happens to be a currency's code. */
export function isCash(leg: { readonly asset: string; readonly cash?: boolean }): boolean {
  return leg.cash !== false && CURRENCIES.has(leg.asset);
}
