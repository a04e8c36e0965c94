import type { MouthSite, Surface } from "../../../src/index.ts"
import { Tooth } from "../../../src/index.ts"
import type { Typed } from "./hadFrom.ts"

export interface SiteOptions {
  readonly tooth?: string
  readonly surfaces?: string
  readonly quadrant?: "LL" | "LR" | "UL" | "UR"
  readonly arch?: "lower" | "upper"
}

const surfaces: ReadonlyArray<Surface> = ["B", "D", "F", "I", "L", "M", "O"]

const surfacesIn = (letters: string): ReadonlyArray<Surface> | undefined => {
  const found = letters
    .toUpperCase()
    .split("")
    .map((letter) => surfaces.find((surface) => surface === letter))
  const known = found.flatMap((surface) => surface ?? [])
  return known.length === found.length ? known : undefined
}

/** Where in the mouth, as it was typed. */
export const siteFrom = ({ tooth, surfaces: letters, quadrant, arch }: SiteOptions): Typed<MouthSite> => {
  if ([tooth, quadrant, arch].filter((one) => one !== undefined).length > 1)
    return { ok: false, problem: "Name one of --tooth, --quadrant and --arch." }
  if (tooth === undefined) {
    if (letters !== undefined) return { ok: false, problem: "--surfaces needs --tooth." }
    return quadrant !== undefined
      ? { ok: true, value: { quadrant } }
      : arch !== undefined
        ? { ok: true, value: { arch } }
        : { ok: true }
  }
  const named = tooth.toUpperCase()
  if (!Tooth.is(named)) return { ok: false, problem: `\`${tooth}\` is no tooth: 1 to 32, or A to T.` }
  if (letters === undefined) return { ok: true, value: { tooth: named } }
  const all = surfacesIn(letters)
  return all === undefined
    ? { ok: false, problem: `\`${letters}\` names no surfaces: letters of B, D, F, I, L, M and O.` }
    : { ok: true, value: { tooth: named, surfaces: all } }
}
