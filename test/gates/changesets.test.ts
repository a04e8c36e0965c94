import { describe, expect, it } from "vitest"
import { untold } from "./changesets.ts"

const released = { version: "1.2.0", changelog: "# coverport\n\n## 1.2.0\n", changesets: [], changed: false }
const waiting = '---\n"coverport": minor\n---\n\nReads one format more.\n'

describe("release notes", () => {
  it("are complete right after a release", () => {
    expect(untold(released)).toBeUndefined()
  })

  it("miss a changeset when sources changed since the release", () => {
    expect(untold({ ...released, changed: true })).toContain("sources changed since version 1.2.0")
  })

  it("are complete when sources changed and a changeset waits", () => {
    expect(untold({ ...released, changed: true, changesets: [waiting] })).toBeUndefined()
  })

  it("miss a version that the changelog does not tell of", () => {
    expect(untold({ ...released, version: "1.2.1" })).toContain("version 1.2.1 is not in CHANGELOG.md")
  })

  it.each([waiting.replace("minor", "huge"), waiting.replace("coverport", "other"), waiting.replace(/Reads.*\n/, "")])(
    "are refused where a changeset is malformed: %j",
    (changeset) => {
      expect(untold({ ...released, changesets: [changeset] })).toContain("a changeset does not name")
    },
  )
})
