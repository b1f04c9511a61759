/**
 * What asking one host has shown. `proof`: it was the host itself that answered, or an answer that nobody gives in
 * its place. `portal`: somebody on the way answered in its place, as the login page of a café's Wi-Fi does; `place`
 * is the host to which it sends people, where it names one. `nothing`: no answer, or one that proves nothing.
 */
export type Testimony =
  | { readonly kind: 'proof' }
  | { readonly kind: 'portal'; readonly place: string | undefined }
  | { readonly kind: 'nothing'; readonly why: string }

/** What one host, by its name, has shown. */
export interface HostTestimony {
  readonly host: string
  readonly testimony: Testimony
}
