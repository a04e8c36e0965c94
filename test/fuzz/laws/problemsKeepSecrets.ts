import { personal } from "../../x12/grammar/words.ts"
import type { Law } from "./Law.ts"

const secrets = Object.values(personal).flat()

export const problemsKeepSecrets: Law = {
  name: "no problem says a patient's name, number or day of birth",
  broken: (_, { reading: { problems } }) =>
    problems.find(({ message }) => secrets.some((secret) => message.includes(secret)))?.message,
}
