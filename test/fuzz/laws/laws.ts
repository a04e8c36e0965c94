import { cutIsTold } from "./cutIsTold.ts"
import type { Law } from "./Law.ts"
import { nothingDropped, nothingLostInSilence } from "./nothingDropped.ts"
import { placesInOrder } from "./placesInOrder.ts"
import { problemsInside } from "./problemsInside.ts"
import { problemsKeepSecrets } from "./problemsKeepSecrets.ts"
import { responsesDecode } from "./responsesDecode.ts"
import { writtenIsRead } from "./writtenIsRead.ts"

/** What a reader owes for every text. That it answers at all, soon, in little memory and always the same is seen beside. */
export const laws: ReadonlyArray<Law> = [
  placesInOrder,
  problemsInside,
  problemsKeepSecrets,
  writtenIsRead,
  cutIsTold,
  nothingDropped,
  nothingLostInSilence,
  responsesDecode,
]
