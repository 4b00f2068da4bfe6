/** Written by `eval/analysis/facts/fit.ts`: weights in the order of `SUPPORT_FEATURES`, the constant last. */
export const SUPPORT_WEIGHTS: readonly number[] = [
  0.3333, // samePair
  0.4155, // actsHeld
  0.7248, // figuresHeld
  1.2427, // dayShared
  1.2787, // rarityHeld
  -0.1324, // rarityMissing
  0.0298, // wordsHeld
  -0.2222, // sameLanguage
  -0.1781, // negationDiffers
  -3.4464, // constant
]
