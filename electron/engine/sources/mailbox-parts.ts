/** A part of a mail as the server describes it (BODYSTRUCTURE), as far as it is of use. */
export interface MailPart {
  /** Its number, e.g. `1.2`; absent for the mail itself where that has parts. */
  readonly part?: string | undefined
  /** E.g. `text/plain`. */
  readonly type: string
  /** Bytes as sent. */
  readonly size?: number | undefined
  readonly encoding?: string | undefined
  readonly disposition?: string | undefined
  readonly childNodes?: readonly MailPart[] | undefined
}

/** What is fetched of a large mail. */
export interface PartsPlan {
  /** Numbers of all parts that hold something; of each its MIME headers are fetched. */
  readonly leaves: readonly string[]
  /** Numbers of those whose content is fetched as well: what somebody wrote. */
  readonly texts: readonly string[]
  /** Decoded bytes of the others, in order, as far as their encoding tells. */
  readonly sizes: readonly number[]
  /** True when there are more parts than are looked at. */
  readonly isCut: boolean
}

/** Most parts of a mail that are looked at, texts among them, and how deep they may lie. */
const most = { leaves: 100, texts: 10, depth: 40 }

/** Picks what to fetch of a mail that is too large to fetch whole: all of its text, and of attachments only what they are. */
export function planParts(root: MailPart): PartsPlan {
  const leaves: string[] = []
  const texts: string[] = []
  const sizes: number[] = []
  let isCut = false
  const walk = (part: MailPart, depth: number): void => {
    if (isMultipart(part)) {
      if (depth >= most.depth) isCut = true
      else for (const child of part.childNodes ?? []) walk(child, depth + 1)
      return
    }
    if (leaves.length >= most.leaves) {
      isCut = true
      return
    }
    const number = part.part ?? '1'
    leaves.push(number)
    if (isText(part) && texts.length < most.texts) texts.push(number)
    else sizes.push(decodedSize(part))
  }
  walk(root, 0)
  return { leaves, texts, sizes, isCut }
}

/** Whether these are words of a letter rather than a file. */
function isText({ type, disposition }: MailPart): boolean {
  return /^text\/(?:plain|html)$/iu.test(type) && disposition?.toLowerCase() !== 'attachment'
}

function isMultipart({ type, childNodes }: MailPart): boolean {
  return /^multipart\//iu.test(type) && childNodes !== undefined
}

function decodedSize({ size = 0, encoding }: MailPart): number {
  // Four characters for three bytes, and a line break after 76 of them (RFC 2045, 6.8).
  return encoding?.toLowerCase() === 'base64' ? Math.round((size * 57) / 78) : size
}

/** What was fetched of a part. */
export interface FetchedPart {
  /** Its MIME headers. */
  readonly mime?: Buffer | undefined
  readonly content?: Buffer | undefined
}

/**
 * Puts a mail together again from its headers and the parts that were fetched: the same tree, with nothing in the place of
 * what was not, so that it reads as the whole mail does.
 */
export function rebuildMail(
  header: Buffer,
  root: MailPart,
  plan: PartsPlan,
  parts: ReadonlyMap<string, FetchedPart>,
): Buffer {
  if (!isMultipart(root))
    return Buffer.concat([withBreak(header), parts.get(root.part ?? '1')?.content ?? Buffer.alloc(0)])
  const wanted = new Set(plan.leaves)
  const chunks: Buffer[] = []
  const write = (text: string) => chunks.push(Buffer.from(text, 'latin1'))
  let boundaries = 0
  const body = (part: MailPart): void => {
    boundaries += 1
    const boundary = `part-${boundaries}-of-a-large-mail`
    const subtype = part.type.replace(/[^\w/+.-]/gu, '').slice(0, 60)
    write(`Content-Type: ${subtype}; boundary="${boundary}"\r\n\r\n`)
    for (const child of part.childNodes ?? []) {
      if (isMultipart(child)) {
        if (!hasLeaf(child, wanted)) continue
        write(`--${boundary}\r\n`)
        body(child)
      } else {
        const number = child.part ?? '1'
        if (!wanted.has(number)) continue
        write(`--${boundary}\r\n`)
        const { mime, content } = parts.get(number) ?? {}
        chunks.push(withBreak(mime ?? Buffer.from(`Content-Type: ${child.type}\r\n`, 'latin1')))
        if (content !== undefined) chunks.push(content)
      }
      write('\r\n')
    }
    write(`--${boundary}--\r\n`)
  }
  chunks.push(withoutContentHeaders(header))
  body(root)
  return Buffer.concat(chunks)
}

function hasLeaf(part: MailPart, wanted: ReadonlySet<string>): boolean {
  return (part.childNodes ?? []).some((child) =>
    isMultipart(child) ? hasLeaf(child, wanted) : wanted.has(child.part ?? '1'),
  )
}

/** Headers end in an empty line, also where a server leaves it out or the header was cut. */
function withBreak(header: Buffer): Buffer {
  const end = header.subarray(-4).toString('latin1')
  if (end.endsWith('\r\n\r\n')) return header
  return Buffer.concat([header, Buffer.from(end.endsWith('\r\n') ? '\r\n' : '\r\n\r\n', 'latin1')])
}

function withoutContentHeaders(header: Buffer): Buffer {
  const lines = header
    .toString('latin1')
    .replace(/(?:\r?\n)+$/u, '')
    .split(/\r?\n(?![ \t])/u)
  const kept = lines.filter((line) => !/^content-/iu.test(line))
  return Buffer.from(`${kept.join('\r\n')}\r\n`, 'latin1')
}
