// npm run -s bench -- import | scale [--json] [--quick] [--only sqlite|postgres]
// npm run -s bench -- read | explain | costs | screen | size [--json] [--quick]
import { costsOn } from "./costs.ts"
import { explained } from "./explain/explain.ts"
import type { Figure } from "./Figure.ts"
import { calendarFigure } from "./figures/calendar.ts"
import { coldFigure } from "./figures/cold.ts"
import { commitsFigure } from "./figures/commits.ts"
import { membersFigures } from "./figures/membersOnPlan.ts"
import { nightFigure } from "./figures/night.ts"
import { readFigures } from "./figures/read.ts"
import { readMemoryFigure } from "./figures/readMemory.ts"
import { screenFigure } from "./figures/screen.ts"
import { sizeFigures } from "./figures/size.ts"
import { asJson, asText } from "./print.ts"
import type { Ground } from "./world/Ground.ts"
import { postgresGround } from "./world/postgresGround.ts"
import { sqliteGround } from "./world/sqliteGround.ts"

const [, , bench = "", ...options] = process.argv
const quick = options.includes("--quick")
const print = options.includes("--json") ? asJson : asText
const only = options[options.indexOf("--only") + 1]

const many = quick ? 20_000 : 1_000_000
const rounds = quick ? 5 : 40

const benches: Readonly<Record<string, (ground: Ground, tell: (figure: Figure) => void) => Promise<void>>> = {
  import: async (ground, tell) => {
    tell(await commitsFigure(ground, rounds, "looking"))
    if (ground.dialect === "PostgreSQL") tell(await commitsFigure(ground, rounds, "blindly"))
    tell(await nightFigure(ground, quick ? 960 : 10_000))
  },
  scale: async (ground, tell) => {
    ;(await membersFigures(ground, [10, quick ? 1000 : 10_000, many], rounds)).forEach(tell)
    tell(await calendarFigure(ground, [1000, many], rounds))
  },
  costs: async (ground) => {
    console.log(ground.dialect)
    for (const [what, number] of await costsOn(ground)) console.log(`  ${what}: ${number.toFixed(1)}`)
  },
}

const run = benches[bench]
if (bench === "explain") console.log(await explained(quick ? 4000 : 100_000))
else if (bench === "screen") console.log(print(await screenFigure(quick ? 3 : 12)))
else if (bench === "size") (await sizeFigures()).forEach((figure) => console.log(print(figure)))
else if (bench === "read") {
  ;(await readFigures(quick)).forEach((figure) => console.log(print(figure)))
  console.log(print(await readMemoryFigure(quick)))
  console.log(print(await coldFigure(quick)))
} else if (run === undefined) {
  console.error(
    "npm run -s bench -- read | import | scale | costs | explain | screen | size [--json] [--quick] [--only sqlite|postgres]",
  )
  process.exitCode = 2
} else {
  const grounds = [
    ...(only === "postgres" ? [] : [() => Promise.resolve(sqliteGround())]),
    ...(only === "sqlite" ? [] : [postgresGround]),
  ]
  for (const open of grounds) {
    const ground = await open()
    try {
      await run(ground, (figure) => console.log(print(figure)))
    } finally {
      await ground.clear()
    }
  }
}
