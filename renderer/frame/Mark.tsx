/** The product's mark in one colour: a shop at night with somebody in. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden="true">
      <path
        d="M5 2h12l4 6.5a2.5 2.5 0 0 1-5 .5 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5 0 2.5 2.5 0 0 1-5-.5Z"
        fill="currentColor"
      />
      <path d="M4 12v6a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-6" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M9 14v2M13 14v2" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  )
}
