// What the transactions are that payers and clearing houses send where a 271 was expected.
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "270": "a 270, the question and not the answer",
    "276": "a 276, a question about a claim",
    "277": "a 277, the status of a claim",
    "278": "a 278, a review of services",
    "820": "an 820, a premium payment",
    "834": "an 834, an enrolment of members",
    "835": "an 835, a payment of claims",
    "837": "an 837, a claim",
    "997": "a 997, an acknowledgement that says only that a message arrived or was malformed",
    "999": "a 999, an acknowledgement that says only that a message arrived or was malformed",
    TA1: "a TA1, an acknowledgement of the envelope without any answer in it",
  }),
)

/** In plain words what a transaction is that is no 271. */
export const otherTransaction = (code: string): string =>
  `This is ${names.get(code) ?? "another transaction than a 271"}. Wait for the payer's 271, or send the eligibility question again.`
