import type { ChannelKind } from '../../shared/model/channel.ts'
import type { ChannelAdapter } from './channel-adapter.ts'
import { mailChannel } from './mail.ts'
import { ntfyChannel } from './ntfy.ts'
import { webhookChannel } from './webhook.ts'

/** Every kind of channel there is; one line each. */
export const channelAdapters: Readonly<Record<ChannelKind, ChannelAdapter>> = {
  ntfy: ntfyChannel,
  webhook: webhookChannel,
  mail: mailChannel,
}
