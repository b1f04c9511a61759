/** Brings a part of a site's page into sight, by its `name`, and moves the reading there. */
export function showSection(name: string): void {
  const section = document.querySelector<HTMLElement>(`[data-section="${name}"]`)
  section?.scrollIntoView({ block: 'start', behavior: 'smooth' })
  section?.focus({ preventScroll: true })
}
