const begins =
  /^(?:UNLESS|EXCEPT|EXCLUDING|IF|BUT|WHEN|WHERE|WHILE|PROVIDED|UNTIL|HOWEVER|ONLY|AND|OR|OTHER THAN|SUBJECT TO|FOR)\b/

const ends = /\b(?:THERE IS|THERE ARE|EXCEPT|UNLESS|IF|WHEN|AND|OR|BUT|THE|A|AN|OF|FOR|TO|IS|ARE|NOT|NO|WITH|MAY)$/

/** Whether a message in capitals goes on with the sentence of the one before it, which then is not whole. */
export const goesOn = (text: string): boolean => begins.test(text)

/** Whether a message in capitals ends in the middle of a sentence. */
export const isCutOff = (text: string): boolean => ends.test(text.slice(-20))
