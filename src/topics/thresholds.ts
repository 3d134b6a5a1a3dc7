/** Every number that decides about a topic, in one place; docs/design.md says what each side of the evidence is worth. */
export const thresholds = {
  /** How much each place says of the words of topics.yaml. A group's heading is narrower than a part's. */
  words: { title: 2.5, group: 0.7, part: 0.2, text: 1 },
  /** Found words of less weight than this in a title, heading or sentence leave doubt: their share shrinks. */
  doubt: 5,
  /** A further topic needs this part of the text … */
  furtherShare: 0.075,
  /** … and as many characters of it, so that one word does not count in a short text. */
  furtherCharacters: 18,
  furtherTopics: 3,
  /** How often a term counts that stands in the title, a group's heading or a part's, beside its count in the text. */
  places: { title: 2, group: 1, part: 0.3 },
  /** Nearest understood measures that are asked, and the likeness (0–1) from which the nearest is fully trusted. */
  neighbours: { count: 5, trusted: 0.3 },
  /** How sharply the nearest topic is preferred to others, and the likeness from which it is fully trusted. */
  profile: { sharpness: 60, trusted: 0.1 },
  /** Rounds in which what was understood helps to understand others. */
  rounds: 3,
  /** Evidence against order: the exponents of either; what every topic has; what a topic is worth that was never next. */
  order: { evidence: 2, steps: 0.5, floor: 0.02, unknown: 4 },
  /** Evidence from which a measure teaches others with its full weight. */
  teaching: 0.4,
  /** A measure whose topics have less evidence than this has none. */
  recognised: 0.4,
  /** A second topic this probable is named beside the main one. */
  second: 0.2,
  /** A plan is on the subject of topics.yaml, whatever its title, when this part of the plans around it is. */
  ownSubject: 0.6,
  /** A plan stands around another when it is this near; of a plan alone on its subject even the nearest are not. */
  around: 0.1,
  /** Nearest plans that are asked … */
  nearPlans: 5,
  /** … and all others that stand around a plan and are this near beside the nearest. */
  asNear: 0.8,
  /** How much a word of a plan's title counts in its subject. */
  planTitle: 1,
  /** Two plans are on one subject when the plans around them agree this far. */
  sameSubject: 0.6,
  /** … and when what they speak of most agrees this far; the exponent of a word's rarity there. */
  sameMatter: 0.1,
  matterRarity: 1.5,
  /** A group of measures that say the same is a topic when its measures are this near to each other on average. */
  learnt: 0.08,
  /** A term names such a group when it tells its measures from the others of their plans this far, 0–1. */
  tellingTerm: 0.25,
  /** How sure it is that each measure of such a group is about its topic: less than of what words of a file say. */
  learntScore: 0.375,
} as const;
