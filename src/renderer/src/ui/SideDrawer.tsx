import { Drawer } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './side-drawer.module.css';

interface DrawerPartsProps {
  readonly title: ReactNode;
  /** Content that brings its own distance from the edges. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

interface SideDrawerProps extends DrawerPartsProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** In pixels, where the usual width is not enough. */
  readonly size?: number;
}

/** Details beside a screen; drawn while it is open. */
export function SideDrawer({ opened, onClose, size, title, flush = false, children }: SideDrawerProps): ReactNode {
  const content = useRef<HTMLDivElement>(null);
  // A button that goes with what it did leaves the focus nowhere; from there Tab would go behind the drawer.
  useWindowEvent('keydown', ({ key }) => {
    if (opened && key === 'Tab' && document.activeElement === document.body) content.current?.focus();
  });
  return (
    <Drawer.Root opened={opened} onClose={onClose} {...(size !== undefined && { size })}>
      <Drawer.Overlay />
      <Drawer.Content ref={content}>
        <DrawerParts title={title} flush={flush}>
          {opened && children}
        </DrawerParts>
      </Drawer.Content>
    </Drawer.Root>
  );
}

/** What is in a drawer, for one whose title has to be asked for first. */
export function DrawerParts({ title, flush = false, children }: DrawerPartsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <Drawer.Header className={classes.header ?? ''}>
        <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
        <Drawer.CloseButton aria-label={t('action.close')} />
      </Drawer.Header>
      <Drawer.Body className={(flush ? classes.flush : classes.body) ?? ''}>{children}</Drawer.Body>
    </>
  );
}
