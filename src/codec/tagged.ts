import * as t from "io-ts"
import { oneOf } from "./expectation.ts"
import type { Fields } from "./fields.ts"
import { isFields } from "./fields.ts"
import { under } from "./quiet.ts"
import { StructType } from "./struct.ts"

/** What a tagged union holds: each branch with its tag. @category models @since 0.1.0 */
export type Tagged<T extends string, B extends t.Props> = {
  readonly [K in keyof B & string]: { readonly [P in T]: K } & t.TypeOf<B[K]>
}[keyof B & string]

const branchOf = (branches: t.Props, tag: unknown): t.Mixed | undefined =>
  typeof tag === "string" && Object.hasOwn(branches, tag) ? branches[tag] : undefined

/** @category codecs @since 0.1.0 */
export class TaggedType<A> extends t.Type<A, Fields> {
  readonly _tag = "TaggedType" as const
  readonly expected = "an object"
  readonly tag: string
  readonly branches: t.Props

  constructor(tag: string, branches: t.Props, name: string) {
    const expected = oneOf(Object.keys(branches))

    // The branch decoded all but the tag; the compiler cannot follow a choice by a value.
    const isTagged = (decoded: Fields): decoded is Fields & A => Object.hasOwn(decoded, tag)

    super(
      name,
      (u): u is A => isFields(u) && (branchOf(branches, u[tag])?.is(u) ?? false),
      (u, context) => {
        if (!isFields(u)) return t.failure(u, context)
        const own: unknown = Object.hasOwn(u, tag) ? u[tag] : undefined
        const branch = branchOf(branches, own)
        if (branch === undefined) return t.failure(own, under(context, tag, t.string, own), expected)
        const rest = branch.validate(u, context)
        if (rest._tag === "Left") return rest
        const decoded: Fields = { [tag]: own, ...(isFields(rest.right) ? rest.right : {}) }
        return isTagged(decoded) ? t.success(decoded) : t.failure(own, context, expected)
      },
      (value) => {
        if (!isFields(value)) return {}
        const encoded: Record<string, unknown> = { [tag]: value[tag] }
        const branch = branchOf(branches, value[tag])
        if (branch instanceof StructType) branch.encodeInto(encoded, value)
        else Object.assign(encoded, branch?.encode(value))
        return encoded
      },
    )
    this.tag = tag
    this.branches = branches
  }
}

/**
 * A union told apart by the text under one key, which the branches leave out. Problems are those of the tag's own branch;
 * an unknown tag is one problem that lists the known ones.
 *
 * @category codecs
 * @since 0.1.0
 */
export const tagged = <T extends string, B extends t.Props>(
  tag: T,
  branches: B,
  name = "an object",
): TaggedType<Tagged<T, B>> => new TaggedType<Tagged<T, B>>(tag, branches, name)
