const imfFixdate = /^[a-z]{3,9},? \d{1,2}[ -][a-z]{3}[ -]\d{2,4} \d{1,2}:\d{2}:\d{2} (gmt|utc|[+-]\d{4})$/i
const asctime = /^[a-z]{3} [a-z]{3} [ \d]\d \d{1,2}:\d{2}:\d{2} \d{4}$/i

/**
 * Reads a date of an HTTP header (RFC 9110, 5.6.7, with its two obsolete forms) into milliseconds since
 * 1970. `undefined` for anything else, so that no other habit of `Date.parse` slips in.
 */
export function readHttpDate(value: string): number | undefined {
  const text = value.trim()
  const at = imfFixdate.test(text)
    ? Date.parse(text)
    : asctime.test(text)
      ? Date.parse(`${text} GMT`)
      : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
