// A stamp is a little work that a browser does for each message: hardly felt by a person, dear to whoever sends a
// hundred thousand. `electron/engine/report-page/stamp.ts` checks it. Empty where the browser hashes nothing (http).
// biome-ignore lint/correctness/noUnusedVariables: it is put before the code that uses it
const stamp = async (place, challenge, bits, message) => {
  if (!globalThis.crypto || !crypto.subtle) return ''
  const hash = (text) => crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const first = new Uint8Array(await hash([place, challenge, bits, message].join('\n')), 0, 16)
  const base = Array.from(first, (byte) => byte.toString(16).padStart(2, '0')).join('')
  for (let n = 0; ; ) {
    const tries = Array.from({ length: 256 }, () => `${base}:${(n++).toString(36)}`)
    const hashes = await Promise.all(tries.map(hash))
    const hit = hashes.findIndex((one) => Math.clz32(new DataView(one).getUint32(0)) >= bits)
    if (hit >= 0) return [challenge, bits, tries[hit].slice(33)].join('~')
  }
}
