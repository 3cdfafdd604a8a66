const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

const PLAIN = /^[\x20-\x7e]*$/;

/** How many columns of a terminal the text takes; it must hold no escape sequences. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) width += graphemeWidth(segment);
  return width;
}

/** The text in at most `width` columns, with `…` where something is missing. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (width <= 0) return '';
  let taken = 0;
  let fitted = '';
  for (const { segment } of segmenter.segment(text)) {
    const next = graphemeWidth(segment);
    if (taken + next > width - 1) break;
    fitted += segment;
    taken += next;
  }
  return `${fitted.trimEnd()}…`;
}

/** The text filled up with spaces. */
export function padText(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + space : space + text;
}

/**
 * The text on one line and without control characters: what a guest, a task or a server says must not steer
 * the terminal it is shown on.
 */
export function printable(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '�');
}

function graphemeWidth(grapheme: string): number {
  if (/^\p{Mark}+$/u.test(grapheme) || /^[\u200b-\u200f\ufeff]/.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
