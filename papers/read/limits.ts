/** Bounds of one reading. Sizes in bytes, text in UTF-16 units, time in milliseconds. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly htmlBytes: number;
  readonly zipEntries: number;
  readonly partBytes: number;
  readonly inflatedBytes: number;
  readonly inflationRatio: number;
  readonly pages: number;
  readonly textLength: number;
  readonly milliseconds: number;
  readonly heapMegabytes: number;
}

const MiB = 1024 * 1024;

export const readLimits: ReadLimits = {
  fileBytes: 50 * MiB,
  htmlBytes: 20 * MiB,
  zipEntries: 2000,
  partBytes: 64 * MiB,
  inflatedBytes: 256 * MiB,
  inflationRatio: 200,
  pages: 500,
  textLength: 2_000_000,
  milliseconds: 20_000,
  heapMegabytes: 512,
};
