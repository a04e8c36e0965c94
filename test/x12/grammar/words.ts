import { componentMark, repetitionMark } from "./spelled.ts"

// Everything here is invented. No value holds a mark that a spelling may separate by.

/** What nobody may find again in a problem: names, numbers and birth dates of people. */
export const personal = {
  lasts: ["QUILLFEATHER", "Ñandú-Osterhagen", "DE LA BRUME", "ZANTHOXYL"],
  firsts: ["WILHELMINE", "Ümit", "JO ANNE", "THADDEUS"],
  ids: ["W900100200", "QX-77 31 90", "000044710818", "ZZTOP4711"],
  birthDates: ["19850214", "20190729", "19031231", "20000229"],
} as const

export const days = ["20260302", "20251231", "20240229", "19991231"] as const

export const kinds = [
  ...["1", "2", "3", "4", "5", "6", "7", "8"],
  ...["A", "B", "C", "CB", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "MC"],
  ...["N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y"],
] as const

export const levels = ["IND", "FAM", "CHD", "DEP", "ECH", "EMP", "ESP", "SPC", "SPO"] as const

export const serviceTypes = [
  ...[
    "35",
    "30",
    "60",
    "23",
    "4",
    "5",
    "41",
    "25",
    "36",
    "26",
    "24",
    "39",
    "27",
    "40",
    "38",
    "28",
    "7",
    "37",
    "3",
    "32",
  ],
  ...["EE", "EF", "EH", "EI", "EJ", "EK", "E10", "E11", "E14", "E15", "E16", "E17", "E18", "E19", "E20", "E21", "E22"],
  ...["E23", "V9", "V11", "V13", "V40", "GY", "BY", "BZ", "AQ", "A3", "96", "1", "constructor", "__proto__"],
] as const

export const insurances = ["GP", "IN", "PR", "HM", "MC"] as const

export const planTexts = [
  ...[
    "MET",
    "GRANITE",
    "CORE SELECT, CORE EDGE",
    "EDGE PLUS, NON CONTRACTED",
    "IN NETWORK",
    "OUT OF NETWORK",
    "NON-PAR",
  ],
  ...["two  blanks   here", "Größe & Söhne (PPO)", `PLAN${componentMark} A`, `A${repetitionMark}B`, "toString"],
] as const

/** EB06 and HSD05. */
export const periods = [
  ...["6", "7", "13", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33", "34", "35", "36"],
] as const

export const amounts = [
  ...["50.00", "1500", "0.00", "0", "1158.94", ".5", "-25", "99999999999999.99", "1e9", "ONE", "1,000.00", " 75 "],
] as const

export const shares = [".2", "0.20", "0", "1", "1.00", ".29", "0.005", "100", "-1", "ALL"] as const

/** EB09 and HSD01. */
export const quantities = [
  ...["8H", "99", "CA", "CE", "D3", "DB", "DY", "HS", "LA", "LE", "M2", "MN", "P6", "QA", "S7", "S8", "VS", "YY", "FL"],
] as const

export const counts = ["0", "1", "2", "3", "12", "18", "19.0", "26.00", "99", "999", "1.5", "-1", "X"] as const

export const units = ["DA", "MO", "WK", "YR", "VS"] as const

export const procedures = ["D1110", "D0120", "D0145", "D2740", "D8070", "D4381", "99213", "d1110", "D9", ""] as const

export const sentences = [
  ...["NO DEDUCTIBLE APPLIES", "DEDUCTIBLE WAIVED", "UNLIMITED", "NO LIFETIME MAXIMUM", "INDIVIDUAL UNMET DEDUCTIBLE"],
  ...["BENEFITCLASS=EXAMS", "BENEFITCLASS=BASIC", "BENEFITCLASS=", "YOUR BENEFIT PERIOD IS FROM JULY 1 TO JUNE 30"],
  ...["COVERED ON ELIGIBLE DEPENDENT CHILDREN WHO ARE LESS THAN 19", "NO AGE LIMIT.", "PER QUADRANT", "PER TOOTH"],
  ...["TEETH MISSING PRIOR TO COVERAGE ARE NOT COVERED", "NO MISSING TOOTH CLAUSE EXISTS", "A 12 MONTH WAITING PERIOD"],
  ...["ALTERNATE BENEFIT OF AN AMALGAM", "SHARES FREQUENCY WITH D0145,D0150,D0180", "D2910-D2920, D2980"],
  ...[
    `CALL 1${componentMark}30 OR LATER`,
    `A${repetitionMark}B${componentMark}C`,
    "façade – 🦷 ŁÓDŹ",
    "  blanks around  ",
  ],
] as const

export const dateQualifiers = [
  ...["291", "307", "346", "347", "356", "357", "382", "472", "539", "540"],
  ...["304", "193", "194", "290", "292", "348", "349"],
] as const

export const dateValues = ["20260101", "20501231", "99990101", "20260230", "202601", ""] as const

export const references = ["18", "1L", "6P", "N6", "G1", "Q4", "EJ"] as const

export const rejections = [
  ...["15", "33", "41", "42", "43", "50", "56", "62", "64", "65", "67", "71", "72", "73", "75", "76", "78", "79", "80"],
  ...["04", "T4", "97", "52", "70", "98", "AA", "CI", "IA", "MA", "ZZ"],
] as const

export const followUps = ["C", "N", "P", "R", "S", "W", "X", "Y"] as const

/** Whom a statement refers to (2120). */
export const entities = ["13", "1P", "2B", "36", "FA", "GP", "IL", "P3", "P4", "P5", "PR", "SEP", "X3"] as const
