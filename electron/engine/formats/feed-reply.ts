import type { SourceErrorKind } from '../../shared/model/source.ts'
import type { Feed } from './feed-reader.ts'

/** What the worker answers to one document: the feed, why it is none, or that the reader itself failed. */
export type FeedReply =
  | { readonly feed: Feed }
  | {
      readonly failure: {
        readonly kind: SourceErrorKind
        readonly message: string
        readonly advice: string
      }
    }
  | { readonly bug: string }
