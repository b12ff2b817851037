/** Sizes of type in rem: one scale for the whole house. */
export const TYPE = {
  small: '0.8125rem',
  label: '0.875rem',
  body: '1rem',
  heading: '1.25rem',
  title: '1.625rem',
  display: '2.125rem',
} as const;

/** Corners in pixels. Space comes in steps of 4. */
export const RADIUS = { card: 8, control: 6 } as const;
