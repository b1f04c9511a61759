import { looksRandom } from './stable-name.ts'

/** Parts of a name that only tell which build or version a file is. */
function withoutVersion(name: string): string {
  return name
    .split(/([._~-]+)/u)
    .filter(
      (part) =>
        !looksRandom(part) && !/^v?\d+$/iu.test(part) && !/^(?:min|bundle|prod|esm|umd|slim)$/iu.test(part),
    )
    .join('')
    .replace(/\d+/gu, '')
    .replace(/[._~-]+/gu, '.')
    .replace(/^\.|\.$/gu, '')
}

/**
 * The address of a file without what changes from build to build: query, versions, digests. Two addresses with one
 * stem are versions of one file.
 */
export function fileStem(url: URL): string {
  const path = url.pathname
    .split('/')
    .map((part) => (isToken(part) ? '' : withoutVersion(part.replace(/@[^/]*$/u, ''))))
    .filter((part) => part !== '')
    .join('/')
  return `${url.host}/${path}`
}

/** A step of a path that is made anew for each visitor: long, with digits or capitals where no word has them. */
function isToken(part: string): boolean {
  if (part.length < 16 || part.includes('.')) return false
  const digits = part.match(/\d/gu)?.length ?? 0
  const turns = part.match(/[a-z][A-Z]/gu)?.length ?? 0
  return turns >= 3 || (digits >= 2 && looksRandom(part))
}

/** Hosts on which anybody may publish scripts, so that knowing the host says nothing about the script. */
const openToAll =
  /(?:^|\.)(?:jsdelivr\.net|unpkg\.com|esm\.sh|skypack\.dev|jspm\.(?:io|dev)|cdnjs\.cloudflare\.com|rawgit\.com|githack\.com|githubusercontent\.com|statically\.io|pastebin\.com|storage\.googleapis\.com|amazonaws\.com|digitaloceanspaces\.com|workers\.dev|pages\.dev|ngrok\.io|ngrok-free\.app|trycloudflare\.com|herokuapp\.com|firebaseapp\.com|web\.app|glitch\.me|replit\.app)$/u

/** Whether anybody may publish files on that host. */
export function isOpenHost(host: string): boolean {
  return openToAll.test(host)
}
