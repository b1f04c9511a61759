/**
 * The small words without which hardly a sentence is written, the most frequent of English, German, French, Spanish,
 * Italian, Dutch and Portuguese; and what readers report about, who in a hurry leave the small ones out.
 */
const small = new Set(
  `page pages site website login log checkout cart pay button error errors broken load loads loading work works working open opens
   link links image images photo photos menu search comment comments browser firefox chrome safari edge android iphone ipad
   mobile phone blank seite fehler erreur pagina fout errore
   about after again all also any back before down every into more now off out over since than then too very
   a an and are as at be been but by can cant did do does doesnt for from get had has have he i if im in is isnt it its ive just me my no
   not of on one only or our please she so some still that the their them there these they this to up was we were what when
   where which who why will with wont would you your
   aber als am auf aus bei das dass dem den der des die ein eine einen er es fur geht habe haben hat ich ihr im in ist
   kann kein keine man mehr mein mich mir mit nach nicht noch nur oder seit sich sie sind uber und von war was wenn wie
   wird wir zu zum zur
   au aux avec ce cette dans de des du elle en est et il je jai la le les leur mais mon ne nous on ou par pas plus pour que
   quand qui sa se si son sont sur un une vous
   al como con cuando de del el en es esta este ha hay la las lo los me mi muy no nos para pero por que se si sin su una y ya
   che con da dei del della di e gli ho il in io la le mi ma nel non per piu quando se si sono su un una
   aan bij dat de die een en er geen het ik in is je maar met mijn naar niet nog of om op te u van voor wat wel ze zijn
   ao as com da do e ela ele em eu foi isso mas meu minha na nao no nos o os ou para por quando que se sem seu sua tem um uma`
    .split(/\s+/u)
    .filter(Boolean),
)

/** Words below which a text is too short to tell. */
const leastWords = 8
/** The least share of such words; in ordinary writing of these languages it is a third to a half. */
const leastShare = 0.06

/**
 * Whether words read as somebody wrote them, or as drawn from a hat. True for what is short, and for what is written without
 * spaces or in another script, where this cannot tell.
 */
export function readsLikeWriting(words: readonly string[]): boolean {
  if (words.length < leastWords) return true
  if (words.filter((word) => /^[\p{Script=Latin}\p{N}]+$/u.test(word)).length < words.length * 0.7)
    return true
  return words.filter((word) => small.has(word)).length >= words.length * leastShare
}
