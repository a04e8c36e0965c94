import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { toldIn } from "./api/declarations.ts"
import { differences } from "./api/differences.ts"
import { doors } from "./doors.ts"
import { root } from "./planted.ts"

const report = `## API Report File for "coverport"

\`\`\`ts

import { Day } from 'calendar';

// @public (undocumented)
interface Hidden {
    // (undocumented)
    readonly day: Day;
}

// @public
export const open: (day: Day) => Hidden;

// @internal
export type Shown = undefined | ReadonlyArray<"b" | "a"> | Hidden;

// (No @packageDocumentation comment for this package)

\`\`\`
`

describe("the report of what the doors export", () => {
  it("is there for every door", () => {
    expect(readdirSync(join(root, "api")).toSorted()).toEqual(
      doors.map(({ types }) => types.replace("./dist/", "").replace(".d.ts", ".api.md")).toSorted(),
    )
  })

  it("tells what is exported, what that is made of, and from which packages, unions in one order", () => {
    expect(toldIn(report)).toEqual({
      imports: [{ names: ["Day"], text: "import { Day } from 'calendar';" }],
      declarations: [
        { name: "Hidden", exported: false, text: "interface Hidden {\n    readonly day: Day;\n}" },
        { name: "open", exported: true, text: "export const open: (day: Day) => Hidden;" },
        {
          name: "Shown",
          exported: true,
          text: '// @internal\nexport type Shown = Hidden | ReadonlyArray<"a" | "b"> | undefined;',
        },
      ],
    })
  })

  const held = new Map([
    ["memory", "a\nb\n"],
    ["sql", "c\nd\n"],
  ])

  it("agrees with itself", () => {
    expect(differences(held, new Map(held))).toEqual([])
  })

  it("shows each line that is no longer so, and each that is new", () => {
    expect(differences(held, new Map([...held, ["sql", "c\ne\n"]]))).toEqual([
      "api/sql.api.md and the door differ:",
      "  - d",
      "  + e",
    ])
  })

  it("notices that only the order changed", () => {
    expect(differences(held, new Map([...held, ["sql", "d\nc\n"]]))).toEqual([
      "api/sql.api.md and the door differ:",
      "  the order of the lines",
    ])
  })

  it("notices a door that is new and one that is gone", () => {
    expect(
      differences(
        held,
        new Map([
          ["sql", "c\nd\n"],
          ["fhir", "f\n"],
        ]),
      ),
    ).toEqual([
      "api/fhir.api.md and the door differ:",
      "  + f",
      "api/memory.api.md and the door differ:",
      "  - a",
      "  - b",
    ])
  })
})
