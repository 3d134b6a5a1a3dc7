/** How much of a text (0–1) must be common with another for the ledger to say what became of it. */
export const thresholds = {
  /** Below this, what stands at an address is another text than before. */
  changed: 0.5,
  /** From this on, a text that has left its address counts as found again. */
  moved: 0.8,
  /** From this on, a text is proposed as the one that took another in. */
  merged: 0.3,
} as const;
