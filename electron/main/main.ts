import { app } from 'electron'
import { declareAppScheme } from './page/app-protocol.ts'
import { shellPaths } from './paths.ts'
import { startShell } from './shell.ts'
import { claimIdentity } from './system/identity.ts'

// What must happen before Electron is ready, in this order; shell.ts puts the rest together.
const paths = shellPaths(import.meta.dirname)
claimIdentity(process.argv)
declareAppScheme()
if (app.requestSingleInstanceLock()) startShell(paths)
else app.quit()
