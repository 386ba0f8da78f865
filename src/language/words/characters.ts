/** Classes of UTF-16 units, one table look-up each: the tokeniser and the shape features read text unit by unit. */
export const OTHER = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const MARK = 4;
/** Half of a surrogate pair: emoji and rare scripts. */
export const SURROGATE = 5;
/** Variation selectors and joiners: glue of emoji sequences, soft hyphens inside words. */
export const JOINER = 6;

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return SURROGATE;
  if (unit === 0x200d || unit === 0xfe0f || unit === 0xfe0e || unit === 0xad || unit === 0x2060) return JOINER;
  const char = String.fromCharCode(unit);
  if (unit === 0x200b || unit === 0xfeff || /\s/u.test(char)) return SPACE;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  return /\p{M}/u.test(char) ? MARK : OTHER;
}

/** Blocks of the big scripts are filled without a test for each unit. */
function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let unit = 0; unit < 65536; unit++) {
    if (unit >= 0x3400 && unit <= 0x9ffc && unit !== 0x4dc0) table[unit] = LETTER;
    else if (unit >= 0xac00 && unit <= 0xd7a3) table[unit] = LETTER;
    else table[unit] = classOf(unit);
  }
  return table;
}

/** Class of each UTF-16 unit. */
export const CLASS: Uint8Array = buildClasses();

export const isSpace = (unit: number): boolean => CLASS[unit] === SPACE;
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

/** Letter, mark or digit. */
export const isWordUnit = (unit: number): boolean => {
  const found = CLASS[unit];
  return found === LETTER || found === DIGIT || found === MARK;
};

export const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x2bc;
export const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011;
