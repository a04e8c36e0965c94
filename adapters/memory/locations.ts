import { unknownLocation } from "../../src/index.ts"
import { Locations } from "../../src/effect.ts"
import type { Shelf } from "./Shelf.ts"

export const locations = ({ read }: Shelf): Locations["Service"] =>
  Locations.of({
    of: (practice, location) => read(practice, (book) => book.locations.get(location) ?? unknownLocation),
  })
