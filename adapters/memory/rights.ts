import { Rights } from "../../src/effect.ts"
import { grantKey } from "./PracticeBook.ts"
import type { Shelf } from "./Shelf.ts"

export const rights = ({ read }: Shelf): Rights["Service"] =>
  Rights.of({
    of: (practice, user, location) => read(practice, ({ grants }) => grants.get(grantKey(user, location)) ?? []),
  })
