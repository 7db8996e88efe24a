import { MantineContext, MantineThemeContext } from '@mantine/core';
import { use, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ResponsiveContainer } from 'recharts';

interface KeptChartProps {
  /** In pixels. */
  readonly height: number;
  /** The chart at a width in pixels. Of contexts only the theme reaches it. */
  readonly children: (width: number) => ReactNode;
}

/**
 * A chart that stays drawn while its screen is hidden. Hiding a kept screen undoes its effects, and the chart library keeps all that it
 * draws in effects: each chart would be taken apart, and built and measured anew when the screen comes back. In a root of its own it does
 * not notice.
 */
export function KeptChart({ height, children }: KeptChartProps): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<Root | null>(null);
  const mantine = use(MantineContext);
  const theme = use(MantineThemeContext);
  useLayoutEffect(() => {
    if (host.current === null) return;
    root.current ??= createRoot(host.current);
    root.current.render(
      <MantineContext value={mantine}>
        <MantineThemeContext value={theme}>
          <Sized place={host.current} height={height}>
            {children}
          </Sized>
        </MantineThemeContext>
      </MantineContext>,
    );
  }, [mantine, theme, height, children]);
  useLayoutEffect(() => {
    const place = host.current;
    return () => {
      // A hidden screen stays in the page. What left it is gone for good; React may still be at work, and the root ends after it.
      queueMicrotask(() => {
        if (place?.isConnected === true) return;
        root.current?.unmount();
        root.current = null;
      });
    };
  }, []);
  return <div ref={host} style={{ height }} />;
}

/** The chart at the width of its place; a hidden place has none, and the chart keeps the one it had. */
function Sized({ place, height, children }: KeptChartProps & { readonly place: HTMLElement }): ReactNode {
  const [width, setWidth] = useState(place.clientWidth);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth((last) => place.clientWidth || last));
    observer.observe(place);
    return () => observer.disconnect();
  }, [place]);
  // The same one each time: a screen that is shown again draws nothing of it anew.
  const chart = useMemo(() => children(width), [children, width]);
  if (width === 0) return null;
  return (
    <ResponsiveContainer width={width} height={height}>
      {chart}
    </ResponsiveContainer>
  );
}
