import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeFrame, frameReader, type Frame } from "@/lib/export/frames";
import { distinctNames } from "@/lib/export/manifest";

describe("frames", () => {
  const frame = fc.record({ done: fc.nat(400), total: fc.nat(400), last: fc.boolean(), bytes: fc.uint8Array({ maxLength: 50 }) });

  it("come out as they went in, however they were cut on the way", () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 12 }), fc.integer({ min: 1, max: 40 }), (sent, size) => {
        const stream = Buffer.concat(sent.map(encodeFrame));
        const read = frameReader();
        const arrived: Frame[] = [];
        for (let at = 0; at < stream.length; at += size) arrived.push(...read(stream.subarray(at, at + size)));
        expect(arrived.map((one) => ({ ...one, bytes: [...one.bytes] }))).toEqual(sent.map((one) => ({ ...one, bytes: [...one.bytes] })));
      }),
    );
  });

  it("are not complete before their last byte", () => {
    const whole = encodeFrame({ done: 1, total: 2, last: true, bytes: new Uint8Array([1, 2, 3]) });
    const read = frameReader();
    expect(read(whole.subarray(0, whole.length - 1))).toEqual([]);
    expect(read(whole.subarray(whole.length - 1))).toMatchObject([{ done: 1, total: 2, last: true }]);
  });
});

describe("names in a ZIP", () => {
  it("are the usual ones, with the board's number where two would be the same", () => {
    const reports = ["De Eik", "de eik", "De Es"].map((name, index) => ({ board: { name, number: `1000${index}` } }));
    const names = distinctNames(reports, (name) => name.toLowerCase());
    expect(reports.map((report) => names.get(report))).toEqual(["de eik-10000", "de eik-10001", "de es"]);
  });
});
