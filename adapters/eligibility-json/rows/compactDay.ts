/** A day in eight digits, whether or not it was written with hyphens; other text stays as it is. */
export const compactDay = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? text.replace(/-/g, "") : text)
