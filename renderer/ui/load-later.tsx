import { type ComponentType, useLayoutEffect, useState } from 'react'

/** A component whose code comes when it is first shown, or before that on request. */
export type LaterComponent<Props> = ComponentType<Props> & {
  /** Gets the code now, so that it need not be waited for when it is shown; resolves also when it cannot be had. */
  load(): Promise<void>
}

/**
 * Makes a component of code that is not on the page yet; nothing is shown until it is, and what goes wrong is thrown
 * where it was to be shown. Not `React.lazy`: what suspends is held back by React until 300 ms after the last such
 * gap (its `FALLBACK_THROTTLE_MS`), also when the code has long been there.
 */
export function loadLater<Props extends object>(
  get: () => Promise<ComponentType<Props>>,
): LaterComponent<Props> {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<unknown> | undefined
  function load(): Promise<unknown> {
    loading ??= get().then(
      (component) => {
        loaded = component
      },
      (error: unknown) => {
        // The next one who asks may have better luck.
        loading = undefined
        throw error
      },
    )
    return loading
  }

  function Later(props: Props) {
    const [state, setState] = useState<{ readonly error?: unknown }>()
    useLayoutEffect(() => {
      if (loaded !== undefined) return
      let here = true
      load().then(
        () => here && setState({}),
        (error: unknown) => here && setState({ error }),
      )
      return () => {
        here = false
      }
    }, [])
    if (loaded !== undefined) {
      const Loaded = loaded
      return <Loaded {...props} />
    }
    if (state !== undefined && 'error' in state) throw state.error
    return null
  }
  return Object.assign(Later, {
    // Whoever shows it tells what went wrong.
    load: () =>
      load().then(
        () => {},
        () => {},
      ),
  })
}
