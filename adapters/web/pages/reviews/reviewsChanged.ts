const changed = new EventTarget()

/** Says that fewer or more reviews may wait now. */
export const reviewsChanged = (): void => {
  changed.dispatchEvent(new Event("changed"))
}

/** Is told when fewer or more reviews may wait. */
export const whenReviewsChanged = (told: () => void): (() => void) => {
  changed.addEventListener("changed", told)
  return () => changed.removeEventListener("changed", told)
}
