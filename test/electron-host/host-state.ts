/** One entry of a recorded menu. */
export interface MenuEntry {
  readonly id: string
  readonly label: string
  readonly enabled: boolean
}

/** A notification that Electron itself was asked to show. */
export interface ShownNotification {
  readonly id: string
  readonly title: string
  readonly body: string
  readonly actions: readonly string[]
  readonly urgency: string
  readonly silent: boolean
  /** What stands in its empty field, where it has one to type an answer into. */
  readonly replyPlaceholder?: string
  readonly closed: boolean
}

export interface WindowState {
  readonly id: number
  /** Chromium's id of the page in it, by which a test finds the page. */
  readonly targetId: string
  readonly visible: boolean
  readonly focused: boolean
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Everything a test can see of the shell from outside its pages. */
export interface HostState {
  readonly tray?: {
    /** File name of the icon. */
    readonly image: string
    readonly toolTip: string
    readonly title: string
    readonly menu: readonly MenuEntry[]
  }
  readonly windows: readonly WindowState[]
  readonly notifications: readonly ShownNotification[]
  readonly openedOutside: readonly string[]
  /** What was asked of the login item, in order. */
  readonly loginItems: readonly boolean[]
  /** Process ids of utility processes alive. */
  readonly utilityProcesses: readonly number[]
  /** The shell process's longest unbroken stretch of work since the last look, in milliseconds. */
  readonly longestBlock: number
}

/** What a test can do to the shell from outside its pages. */
export type HostCommand =
  | { readonly do: 'look' }
  | { readonly do: 'click-tray'; readonly button: 'left' | 'right' }
  | { readonly do: 'click-menu'; readonly id: string }
  | { readonly do: 'click-notification'; readonly id: string; readonly action?: number }
  | { readonly do: 'reply-notification'; readonly id: string; readonly text: string }
  | { readonly do: 'close-window'; readonly id: number }
  | { readonly do: 'move-window'; readonly id: number; readonly bounds: WindowState['bounds'] }
  | { readonly do: 'power'; readonly event: 'suspend' | 'resume' | 'unlock-screen' }
  | { readonly do: 'open-url'; readonly url: string }
  | { readonly do: 'ask-permission'; readonly permission: string }
