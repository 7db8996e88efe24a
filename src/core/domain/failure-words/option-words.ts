/** Options that a computation cannot follow. */
export const OPTION_WORDS = {
  method: 'The rules of {{rules}} do not allow the method "{{choice}}". Choose one of: {{choices}}.',
  scope: 'The rules of {{rules}} do not allow the scope "{{choice}}". Choose one of: {{choices}}.',
  year: 'A method was chosen for a year that is not one. Name tax years of {{rules}} like {{example}}.',
  pooled:
    'The method "{{method}}" pools all units, so it cannot change from year to year. Choose among {{methods}}, or one method for all years.',
  timezone: 'The time zone is not known. Give an IANA name such as Europe/Berlin or America/Toronto.',
} as const;
