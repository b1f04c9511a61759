/** Where to look when something runs on a page that nobody put there. */
export const lookAtFiles =
  'take the page offline or remove it, change the passwords, and compare the files and the database with a clean copy.'

/** The host of an address as people read it. */
export function hostOf(address: string): string {
  const url = URL.parse(address)
  return url === null || url.host === '' ? address.slice(0, 40) : url.host
}
