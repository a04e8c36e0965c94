import * as Effect from "effect/Effect"
import type { Right } from "../../domain/rights/Right.ts"
import { rights as allRights } from "../../domain/rights/Right.ts"
import type { LocationId, UserId } from "../../domain/value/Ids.ts"
import { Register } from "../../ports/Register.ts"
import { Rights } from "../../ports/Rights.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"

const granting = Effect.fnUntraced(function* (user: UserId, location: LocationId, rights: ReadonlyArray<Right>) {
  const register = yield* Register
  yield* register.enter(id.home, [{ _tag: "Grant", user, location, rights }])
})

const heldBy = Effect.fnUntraced(function* (user: UserId, location: LocationId) {
  const rights = yield* Rights
  return (yield* rights.of(id.home, user, location)).toSorted()
})

const everyRight = allRights.map(({ name }) => name).toSorted()

/** What every `Rights` owes. Run each law on a fresh book. @category laws @since 0.1.0 */
export const rightsLaws: ReadonlyArray<Law> = [
  law(
    "rights are a user's at a location",
    Effect.gen(function* () {
      yield* granting(id.mia, id.mainStreet, everyRight)
      yield* granting(id.miaToo, id.mainStreetAnnex, ["Edit Insurance Plans"])
      return every(
        expecting("all of them", yield* heldBy(id.mia, id.mainStreet), everyRight),
        expecting("hers elsewhere", yield* heldBy(id.mia, id.mainStreetAnnex), []),
        expecting("another's there", yield* heldBy(id.miaToo, id.mainStreet), []),
        expecting("another's elsewhere", yield* heldBy(id.miaToo, id.mainStreetAnnex), ["Edit Insurance Plans"]),
        expecting("a stranger's", yield* heldBy(id.userId("F"), id.mainStreet), []),
      )
    }),
  ),
  law(
    "a grant replaces the one before it",
    Effect.gen(function* () {
      yield* granting(id.mia, id.mainStreet, ["Import Insurance Benefit Details", "Edit Insurance Plans"])
      yield* granting(id.mia, id.mainStreet, ["Edit Ins. Plan for Patient"])
      const replaced = yield* heldBy(id.mia, id.mainStreet)
      yield* granting(id.mia, id.mainStreet, [])
      return every(
        expecting("after another grant", replaced, ["Edit Ins. Plan for Patient"]),
        expecting("after a grant of nothing", yield* heldBy(id.mia, id.mainStreet), []),
      )
    }),
  ),
]
