/** A topic of an ntfy server. Whoever knows the page knows the topic, so what is sent there is sealed. */
export interface NtfyTarget {
  readonly kind: 'ntfy'
  /** E.g. `https://ntfy.sh`, without a slash at the end. */
  readonly server: string
  readonly topic: string
  /** The public half of the key that opens what was sealed, as `sealKeyPair` gives it; without it reports go in plain words. */
  readonly publicKey?: string
}

/** A form service that takes a POST of form fields, e.g. `https://formspree.io/f/abcdwxyz`. */
export interface FormTarget {
  readonly kind: 'form'
  readonly url: string
}

/** Netlify's forms, for a page that is put there; they are known by a name. */
export interface NetlifyTarget {
  readonly kind: 'netlify'
  readonly name: string
}

/** A headless Storeminder, by the whole address that it takes reports at: `https://box.example/report/KEY`. */
export interface HeadlessTarget {
  readonly kind: 'headless'
  readonly url: string
}

/** Where the emergency page sends what people write. */
export type ReportTarget = NtfyTarget | FormTarget | NetlifyTarget | HeadlessTarget
