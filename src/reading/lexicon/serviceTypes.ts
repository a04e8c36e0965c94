// Service types (EB03) that stand for the whole plan: dental care, health plan, general benefits.
const general = new Set(["35", "30", "60"])

/** Whether a service type stands for the whole plan. */
export const isGeneral = (code: string): boolean => general.has(code)

// In X12's words or shorter; which codes of procedures a category holds is not the payer's statement and not said here.
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "1": "Medical Care",
    "3": "Consultation",
    "4": "X-Ray",
    "5": "Diagnostic Lab",
    "7": "Anesthesia",
    "23": "Diagnostic",
    "24": "Periodontics",
    "25": "Restorative",
    "26": "Endodontics",
    "27": "Maxillofacial Prosthetics",
    "28": "Adjunctive",
    "32": "Plan Waiting Period",
    "36": "Crowns",
    "37": "Dental Accident",
    "38": "Orthodontics",
    "39": "Prosthodontics",
    "40": "Oral Surgery",
    "41": "Preventive",
    EE: "Oral Evaluation",
    EF: "Prophylaxis",
    EH: "Sealants",
    EI: "Fluoride",
    EJ: "Implants",
    EK: "TMJ",
    E10: "Radiographs",
    E11: "Imaging",
    E14: "Fixed Prosthodontics",
    E15: "Removable Prosthodontics",
    E16: "Full Mouth Series",
    E17: "Oral Evaluation",
    E18: "Prophylaxis",
    E19: "Panoramic",
    E20: "Sealants",
    E21: "Fluoride",
    E22: "Implants",
    E23: "TMJ",
    V9: "Bitewings",
    V11: "Periapical",
    V13: "Space Maintenance",
    V18: "Periodontal Surgery",
    V23: "Denture Adjust, Rebase, Reline, Repair",
    V29: "Habit Appliance",
    V30: "Build-up, Post and Core",
    V31: "Inlay and Onlay",
    V32: "Amalgam and Composite",
    V33: "Dentures",
    V34: "Denture Repair",
    V35: "Denture Reline",
    V37: "Full Mouth and Panoramic",
    V38: "Composites",
    V39: "Stainless Steel Crowns",
    V40: "Root Canal",
  }),
)

/** Whether a service type is one of X12's that has a name here, and not a payer's own. */
export const isKnownServiceType = (code: string): boolean => isGeneral(code) || names.has(code)

/** The category that a service type (EB03) names; a code without a name here keeps its code. @category decisions @since 0.2.0 */
export const serviceTypeName = (code: string): string =>
  isGeneral(code) ? "Standard" : (names.get(code) ?? `Service type ${code}`)
