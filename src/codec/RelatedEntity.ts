import * as t from "io-ts"
import type { RelatedEntity } from "../domain/response/RelatedEntity.ts"
import { evidenceCodec } from "./Evidence.ts"
import { list } from "./list.ts"
import { struct } from "./struct.ts"

const kept = struct({ kind: t.string, value: t.string }, {})

/** @category codecs @since 0.2.0 */
export const relatedEntityCodec: t.Type<RelatedEntity, unknown> = struct(
  {
    role: t.string,
    ids: list(kept),
    contacts: list(struct({ ways: list(kept) }, { name: t.string })),
    words: list(t.string),
    evidence: evidenceCodec,
  },
  { name: t.string },
  "RelatedEntity",
)
