import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport guide`. */
export const guideCommand: Define = (program, { console, finish }) => {
  program
    .command("guide")
    .summary("watch an import, step by step, on a sample practice")
    .description(
      "Creates a sample practice in a temporary folder and shows an import step by step, with the commands one would type. On a terminal it waits for Enter between the steps.",
    )
    .addHelpText("after", examples("coverport guide"))
    .action(async () => {
      const { runGuide } = await import("../guide/runGuide.ts")
      finish(await runGuide(console))
    })
}
