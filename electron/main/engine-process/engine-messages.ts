import type { BrowserAnswer, LookLimits } from '../../engine/browser/index.ts'
import type { AnyEvent } from '../../shared/contract.ts'
import type { Notice, NoticeAction } from '../../shared/model/notice.ts'
import type { Result } from '../../shared/model/result.ts'

/** What the engine's process is told before anything else. */
export interface EngineStart {
  readonly type: 'start'
  /** Absolute data folder. */
  readonly data: string
  /** `file:` address of the feed reader's worker script. */
  readonly feedWorker: string
  /** The same of the workers that read mails and pages, that compare pictures, and that sort questions. */
  readonly mailWorker: string
  readonly pageWorker: string
  readonly pictureWorker: string
  readonly questionWorker: string
  readonly version: string
}

/** What main sends to the engine's process. */
export type ToEngine =
  | EngineStart
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly params: unknown }
  | { readonly type: 'power'; readonly event: 'suspend' | 'resume' | 'unlock' }
  | { readonly type: 'notice-action'; readonly noticeId: string; readonly action: NoticeAction }
  | { readonly type: 'answer'; readonly id: number; readonly value: AskAnswer }
  | { readonly type: 'refusal'; readonly id: number; readonly message: string }
  | { readonly type: 'stop' }

/** What main answers to an ask. */
export type AskAnswer = string | boolean | BrowserAnswer

/** What the engine's process asks main to do, because only main has Electron. */
export type EngineAsk =
  | { readonly port: 'seal'; readonly text: string }
  | { readonly port: 'open'; readonly text: string }
  | { readonly port: 'show'; readonly notice: Notice }
  | { readonly port: 'look'; readonly url: string; readonly limits: LookLimits }

/** What the engine's process sends to main. */
export type FromEngine =
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly type: 'event'; readonly event: AnyEvent }
  | { readonly type: 'ask'; readonly id: number; readonly ask: EngineAsk }
  | { readonly type: 'withdraw'; readonly noticeId: string }
  /** An ask whose answer nobody waits for any more. */
  | { readonly type: 'call-off'; readonly id: number }
  | {
      readonly type: 'log'
      readonly level: 'info' | 'warn' | 'error'
      readonly message: string
      readonly fields?: Record<string, unknown>
    }
  | { readonly type: 'stopped' }
