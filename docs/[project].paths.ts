import { existsSync, readFileSync } from "node:fs"

const projectFile = (name: string): URL => new URL(`../${name}.md`, import.meta.url)

export default {
  // Files of the project that stand outside `docs`, where everybody looks for them.
  paths: () =>
    ["CONTRIBUTING", "SECURITY", "CHANGELOG"]
      .filter((name) => existsSync(projectFile(name)))
      .map((name) => ({
        params: { project: name.toLowerCase() },
        content: readFileSync(projectFile(name), "utf8"),
      })),
}
