import { defineConfig } from "vitest/config"
import { isRoom, rooms, tooSlow } from "./rooms.ts"

const room = process.env["ROOM"]
if (!isRoom(room)) throw new Error(`ROOM has to name one of: ${Object.keys(rooms).join(", ")}`)

export default defineConfig({
  test: {
    include: rooms[room].tests.map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: tooSlow,
    setupFiles: ["test/mutants/fewRuns.ts"],
    // The tests of pure rooms leave nothing behind, and loading them anew for each file would take most of the time.
    isolate: false,
    testTimeout: 60_000,
  },
})
