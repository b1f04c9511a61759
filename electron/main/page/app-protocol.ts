import { protocol } from 'electron'
import { pageAnswer } from './page-answer.ts'

/** Declares `app://` as a scheme like https. Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page in the folder `root` under `app://storeminder/`. */
export function serveAppScheme(root: string): void {
  protocol.handle('app', (request) => pageAnswer(request, root))
}
