/** Names of months and weekdays, whole and short, in the languages most sites speak. */
const calendar = new Set(
  `january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday
  mon tue tues wed thu thur thurs fri sat sun today yesterday
  januar februar märz mai juni juli oktober dezember jänner mär okt dez montag dienstag mittwoch donnerstag freitag
  samstag sonntag mo di mi do fr sa so heute gestern
  janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc
  lundi mardi mercredi jeudi vendredi samedi dimanche hier
  enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene abr ago dic
  lunes martes miércoles jueves viernes sábado domingo hoy ayer
  gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott
  lunedì martedì mercoledì giovedì venerdì sabato domenica oggi ieri
  januari februari maart mei augustus mrt maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag gisteren
  janeiro fevereiro março maio junho julho setembro outubro novembro dezembro segunda terça quarta quinta sexta
  styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień
  am pm gmt utc cet cest st nd rd th ago`.split(/\s+/u),
)

/**
 * A text as it is compared: lower case, white space collapsed, every number and every name of a day or month the same,
 * so that dates (in another language, too), prices and counters make no difference.
 */
export function plainBlock(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+(?:[.,:\u00a0\u202f]\d+)*/gu, '0')
    .replace(/\p{L}+/gu, (word) => (calendar.has(word) ? '@' : word))
    .replace(/@(?:[\s.,]*(?:de|of|del|di|the|à|at|um|le|el|o|@|0))*[\s.,]*@/gu, '@')
    .replace(/0[\s.,/–-]*@[\s.,/–-]*0|@[\s.,/–-]*0[\s.,/–-]*0|0[\s.,/–-]*@|@[\s.,/–-]*0/gu, '@')
    .replace(/\s+/gu, ' ')
    .trim()
}
