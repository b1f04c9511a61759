/** What a shell needs to bring a browser: the words of it, and the look itself, which is the same in every browser. */
export {
  type Browser,
  type BrowserAnswer,
  type BrowserLook,
  type LookLimits,
  nothingSeen,
  viewport,
} from './browser.ts'
export { at, type BrowserTab, prepareTab, type SendCommand } from './browser-tab.ts'
export { LookRecord } from './look-record.ts'
export { takeLook } from './take-look.ts'
