/**
 * The characters that an OpenType font has a shape for, read from its `cmap` table (formats 4
 * and 12, which every current font has one of).
 *
 * @throws when the file is no OpenType font or has no such table
 */
export function coverageOf(file: Uint8Array): Set<number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const cmap = tableOffset(view, "cmap");
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, index) => cmap + view.getUint32(cmap + 8 + index * 8));
  const formats = new Map(subtables.map((offset) => [view.getUint16(offset), offset]));
  const full = formats.get(12);
  if (full !== undefined) return segmentedCoverage(view, full);
  const basic = formats.get(4);
  if (basic !== undefined) return basicCoverage(view, basic);
  throw new Error("The font has no cmap of format 4 or 12.");
}

function tableOffset(view: DataView, name: string): number {
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (tag === name) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${name}.`);
}

function segmentedCoverage(view: DataView, offset: number): Set<number> {
  const covered = new Set<number>();
  for (let group = 0; group < view.getUint32(offset + 12); group += 1) {
    const record = offset + 16 + group * 12;
    const start = view.getUint32(record);
    const firstGlyph = view.getUint32(record + 8);
    for (let code = start; code <= view.getUint32(record + 4); code += 1) {
      if (firstGlyph + code - start !== 0) covered.add(code);
    }
  }
  return covered;
}

function basicCoverage(view: DataView, offset: number): Set<number> {
  const covered = new Set<number>();
  const twiceSegments = view.getUint16(offset + 6);
  const ends = offset + 14;
  const starts = ends + twiceSegments + 2;
  const deltas = starts + twiceSegments;
  const ranges = deltas + twiceSegments;
  for (let at = 0; at < twiceSegments; at += 2) {
    const start = view.getUint16(starts + at);
    const delta = view.getUint16(deltas + at);
    const range = view.getUint16(ranges + at);
    for (let code = start; code <= view.getUint16(ends + at) && code !== 0xffff; code += 1) {
      const mapped = range === 0 ? code : view.getUint16(ranges + at + range + (code - start) * 2);
      if (mapped !== 0 && ((mapped + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
  return covered;
}
