/**
 * Short names of time zones as people write them, with their distance from UTC. Where one means several (IST, CST), it
 * is the one with most people who write English on the net.
 */
const offsets: Readonly<Record<string, string>> = {
  utc: '+00:00',
  gmt: '+00:00',
  wet: '+00:00',
  bst: '+01:00',
  west: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  ist: '+05:30',
  jst: '+09:00',
  kst: '+09:00',
  awst: '+08:00',
  acst: '+09:30',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  akst: '-09:00',
  hst: '-10:00',
}

/** The short names, for a pattern; longer ones first. */
export const zoneNames = Object.keys(offsets)
  .toSorted((one, other) => other.length - one.length)
  .join('|')

/** The zone that a short name or `utc+5:30` stands for, as a distance such as `+05:30`; `undefined` for none. */
export function zoneFor(name: string): string | undefined {
  const plain = name.toLowerCase()
  const shift = /^(?:utc|gmt)\s?([+−-])\s?(\d{1,2})(?::?(\d{2}))?$/.exec(plain)
  if (shift === null) return Object.hasOwn(offsets, plain) ? offsets[plain] : undefined
  const [, sign = '+', hours = '0', minutes = '00'] = shift
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`
}
