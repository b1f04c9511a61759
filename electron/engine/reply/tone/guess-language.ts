/** Small words of some languages that are rare in the others. */
const smallWords: Readonly<Record<string, string>> = {
  en: "the and of to is it you that for are with this have was not but your we our they be will can from would there what about i'm it's don't sorry please thanks i my been had has he she if just more some than that's them then those up very we're we've were what when which who why you're his her its out now only other did does here us one every any all most never again how could should would into these because too by at an or so yes get got isn't didn't can't won't there's i've i'll we'll they",
  de: 'der die das und ist nicht ich sie wir ein eine einen für mit auf auch es den dem zu von im wurde haben hat uns ihr ihre bitte wird sind werden aber wie',
  fr: "le la les et est pas je vous nous une des pour avec dans que qui sur ce cette au aux été avons votre notre sont mais du j'ai c'est merci",
  es: 'el los las y es no que una para con por se lo su este esta ha hemos pero del al muy nos está gracias usted fue son como',
  it: 'il gli e non che una per con di è sono del della abbiamo ma questo questa nel alla anche ci si lo grazie stato come',
  nl: 'de het een en is niet ik je wij we voor met van dat op zijn hebben maar ook aan er u uw ons deze werd naar bij',
  pt: 'o os as e não que uma para com por se do da em foi são mas nós você seu sua este esta obrigado pelo muito ao como',
  sv: 'och är inte jag det att som på för med av den till vi har ett men ni om från tack var',
  pl: 'i nie jest się na do że to z w jak ale są był przez dla o po od który przepraszamy dziękujemy',
}

const wordsOf = new Map(
  Object.entries(smallWords).map(([language, words]) => [language, new Set(words.split(' '))]),
)
/** How much of a text is looked at, in characters. */
const enough = 4000

/**
 * The language a text is most likely written in (ISO 639), from its small words and its letters; `undefined` when it
 * gives too little to go by, or is in a language not known here. A guess: `no` is a word in several languages.
 */
export function guessLanguage(text: string): string | undefined {
  const part = text.slice(0, enough)
  const letters = part.match(/\p{L}/gu)?.length ?? 0
  const latin = part.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (letters > 0 && latin < letters / 2) return undefined
  const words =
    part
      .toLowerCase()
      .replaceAll(/[’ʼ]/g, "'")
      .match(/[\p{L}\p{M}]+(?:'[\p{L}]+)?/gu) ?? []
  const different = new Set(words)
  let best: { readonly language: string; readonly hits: number } | undefined
  for (const [language, known] of wordsOf) {
    const hits = [...different].filter((word) => known.has(word)).length
    if (hits > (best?.hits ?? 0)) best = { language, hits }
  }
  // Two different small words; one will do for English in a dozen words, since `no` and `as` are words elsewhere too.
  const isEnough = best !== undefined && (best.hits >= 2 || (best.language === 'en' && words.length <= 12))
  return isEnough ? best?.language : undefined
}

/** Whether a text may be in a language, though it is too short to tell: plain Latin letters and few words. */
export function mayBeEnglish(text: string): boolean {
  const words = text.slice(0, enough).match(/[\p{L}\p{M}]+/gu) ?? []
  return words.length < 12 && words.every((word) => /^[a-z]+$/i.test(word))
}
