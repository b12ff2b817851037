import { Button } from '@mui/material';
import { createLink } from '@tanstack/react-router';

/** A button that goes somewhere: a link for everybody, also for screen readers and a middle click. */
export const ButtonLink = createLink(Button);
