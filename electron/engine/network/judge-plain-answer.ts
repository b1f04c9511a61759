import type { HttpResponse } from '../http/http-client.ts'
import type { Testimony } from './testimony.ts'

type Answer = Pick<HttpResponse, 'status' | 'headers' | 'body'>

/** Where well-known hosts say no more than that the network is there: 204, or one fixed word. */
const madeForThis =
  /\/(generate_?204|gen_204|hotspot-detect\.html|connecttest\.txt|ncsi\.txt|success\.txt|canonical\.html)$/i
/** How a page leads people on to a login: by itself, or by something to press. */
const leadsOn = /<(form|script|iframe|frame|a)\b|http-equiv\s*=\s*["']?refresh|WISPAccessGatewayParam/i
const leadsOnByItself = /http-equiv\s*=\s*["']?refresh|WISPAccessGatewayParam|\btype\s*=\s*["']?password/i
/** Bytes of the longest answer that can pass for a mere sign of life. */
const shortest = 1_000

/**
 * Judges an answer over plain http, which anybody on the way can give. Proof is only what login pages do not say: a
 * 204, or a few bytes that lead nowhere. `encrypt`: the host itself asks to be asked over https.
 */
export function judgePlainAnswer(asked: URL, { status, headers, body }: Answer): Testimony | 'encrypt' {
  const { location } = headers
  if (status === 204) return { kind: 'proof' }
  // RFC 6585: the network wants a login.
  if (status === 511) return { kind: 'portal', place: undefined }
  if (status >= 300 && status < 400 && location !== undefined) return judgeRedirect(asked, location)
  if (status < 200 || status >= 300) return { kind: 'nothing', why: `it answered with status ${status}` }
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')
  if (leadsOnByItself.test(text) || (madeForThis.test(asked.pathname) && leadsOn.test(text)))
    return { kind: 'portal', place: undefined }
  return text.length <= shortest && !leadsOn.test(text)
    ? { kind: 'proof' }
    : { kind: 'nothing', why: 'it answered with a page over plain http, which anybody on the way can do' }
}

function judgeRedirect(asked: URL, location: string): Testimony | 'encrypt' {
  const target = URL.parse(location, asked.href)
  if (target === null) return { kind: 'portal', place: undefined }
  if (bare(target.hostname) !== bare(asked.hostname)) return { kind: 'portal', place: target.hostname }
  return target.protocol === 'https:'
    ? 'encrypt'
    : { kind: 'nothing', why: 'it sends us elsewhere over plain http, which anybody on the way can do' }
}

function bare(host: string): string {
  return host.toLowerCase().replace(/^www\./, '')
}
