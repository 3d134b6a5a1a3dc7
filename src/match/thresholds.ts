/** Every number that decides about a match, in one place. */
export const thresholds = {
  /** Score (0–1) from which two measures are counterparts, and from which they are related. */
  counterpart: 0.45,
  related: 0.27,
  /** Two articles of regulations without headings are counterparts only where their texts agree this far. */
  untitledArticle: 0.2,
  /** Whatever the score, two measures are related when one has at least this part of its text in common with the other. */
  relatedShare: 0.25,
  /** Parts of the score: how far the topics agree, how far the wording does; and of the wording. */
  parts: { topic: 0.5, wording: 0.5 },
  wording: { title: 0.4, text: 0.3, shared: 0.3 },
  /** How far topics agree at least, by the place of the common topic in the two measures. */
  topicPlace: { main: 1, mixed: 0.45, further: 0.2 },
  /** A topic found with this score or more in both measures is trusted. */
  trustedScore: 0.5,
  /** A topic of more measures than `few` and of more than `from` of a library says little, of more than `to` nothing. */
  crowdedTopic: { few: 12, from: 0.15, to: 0.5 },
  /** So many main topics tell the measures of a plan apart. */
  broadPlan: 10,
  /**
   * A common topic of which a text has no word counts in full when the wording agrees this far; alone it says nothing. In a
   * plan of few topics many measures have the same one, and wording has to bear out each.
   */
  leastWording: { broad: 0.003, narrow: 0.03 },
  /** Where topics say nothing, wording that agrees this far stands for a common topic. */
  tellingWording: 0.3,
  /** How much the words of a title and of the headings above it count when titles are compared. */
  titlePlace: { title: 1, group: 0.5, part: 0.15 },
  /** A title word is named as evidence when it is this rare: the natural logarithm of one in so many measures. */
  tellingWord: 3,
  /** So many title words are named. */
  namedWords: 3,
  /** A shared passage has at least so many letters or digits, an even number. */
  passageLength: 8,
  /** A sentence is common wording when at least this part of it stands in other plans. */
  commonSentence: 0.6,
  /** Two sentences are set side by side when at least this part of their words is the same. */
  alignedSentence: 0.45,
  /** Two clauses of such sentences are compared word by word when at least this part of their words is the same … */
  alignedClause: 0.4,
  /** … and with them a clause beside one of them, when at least this part of it stands in the other. */
  joinedClause: 0.5,
  /**
   * Between two differences words are common from `least` letters on where a difference is shorter, else from `sure` on;
   * clauses that differ have so many letters in common somewhere `together`, or nothing.
   */
  commonRun: { least: 2, sure: 4, together: 3 },
  /** Two measures of two editions of a plan are the same one in two wordings when this part of their words agrees. */
  alignedMeasure: 0.35,
  /** A measure is compared with others whose common words and topics weigh at least this … */
  promise: 0.12,
  /** … and with so many of them, the most promising. */
  candidates: 48,
  /** Of the measures that have a word in common, each sees so many before and after it, in the order of their ids. */
  window: 160,
  /** So many telling words of a text lead to candidates. */
  leadingWords: 32,
} as const;
