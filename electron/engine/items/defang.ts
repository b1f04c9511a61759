/**
 * Makes addresses in a stranger's words unfit for following, as they are where a phone or a mail program makes links of
 * them: `https://evil.example/x` becomes `hxxps://evil[.]example/x`. Whoever reads it can still tell what it was.
 */
export function defang(text: string): string {
  return text
    .replace(
      /\b(h)tt(ps?):\/\/([^\s/?#]*)/giu,
      (_, h: string, rest: string, host: string) => `${h}xx${rest}://${dotted(host)}`,
    )
    .replace(/\bwww\.([^\s/?#]+)/giu, (_, host: string) => `www[.]${dotted(host)}`)
}

function dotted(host: string): string {
  return host.replaceAll('.', '[.]')
}
