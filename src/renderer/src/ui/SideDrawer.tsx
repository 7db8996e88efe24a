import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './side-drawer.module.css';

interface SideDrawerProps {
  readonly opened: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Drawn while it is open. */
  readonly children: ReactNode;
}

/** Details beside a screen. */
export function SideDrawer({ opened, title, onClose, children }: SideDrawerProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Drawer.Root opened={opened} onClose={onClose}>
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Header className={classes.header ?? ''}>
          <Drawer.Title className={classes.title ?? ''}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('action.close')} />
        </Drawer.Header>
        <Drawer.Body className={classes.body ?? ''}>{opened && children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
