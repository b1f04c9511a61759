import { createTheme } from '@mantine/core'

/**
 * Mantine in our words: the accent as a palette of ten, our sizes, our focus ring.
 * The lasting source of colours and sizes is `tokens.css`; this only points Mantine at it.
 */
export const theme = createTheme({
  colors: {
    spruce: [
      '#eef6f3',
      '#d7ebe5',
      '#b3d8cd',
      '#86c0b0',
      '#57a592',
      '#358a77',
      '#1f7463',
      '#125f50',
      '#0d4b40',
      '#083a31',
    ],
  },
  primaryColor: 'spruce',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: true,
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'var(--font-code)',
  fontSizes: {
    xs: 'var(--type-12)',
    sm: 'var(--type-14)',
    md: 'var(--type-14)',
    lg: 'var(--type-16)',
    xl: 'var(--type-20)',
  },
  spacing: {
    xs: 'var(--space-2)',
    sm: 'var(--space-3)',
    md: 'var(--space-4)',
    lg: 'var(--space-6)',
    xl: 'var(--space-8)',
  },
  radius: {
    xs: 'var(--radius-small)',
    sm: 'var(--radius-small)',
    md: 'var(--radius)',
    lg: 'var(--radius-large)',
    xl: 'var(--radius-large)',
  },
  defaultRadius: 'md',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { lockScroll: false, centered: true } },
    Menu: { defaultProps: { shadow: 'md', position: 'bottom-end' } },
    Tooltip: { defaultProps: { openDelay: 500, withArrow: false } },
  },
})
