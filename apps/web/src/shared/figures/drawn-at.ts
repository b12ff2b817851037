/** A picture of that size, which shrinks as a whole where there is less room: paper may be narrower. */
export const drawnAt = (width: number, height: number) => ({
  width,
  height,
  viewBox: `0 0 ${width} ${height}`,
  style: { maxWidth: '100%', height: 'auto' } as const,
});
