import { ipcMain } from 'electron'
import type { Result } from '../../shared/model/result.ts'
import { answerCall } from './answer-call.ts'

/** Lets our page call the engine: the one channel from a page into this process. */
export function hearPageCalls(call: (method: string, params: unknown) => Promise<Result<unknown>>): void {
  ipcMain.handle('call', (event, name: unknown, params: unknown) =>
    answerCall(event.senderFrame, name, params, call),
  )
}
