import { numberWords, spokenNumbers } from '../../../formats/spoken-number.ts'

const number = `\\d{1,2}|${numberWords(1, 12)}`
const quarters: Readonly<Record<string, number>> = { 'half past': 30, 'quarter past': 15, 'quarter to': -15 }

const inQuarters = new RegExp(`\\b(?:a )?(half past|quarter past|quarter to) (${number})\\b`, 'g')
const inPart = new RegExp(
  `\\b(?<![:.])(${number})(?: o'?clock)?,? (?=(?:in the |this |that |yesterday |on \\w+day )(morning|afternoon|evening)\\b)`,
  'g',
)
const bare = new RegExp(
  `\\b(at|around|about|since|from|between|till|until|after|by|roughly) (${number})(?= (?:and|to|until|till|on|yesterday|today|last|o'?clock|utc|gmt|[a-z]{2,3}t\\b)|[.,;)]|$)(?!\\.\\d)`,
  'g',
)

/**
 * Times of day that are said in words, in figures: “half past seven” becomes “7:30”, “about three in the afternoon”
 * “about 3 pm in the afternoon”, “from ten to” “from 10 o'clock to”. `text` is in small letters.
 */
export function writeOutClock(text: string): string {
  return text
    .replace(inQuarters, (_, quarter: string, hour: string) => {
      const minutes = figure(hour) * 60 + (quarters[quarter] ?? 0)
      return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
    })
    .replace(inPart, (whole: string, hour: string, part: string) => {
      const hours = figure(hour)
      if (hours < 1 || hours > 12) return whole
      return `${hours} ${part === 'morning' ? 'am' : 'pm'} `
    })
    .replace(bare, (whole: string, word: string, hour: string) => {
      const hours = figure(hour)
      return hours > 23 ? whole : `${word} ${hours > 12 || hours === 0 ? `${hours}:00` : `${hours} o'clock`}`
    })
    .replace(/o'clock o'?clock/g, "o'clock")
}

function figure(written: string): number {
  return spokenNumbers[written] ?? Number(written)
}
