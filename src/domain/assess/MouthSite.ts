import type { TreatmentArea } from "../coverage/CoverageException.ts"
import { trusted } from "../value/brand.ts"
import type { Tooth } from "./Tooth.ts"

/** One surface of a tooth. `F` and `B` name the same side, and so do `I` and `O`. @category models @since 0.2.0 */
export type Surface = "B" | "D" | "F" | "I" | "L" | "M" | "O"

/**
 * Where in the mouth something is done. Absent surfaces are not known; they are not none.
 *
 * @see docs/specification.md, decision 27
 * @category models
 * @since 0.2.0
 */
export type MouthSite =
  | { readonly tooth: Tooth; readonly surfaces?: ReadonlyArray<Surface> }
  | { readonly quadrant: "LL" | "LR" | "UL" | "UR" }
  | { readonly sextant: 1 | 2 | 3 | 4 | 5 | 6 }
  | { readonly arch: "lower" | "upper" }
  | { readonly mouth: "whole" }

/** A question's answer where it may not be known. @category models @since 0.2.0 */
export type Known = "no" | "unknown" | "yes"

const permanent = Array.from({ length: 32 }, (_, i) => trusted<Tooth>(String(i + 1)))
const primary = Array.from({ length: 20 }, (_, i) => trusted<Tooth>(String.fromCharCode(65 + i)))
const allTeeth: ReadonlyArray<Tooth> = [...permanent, ...primary]

const sides: ReadonlyArray<Surface> = ["M", "O", "D", "B", "L"]

const sideOf = (surface: Surface): Surface => (surface === "F" ? "B" : surface === "I" ? "O" : surface)

// Both rows run from the upper right around to the lower right, and so a tooth's place in its row gives its region.
const placeOf = (tooth: Tooth, upTo: ReadonlyArray<number>, primaryUpTo: ReadonlyArray<number>): number => {
  const inPermanent = permanent.indexOf(tooth)
  return inPermanent === -1
    ? primaryUpTo.findIndex((end) => primary.indexOf(tooth) < end)
    : upTo.findIndex((end) => inPermanent < end)
}

const quadrants = ["UR", "UL", "LL", "LR"] as const

const quadrantOf = (tooth: Tooth): string => quadrants[placeOf(tooth, [8, 16, 24, 32], [5, 10, 15, 20])] ?? ""

const sextantOf = (tooth: Tooth): number => placeOf(tooth, [5, 11, 16, 21, 27, 32], [2, 8, 10, 12, 18, 20]) + 1

const archOf = (tooth: Tooth): string => (placeOf(tooth, [16, 32], [10, 20]) === 0 ? "upper" : "lower")

const teethIn = (site: MouthSite | undefined): ReadonlyArray<Tooth> => {
  if (site === undefined || "mouth" in site) return allTeeth
  if ("tooth" in site) return [site.tooth]
  return "quadrant" in site
    ? allTeeth.filter((tooth) => quadrantOf(tooth) === site.quadrant)
    : "sextant" in site
      ? allTeeth.filter((tooth) => sextantOf(tooth) === site.sextant)
      : allTeeth.filter((tooth) => archOf(tooth) === site.arch)
}

const surfacesIn = (site: MouthSite | undefined): ReadonlyArray<Surface> =>
  site !== undefined && "tooth" in site && site.surfaces !== undefined ? site.surfaces.map(sideOf) : sides

const regionsIn = (site: MouthSite | undefined, area: Exclude<TreatmentArea, "mouth">): ReadonlySet<string> => {
  const teeth = teethIn(site)
  switch (area) {
    case "arch":
      return new Set(teeth.map(archOf))
    case "quadrant":
      return new Set(teeth.map(quadrantOf))
    case "sextant":
      return new Set(teeth.map((tooth) => String(sextantOf(tooth))))
    case "tooth":
      return new Set(teeth)
    case "surface":
      return new Set(teeth.flatMap((tooth) => surfacesIn(site).map((surface) => `${tooth} ${surface}`)))
  }
}

// Several surfaces that are named are all of them treated; of a quadrant's teeth nobody knows which.
const isNamed = (site: MouthSite | undefined, area: TreatmentArea, regions: ReadonlySet<string>): boolean =>
  regions.size === 1 || (area === "surface" && site !== undefined && "tooth" in site && site.surfaces !== undefined)

const siteKey = (site: MouthSite | undefined): string =>
  site === undefined
    ? ""
    : "tooth" in site
      ? `tooth ${site.tooth} ${site.surfaces === undefined ? "?" : [...new Set(site.surfaces.map(sideOf))].sort().join("")}`
      : "quadrant" in site
        ? `quadrant ${site.quadrant}`
        : "sextant" in site
          ? `sextant ${String(site.sextant)}`
          : "arch" in site
            ? `arch ${site.arch}`
            : "mouth"

/**
 * Whether services at two sites count together under a limit that counts each area of the mouth apart.
 *
 * An absent site is unknown. An absent area means that the payer did not say whether areas are counted apart: then only
 * services at the same site, or both without one, surely count together.
 *
 * @see docs/specification.md, decision 27
 * @category decisions
 * @since 0.2.0
 */
export const countedAlike = (
  area: TreatmentArea | undefined,
  one: MouthSite | undefined,
  other: MouthSite | undefined,
): Known => {
  if (area === "mouth") return "yes"
  if (area === undefined) return siteKey(one) === siteKey(other) ? "yes" : "unknown"
  const [ours, theirs] = [regionsIn(one, area), regionsIn(other, area)]
  if (![...ours].some((region) => theirs.has(region))) return "no"
  return isNamed(one, area, ours) && isNamed(other, area, theirs) ? "yes" : "unknown"
}

/** Whether a site says enough to find the one area, of those counted apart, that it lies in. @category decisions @since 0.2.0 */
export const liesInOne = (area: TreatmentArea | undefined, site: MouthSite | undefined): boolean =>
  area === undefined || area === "mouth" ? site !== undefined : isNamed(site, area, regionsIn(site, area))
