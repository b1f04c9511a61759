import type { Socket } from 'node:net'

declare module '@homebridge/dbus-native' {
  /** A bus over a socket that leads to it. The package's own types leave this and what follows out. */
  export function sessionBus(options: { stream: Socket }): SessionBus
  export interface SessionBus extends MessageBus {
    readonly connection: BusConnection & { end(): void }
    readonly signals: NodeJS.EventEmitter
    mangle(path: string, interfaceName: string, member: string): string
    addMatch(rule: string, callback: (error: unknown) => void): void
    nameHasOwner(name: string, callback: (error: unknown, owned: unknown) => void): void
  }
}
