/** What the tray icon can say; each state has a shape of its own, so that colour is never needed to tell. */
export const trayStates = ['well', 'new', 'alarm', 'blind'] as const
export type TrayState = (typeof trayStates)[number]

/** `light` is drawn for a light panel or taskbar, `dark` for a dark one. */
export const panels = ['light', 'dark'] as const
export type Panel = (typeof panels)[number]

/** The colour of each state on each panel, at least 4.5 : 1 against #f3f3f3 and #222222 (WCAG 1.4.3). */
export const trayColours: Readonly<Record<Panel, Readonly<Record<TrayState, string>>>> = {
  light: { well: '#2b333d', new: '#0b63bd', alarm: '#c92a2a', blind: '#636c76' },
  dark: { well: '#f1f3f5', new: '#6cb8ff', alarm: '#ff8080', blind: '#9aa3ad' },
}

/** Sizes in pixels of the application icon as PNG, the ones Linux desktops look for. */
export const appSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
/** Sizes in the Windows application icon. */
export const appIcoSizes = [16, 20, 24, 32, 40, 48, 64, 256] as const
/** Sizes in each Windows tray icon: 16 pixels at 100, 125, 150, 200 and 300 % scaling. */
export const trayIcoSizes = [16, 20, 24, 32, 48] as const
/** Up to this many pixels the application icon is drawn from its simplified form. */
export const smallUpTo = 40
