import * as t from "io-ts"
import { oneOf } from "./expectation.ts"

/** What a tagged union holds: each branch with its tag. @category models @since 0.1.0 */
export type Tagged<T extends string, B extends t.Props> = {
  readonly [K in keyof B & string]: { readonly [P in T]: K } & t.TypeOf<B[K]>
}[keyof B & string]

type Fields = Readonly<Record<string, unknown>>

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
      (u): u is A => t.UnknownRecord.is(u) && (branchOf(branches, u[tag])?.is(u) ?? false),
      (u, context) => {
        if (!t.UnknownRecord.is(u)) return t.failure(u, context)
        const own: unknown = Object.hasOwn(u, tag) ? u[tag] : undefined
        const branch = branchOf(branches, own)
        if (branch === undefined) return t.failure(own, t.appendContext(context, tag, t.string, own), expected)
        const rest = branch.validate(u, context)
        if (rest._tag === "Left") return rest
        const decoded: Fields = { [tag]: own, ...(t.UnknownRecord.is(rest.right) ? rest.right : {}) }
        return isTagged(decoded) ? t.success(decoded) : t.failure(own, context, expected)
      },
      (value) => {
        if (!t.UnknownRecord.is(value)) return {}
        const encoded: unknown = branchOf(branches, value[tag])?.encode(value)
        return { [tag]: value[tag], ...(t.UnknownRecord.is(encoded) ? encoded : {}) }
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
