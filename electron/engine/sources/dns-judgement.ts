import type { CheckTrouble } from './conclude-check.ts'
import { type DnsAnswer, type DnsTrouble, dnsValue, type RecordType } from './dns-query.ts'
import type { DnsSettings } from './dns-settings.ts'

/** Most characters of records that an item shows. */
const longest = 600

/** Holds an answer against what the settings expect; `undefined` when all is well. */
export function judgeRecords(settings: DnsSettings, answer: DnsAnswer): CheckTrouble | undefined {
  const { name, type } = settings
  const expected = [
    ...new Set(settings.expected.map((value) => dnsValue(type, value)).filter(Boolean)),
  ].sort()
  const wanted =
    expected.length === 0
      ? `${article(type)} ${type} record for ${name}`
      : `${type} ${shown(expected)} for ${name}`
  if ('trouble' in answer)
    return {
      predicate: answer.trouble === 'no-such-name' ? 'is gone' : 'cannot be looked up',
      expected: wanted,
      ...troubleWords(answer.trouble, settings),
    }
  const { records } = answer
  if (records.length === 0)
    return {
      predicate: 'is gone',
      expected: wanted,
      came: `${name} has no ${type} record`,
      advice: `Look first at the records of the zone at your DNS provider. ${lookElsewhere[type]}`,
    }
  const missing = expected.filter((value) => !records.some((record) => isSame(type, record, value)))
  const extra =
    settings.others || type === 'TXT' || expected.length === 0
      ? []
      : records.filter((record) => !expected.includes(record))
  if (missing.length + extra.length === 0) return undefined
  return {
    predicate: 'is not as expected',
    expected: wanted,
    came: `${type} ${shown(records)} came`,
    advice: `If you did not change it, look first at the records of the zone at your DNS provider and at who signed in there. ${lookElsewhere[type]}`,
  }
}

/** The records in words, cut to a length that can be read. */
export function shown(records: readonly string[]): string {
  const all = records.join(', ')
  return all.length > longest ? `${all.slice(0, longest - 1)}…` : all
}

/** A text is long and its spaces mean little, so it is enough that it stands there with any spaces. */
function isSame(type: RecordType, record: string, value: string): boolean {
  if (type !== 'TXT') return record === value
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim()
  return plain(record) === plain(value)
}

function article(type: RecordType): string {
  return type === 'TXT' || type === 'CNAME' ? 'a' : 'an'
}

/** What a wrong record of each type means to visitors. */
const lookElsewhere: Readonly<Record<RecordType, string>> = {
  A: 'Visitors are led to the address that stands there.',
  AAAA: 'Visitors with IPv6 are led to the address that stands there.',
  CNAME: 'Visitors are led to the name that stands there.',
  MX: 'Mail to you goes to the servers that stand there.',
  TXT: 'Other servers may take your mail for spam when SPF, DKIM or DMARC is wrong.',
  NS: 'Whoever runs these name servers decides where your whole domain leads.',
}

function troubleWords(
  trouble: DnsTrouble,
  { name, server }: DnsSettings,
): { readonly came: string; readonly advice: string } {
  const asked = server === '' ? 'the name server' : `the name server ${server}`
  switch (trouble) {
    case 'no-such-name':
      return {
        came: `${capital(asked)} knows no ${name}`,
        advice:
          'Look first at whether the registration of the domain has lapsed, then at the zone at your DNS provider.',
      }
    case 'refused':
      return {
        came: `${capital(asked)} refused to answer for ${name}`,
        advice: 'Look first at the name servers of the domain: one that is not set up for it refuses.',
      }
    case 'server-failure':
      return {
        came: `${capital(asked)} could not find out about ${name}`,
        advice:
          "Look first at the domain's name servers (do they answer?) and at DNSSEC: a signature that has run out looks like this.",
      }
    case 'no-answer':
      return {
        came: `${capital(asked)} did not answer`,
        advice:
          server === ''
            ? "Look first at the domain's name servers and at the status page of your DNS provider."
            : 'Look first at whether that name server still runs at this address.',
      }
    case 'odd-answer':
      return {
        came: `${capital(asked)} sent an answer for ${name} that cannot be read`,
        advice: 'Look first at whether something on the way (router, filter) meddles with DNS.',
      }
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
