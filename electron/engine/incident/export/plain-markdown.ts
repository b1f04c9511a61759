/**
 * Foreign words as Markdown that shows them as they are, on one line: no markup, no HTML, and no address, tag or name
 * that a viewer would make a link of.
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replace(/[\\`*_{}[\]<>|~#@&$^=]/gu, String.raw`\$&`)
    .replace(/:\/\//gu, String.raw`:\/\/`)
    .replace(/\bwww\./giu, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^(?:[-+]|\d+[.)])(?=\s|$)/u, (mark) => `${mark.slice(0, -1)}\\${mark.slice(-1)}`)
}
