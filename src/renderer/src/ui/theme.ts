import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The one accent: an ink blue. */
const ink: MantineColorsTuple = [
  '#eef2fb',
  '#dbe3f5',
  '#b9c8ea',
  '#97ade0',
  '#7d98d8',
  '#6383cd',
  '#4468bb',
  '#3657a5',
  '#2c4a92',
  '#213a78',
];

/** What cannot be taken back: the red of losses. */
const brick: MantineColorsTuple = [
  '#fcecea',
  '#f6d5d2',
  '#f1c8c4',
  '#e9a49e',
  '#dc7c74',
  '#cc574d',
  '#bd3a30',
  '#b3261e',
  '#a3281f',
  '#8a1f18',
];

export const theme = createTheme({
  colors: { ink, red: brick },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '20px', md: '24px', lg: '24px', xl: '32px' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '32px' },
      h2: { fontSize: '16px', lineHeight: '24px' },
      h3: { fontSize: '14px', lineHeight: '24px' },
    },
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // The first item takes the focus: an empty place for it is no child that a menu may have (ARIA).
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Tooltip: {
      defaultProps: {
        withArrow: true,
        multiline: true,
        maw: 320,
        openDelay: 200,
        events: { hover: true, focus: true, touch: true },
      },
    },
    DrawerRoot: { defaultProps: { position: 'right', size: 616 } },
    Modal: { styles: { title: { fontSize: '16px', fontWeight: 600 } } },
    ModalOverlay: { defaultProps: { backgroundOpacity: 0.25 } },
    DrawerOverlay: { defaultProps: { backgroundOpacity: 0.25 } },
  },
});

/** Paper and ink: every colour of the screens beyond the accent, with 4.5:1 or more for text, and 3:1 for the edges of boxes and dots, in both schemes. */
export const schemeColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': '#1c1d1f',
    '--mantine-color-dimmed': '#5d6168',
    '--mantine-color-placeholder': '#6b6f77',
    '--mantine-color-error': '#b3261e',
    '--lb-rail': '#f6f5f2',
    '--lb-sunk': '#faf9f7',
    '--lb-hover': '#f1f0ec',
    '--lb-selected': '#e8edf8',
    '--lb-line': '#e4e2dc',
    '--lb-line-strong': '#cfccc4',
    '--lb-edge': '#82858b',
    '--lb-accent': '#2c4a92',
    '--lb-gain': '#1d6b3c',
    '--lb-loss': '#a3281f',
    '--lb-warn': '#7a4d00',
    '--lb-warn-surface': '#fdf3dc',
    '--lb-warn-line': '#ecd9a8',
    '--lb-bad-surface': '#fcecea',
    '--lb-bad-line': '#f1c8c4',
  },
  dark: {
    '--mantine-color-body': '#1a1b1c',
    '--mantine-color-text': '#e6e5e2',
    '--mantine-color-dimmed': '#a2a39f',
    '--mantine-color-placeholder': '#9c9d98',
    '--mantine-color-error': '#f2a49d',
    '--mantine-color-ink-light': '#28324a',
    '--mantine-color-ink-light-hover': '#313d5a',
    '--mantine-color-ink-light-color': '#97ade0',
    '--lb-rail': '#141516',
    '--lb-sunk': '#202123',
    '--lb-hover': '#27282a',
    '--lb-selected': '#28324a',
    '--lb-line': '#303133',
    '--lb-line-strong': '#47494c',
    '--lb-edge': '#7e8185',
    '--lb-accent': '#97ade0',
    '--lb-gain': '#86cfa0',
    '--lb-loss': '#f2a49d',
    '--lb-warn': '#eac675',
    '--lb-warn-surface': '#332a15',
    '--lb-warn-line': '#574823',
    '--lb-bad-surface': '#3a211f',
    '--lb-bad-line': '#65342f',
  },
});
