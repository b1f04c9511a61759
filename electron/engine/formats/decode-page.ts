import { decodeBytes } from './decode-bytes.ts'

/** Bytes in which an HTML page must name its encoding (HTML Standard, 4.2.5.4). */
const declarationWindow = 1024

/** Turns a page's bytes into its source text, by the HTTP charset or else the one in its `<meta>`. */
export function decodePage(bytes: Uint8Array, contentType: string | undefined): string {
  if (/charset=/i.test(contentType ?? '')) return decodeBytes(bytes, contentType)
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, declarationWindow))
  const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(start)?.[1]
  return decodeBytes(bytes, declared === undefined ? contentType : `text/html; charset=${declared}`)
}
