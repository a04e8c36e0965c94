/** What whoever counts statements is told: the text, never the values. What is sent together is told together. */
export type Trace = (statement: string) => void
