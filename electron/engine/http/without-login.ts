/** An address as it may be shown: without the name and password that may stand in it. */
export function withoutLogin(address: string): string {
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}
