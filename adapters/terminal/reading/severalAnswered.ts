import { hanging } from "../screen/wrap.ts"

/** What a person does next who read the answers about several patients. */
export const severalAnswered = hanging(
  "",
  "Several patients are answered. `coverport import` takes one with `--response N`.",
)
