/** What recognition asks of its two models; who runs them is told by the caller. */

export interface Models {
  /** Takes three planes of `width` × `height`; returns the likelihood of print for each pixel. */
  detect(planes: Float32Array, width: number, height: number): Promise<Float32Array>;
  /** Takes three planes of `width` × 48; returns for each step from left to right the likelihood of each class. */
  read(planes: Float32Array, width: number): Promise<Steps>;
  /** The characters of the classes from 1 on; class 0 is no character. */
  readonly characters: readonly string[];
}

export interface Steps {
  /** Step by step, `classes` values each. */
  readonly values: Float32Array;
  readonly classes: number;
}
