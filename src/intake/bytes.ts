/**
 * Bytes as text, one character a byte, and back; bytes as hexadecimal; pieces as a whole. Intake runs in browsers too, which
 * have no Buffer.
 */

/** Returns a short stretch as text, one character a byte. */
export function latinOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/** Returns the bytes of a text in which every character is one. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** Returns bytes as hexadecimal, two figures a byte. */
export function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the pieces one behind the other. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
