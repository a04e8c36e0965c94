import type { X12Problem } from "../X12Problem.ts"

const whatItIs = (begins: string): string =>
  /^<(!doctype html|html|head|body)/i.test(begins)
    ? "a web page, as a portal sends when a login has ended"
    : begins.startsWith("<")
      ? "XML"
      : /^[{[]/.test(begins)
        ? "JSON"
        : /^UN[AB]/.test(begins)
          ? "EDIFACT, another kind of message"
          : /^(GS|ST|BHT|EB)[^\p{L}\p{N}\s]/u.test(begins)
            ? "a piece of X12 without its ISA header"
            : "no X12 message: it does not begin with ISA"

/** What a text that does not begin with an ISA is, as far as its first characters tell. */
export const notX12 = (begins: string, offset: number): X12Problem =>
  begins === ""
    ? {
        kind: "Empty",
        severity: "error",
        message: "The text is empty. Fetch the payer's answer again.",
      }
    : {
        kind: "NotX12",
        severity: "error",
        message: `The text is ${whatItIs(begins)}. Give the payer's answer as an X12 271.`,
        offset,
      }
