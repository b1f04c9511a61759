/** Reads Chromium's answer (`DIRECT`, `PROXY host:port; DIRECT`, `HTTPS host:port`): the first HTTP proxy, if any. */
export function proxyAddress(answer: string): string | undefined {
  const [kind, place] = answer.split(';')[0]?.trim().split(/\s+/) ?? []
  if (place === undefined || !/^[\w.:[\]-]+$/.test(place)) return undefined
  if (kind === 'PROXY') return `http://${place}`
  return kind === 'HTTPS' ? `https://${place}` : undefined
}
