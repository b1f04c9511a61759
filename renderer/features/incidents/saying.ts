export { correcting } from './statement/correcting.ts'
export { Promises } from './statement/Promises.tsx'
export { suggestStatement } from './statement/statement-drafts.ts'
