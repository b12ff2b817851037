import { z } from 'zod';
import { LIGHT_GROUNDS, readableOn, TEXT_CONTRAST } from './colour.js';

const HEX = /^#[0-9a-f]{6}$/i;

/** The colour of a municipality in the place of the leaf: readable as text on page and cards, and under white text. */
export const brandColour = z
  .string()
  .regex(HEX, 'is no colour: write it as #1f6b47')
  .superRefine((colour, context) => {
    if (!HEX.test(colour)) return;
    const nearest = readableOn(colour, LIGHT_GROUNDS);
    if (nearest !== colour.toLowerCase())
      context.addIssue(
        `${colour} cannot be read on white (contrast below ${TEXT_CONTRAST}:1); the nearest that can is ${nearest}`,
      );
  });
