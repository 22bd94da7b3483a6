/** Bits and number systems, after the examples of Microsoft's documentation of each function. */
import { testSheet } from "./sheet";

const { give } = testSheet();

test.each([
  ["=BITAND(1,5)", 1],
  ["=BITAND(13,25)", 9],
  ["=BITOR(23,10)", 31],
  ["=BITXOR(5,3)", 6],
  ["=BITXOR(281474976710655,1)", 281474976710654],
  ["=BITLSHIFT(4,2)", 16],
  ["=BITLSHIFT(16,-2)", 4],
  ["=BITRSHIFT(13,2)", 3],
  ["=BITRSHIFT(3,-2)", 12],
  ["=BITLSHIFT(1,48)", "#NUM!"],
  ["=BITLSHIFT(1,54)", "#NUM!"],
  ["=BITAND(-1,5)", "#NUM!"],
  ["=BITAND(1.5,5)", "#NUM!"],
  ["=BITOR(2^48,1)", "#NUM!"],
  ['=BITAND("a",5)', "#VALUE!"],
  ["=BIN2DEC(1100100)", 100],
  ["=BIN2DEC(1111111111)", -1],
  ["=BIN2HEX(11111011,4)", "00FB"],
  ["=BIN2HEX(1111111111)", "FFFFFFFFFF"],
  ["=BIN2OCT(1001,3)", "011"],
  ["=DEC2BIN(9,4)", "1001"],
  ["=DEC2BIN(-100)", "1110011100"],
  ["=DEC2BIN(512)", "#NUM!"],
  ["=DEC2HEX(100,4)", "0064"],
  ["=DEC2HEX(-54)", "FFFFFFFFCA"],
  ["=DEC2OCT(58,3)", "072"],
  ["=DEC2OCT(-100)", "7777777634"],
  ['=HEX2DEC("A5")', 165],
  ['=HEX2DEC("FFFFFFFF5B")', -165],
  ['=HEX2DEC("3DA408B9")', 1034160313],
  ['=HEX2BIN("F",8)', "00001111"],
  ['=HEX2BIN("FFFFFFFFFF")', "1111111111"],
  ['=HEX2OCT("3B4E")', "35516"],
  ['=HEX2DEC("G")', "#NUM!"],
  ["=OCT2DEC(54)", 44],
  ["=OCT2DEC(7777777533)", -165],
  ["=OCT2BIN(3,3)", "011"],
  ["=OCT2HEX(100,4)", "0040"],
  ["=DELTA(5,4)", 0],
  ["=DELTA(5,5)", 1],
  ["=GESTEP(5,4)", 1],
  ["=GESTEP(-4,-5)", 1],
  ["=GESTEP(-1)", 0],
])("%s", (formula, expected) => {
  expect(give(formula)).toBe(expected);
});

test("say by name which function is not known, and guess nothing", () => {
  const { engine } = testSheet();
  engine.setFormula("sheet-1", 0, 0, "=BESSELJ(1.9,2)");
  engine.calculate();
  expect(engine.value("sheet-1", 0, 0)).toMatchObject({ error: "#NAME?" });
  expect(engine.message("sheet-1", 0, 0)).toContain("BESSELJ");
});
