// Pieces of patterns. Each is free of anything that could match one text in many ways.

// Words that turn a sentence around or hang it on a condition. Where words of the payer's own choice may stand, these may
// not: a sentence that has one is a note.
export const turns: ReadonlyArray<string> = [
  ...["NOT", "NO", "NONE", "NEVER", "NOR", "WITHOUT", "CANNOT", "UNLESS", "EXCEPT", "EXCLUDING", "IF", "WHEN", "WHERE"],
  ...["WHILE", "UNTIL", "ONLY", "BUT", "OTHER", "PROVIDED", "MAY", "MIGHT", "DOES", "DO"],
]

const word = `(?!(?:${turns.join("|")})\\b)[A-Z0-9][A-Z0-9'/&-]*`

/** So many words of the payer's own choice, at most. */
export const plain = (most: number): string => `${word}(?: ${word}){0,${String(most - 1)}}`

const numbers: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ONE: 1,
    ONCE: 1,
    TWO: 2,
    TWICE: 2,
    THREE: 3,
    FOUR: 4,
    FIVE: 5,
    SIX: 6,
    SEVEN: 7,
    EIGHT: 8,
    NINE: 9,
    TEN: 10,
    TWELVE: 12,
    EIGHTEEN: 18,
    "TWENTY-FOUR": 24,
    "THIRTY-SIX": 36,
  }),
)

/** A number in figures or in a word. */
export const number = `(?:\\d{1,3}|${[...numbers.keys()].join("|")})`

/** The number that such a text stands for. */
export const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : (numbers.get(text) ?? Number(text))

/** A unit of time, one or several. */
export const unit = "(?:DAY|WEEK|MONTH|YEAR)"

const units: ReadonlyMap<string, "day" | "week" | "month" | "year"> = new Map([
  ["DAY", "day"],
  ["WEEK", "week"],
  ["MONTH", "month"],
  ["YEAR", "year"],
])

/** The unit that such a text names. */
export const unitOf = (text: string | undefined): "day" | "week" | "month" | "year" | undefined => units.get(text ?? "")

const service =
  "(?:PREVENTIVE|DIAGNOSTIC|BASIC|MAJOR|RESTORATIVE|ORTHODONTICS?|ORTHO|ENDODONTICS?|PERIODONTICS?|PROSTHODONTICS?|PROSTHETICS?|ORAL SURGERY|IMPLANTS?|CROWNS?|DENTURES?|BRIDGES?)(?: RESTORATIVE)?(?: (?:SERVICES?|TREATMENTS?|PROCEDURES?|CARE))?"

/** Services by the names that plans have for them. Nothing else: "for late entrants" is a condition. */
export const services = `${service}(?:(?:,|, AND| AND|/) ?${service}){0,5}`

/** A whole sentence that is one of these. */
export const sentence = (...forms: ReadonlyArray<string>): ReadonlyArray<RegExp> =>
  forms.map((form) => new RegExp(`^${form}$`))
