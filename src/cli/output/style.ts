export type Tone = 'plain' | 'bold' | 'dim' | 'good' | 'warn' | 'bad' | 'accent';

const CODES: Readonly<Record<Exclude<Tone, 'plain'>, readonly [open: number, close: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  good: [32, 39],
  warn: [33, 39],
  bad: [31, 39],
  accent: [36, 39],
};

/** Paints text, or leaves it as it is where colour is not wanted. */
export type Paint = (text: string, tone: Tone) => string;

export function paintWith(colour: boolean): Paint {
  return (text, tone) => {
    if (!colour || tone === 'plain' || text === '') return text;
    const [open, close] = CODES[tone];
    return `\u001b[${open}m${text}\u001b[${close}m`;
  };
}
