/**
 * A file on its way with how far it is: pieces of the file, each after a header that says how many
 * reports are in it so far and how many there will be. The last frame says that it is, so that a file
 * that broke off is not taken for a whole one.
 */
export type Frame = { done: number; total: number; last: boolean; bytes: Uint8Array<ArrayBuffer> };

/** Done, total, whether it is the last, and the length of what follows: four bytes each. */
const HEADER = 16;

/** A frame as it is sent. */
export function encodeFrame({ done, total, last, bytes }: Omit<Frame, "bytes"> & { bytes: Uint8Array }): Uint8Array<ArrayBuffer> {
  const sent = new Uint8Array(HEADER + bytes.length);
  const view = new DataView(sent.buffer);
  view.setUint32(0, done);
  view.setUint32(4, total);
  view.setUint32(8, last ? 1 : 0);
  view.setUint32(12, bytes.length);
  sent.set(bytes, HEADER);
  return sent;
}

/** Takes what arrives, however it was cut, and gives the frames that are complete by it. */
export function frameReader(): (arrived: Uint8Array) => Frame[] {
  let pending = new Uint8Array(0);
  return (arrived) => {
    const joined = new Uint8Array(pending.length + arrived.length);
    joined.set(pending);
    joined.set(arrived, pending.length);
    const view = new DataView(joined.buffer);
    const frames: Frame[] = [];
    let at = 0;
    while (joined.length - at >= HEADER) {
      const end = at + HEADER + view.getUint32(at + 12);
      if (joined.length < end) break;
      frames.push({ done: view.getUint32(at), total: view.getUint32(at + 4), last: view.getUint32(at + 8) === 1, bytes: joined.slice(at + HEADER, end) });
      at = end;
    }
    pending = joined.slice(at);
    return frames;
  };
}
